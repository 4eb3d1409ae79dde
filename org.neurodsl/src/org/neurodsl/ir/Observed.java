package org.neurodsl.ir;

/**
 * Something to record or to measure.
 *
 * @param name as the user wrote it
 * @param value an expression over everything that the model names
 */
public record Observed(String name, Expr value, DisplayUnit unit) {}
