/**
 * Elementary functions with the same bits on every machine, scalar and vector, and the small dense linear algebra of
 * exact propagators.
 *
 * <p>{@link org.neurodsl.sim.math.Functions} is the meaning of {@code exp}, {@code tanh}, … everywhere in NeuroDSL;
 * {@link org.neurodsl.sim.math.VectorFunctions} computes the same bits several at a time. Only the classes whose name
 * starts with {@code Vector} touch the incubating Vector API, so that the rest runs where that module is missing.
 */
package org.neurodsl.sim.math;
