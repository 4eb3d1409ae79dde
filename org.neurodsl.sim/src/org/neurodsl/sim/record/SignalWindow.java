package org.neurodsl.sim.record;

/**
 * A stretch of a signal whose extremes and mean are wanted, without keeping the signal.
 *
 * @param observable index of the observable
 * @param fromStep first grid step that counts
 * @param toStep last grid step that counts
 */
public record SignalWindow(int observable, long fromStep, long toStep) {}
