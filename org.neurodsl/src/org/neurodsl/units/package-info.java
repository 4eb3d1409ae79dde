/**
 * Knows the units of neuroscience: dimensions, the one table of units, unit expressions and exact conversion.
 *
 * <p>All computation uses the coherent base units ms, mV, pA, 10 um, fmol and K, in which uA/cm^2, mS/cm^2, uF/cm^2,
 * pA, nS, pF and mM are exactly one. The package uses nothing but the JDK.
 */
package org.neurodsl.units;
