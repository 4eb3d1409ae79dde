package org.neurodsl.sim.run;

import org.neurodsl.sim.record.SpikeLog;

/**
 * What a run that is under way has computed so far. The arrays are those of the run: they hold more than is told here,
 * and they are read in the call that gives them or not at all.
 *
 * @param time how far the run is, ms
 * @param duration how far it goes, ms
 * @param neurons number of neurons
 * @param sampleInterval ms between samples
 * @param samples samples of each trace that will not change any more
 * @param traces base units, by signal, neuron and sample
 * @param spikes in the order of time, then neuron
 */
public record RunPart(
    double time, double duration, int neurons, double sampleInterval, int samples, double[][][] traces,
    SpikeLog spikes) {}
