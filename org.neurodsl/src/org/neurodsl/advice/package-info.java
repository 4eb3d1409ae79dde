/**
 * Advice on models without errors: what shows only when their equations are planned and evaluated. Nothing is compiled
 * for it, and how much is evaluated is limited.
 */
package org.neurodsl.advice;
