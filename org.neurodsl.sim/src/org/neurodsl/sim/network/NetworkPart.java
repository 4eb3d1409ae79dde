package org.neurodsl.sim.network;

import java.util.List;
import org.neurodsl.sim.record.SpikeLog;

/**
 * What the run of a network that is under way has computed so far. Lists and arrays are those of the run: they hold
 * more than is told here, and they are read in the call that gives them or not at all.
 *
 * @param plan the network
 * @param settings how it is run
 * @param time how far the run is, ms
 * @param spikeCount all spikes so far, kept or not
 * @param spikes by population: a log for each range of its neurons, in the order of time, then neuron; empty where not
 *     kept
 * @param traces by record, neuron of its slice, and sample; base units
 * @param samples by record: samples that will not change any more
 * @param projections by projection: the synapses with their present weights
 * @param positions by population: x, y, z of each neuron in units of 10 um; empty for nowhere
 */
public record NetworkPart(
    NetworkPlan plan, NetworkSettings settings, double time, long spikeCount, List<List<SpikeLog>> spikes,
    List<double[][]> traces, int[] samples, List<SynapseList> projections, List<double[]> positions) {}
