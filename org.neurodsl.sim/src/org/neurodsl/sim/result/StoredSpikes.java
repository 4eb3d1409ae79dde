package org.neurodsl.sim.result;

import java.util.List;

/**
 * Spikes read back from {@code spikes.csv}, in the order written.
 *
 * @param times ms
 * @param populations name of the population of each spike
 * @param indices neuron in its population, of each spike
 */
public record StoredSpikes(double[] times, List<String> populations, int[] indices) {}
