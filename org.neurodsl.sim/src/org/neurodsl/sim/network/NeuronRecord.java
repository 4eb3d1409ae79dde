package org.neurodsl.sim.network;

/** One observable of neurons {@code from} to {@code to - 1} of a population. */
public record NeuronRecord(int population, int from, int to, int observable, int everySteps)
    implements NetworkRecord {}
