package org.neurodsl.sim.network;

import java.util.List;
import java.util.Optional;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.record.SpikeLog;
import org.neurodsl.sim.run.RunData;

/**
 * What a run of a network left.
 *
 * @param state how it ended
 * @param endTime up to where it was computed, ms
 * @param steps grid steps done
 * @param spikes by population, in the order of time, then neuron; empty where not kept
 * @param spikeCounts by population: all spikes, kept or not
 * @param traces by record, neuron of its slice, and sample; base units
 * @param samples by record: the number of samples that were computed
 * @param projections by projection, then by coupling: the synapses with their present weights
 * @param positions by population: x, y, z of each neuron in units of 10 um; empty for nowhere
 * @param synapses their number
 * @param buildSeconds wall-clock time until the first step
 * @param seconds wall-clock time of the time loop
 * @param failure why it failed, if it did
 */
public record NetworkData(
    RunData.State state,
    double endTime,
    long steps,
    List<SpikeLog> spikes,
    long[] spikeCounts,
    List<double[][]> traces,
    int[] samples,
    List<SynapseList> projections,
    List<double[]> positions,
    long synapses,
    double buildSeconds,
    double seconds,
    Optional<SimulationFailure> failure) {}
