/**
 * From a model to a plan: passes over {@link org.neurodsl.ir.ModelIr}, the choice of a scheme for each equation,
 * and straight-line code that shares what is computed twice. Nothing here knows of syntax or of Java.
 */
package org.neurodsl.pass;
