package org.neurodsl.ui.trace.model;

/**
 * A named time.
 *
 * @param time ms
 * @param name short text
 */
public record Marker(double time, String name) {}
