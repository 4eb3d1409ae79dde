/**
 * The normalised model: immutable records without syntax, units or imports. All numbers are in the coherent base units
 * ms, mV, pA, 10 um, fmol, K; text in the user's units is made with {@link org.neurodsl.ir.DisplayUnit}.
 */
package org.neurodsl.ir;
