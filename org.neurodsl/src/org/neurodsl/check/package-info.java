/**
 * Checks a parsed file: rules, one class for each subject, that turn a model into a list of problems with places,
 * sentences and quick fixes.
 *
 * <p>To add a check, write a method in the class of its subject; a new class is entered in {@link
 * org.neurodsl.check.NeuroChecks}.
 */
package org.neurodsl.check;
