package org.neurodsl.sim.contract;

/**
 * Where the spikes that arrive at one receptor of a population act: an arriving sum of weights, times a factor, is
 * added to each of some states.
 *
 * @param states indices of states
 * @param factors as many as states
 * @param accumulate whether a state that is held takes input nevertheless
 * @param jumps whether what arrives can by itself carry a neuron over a threshold
 */
public record InputPort(int[] states, double[] factors, boolean accumulate, boolean jumps) {}
