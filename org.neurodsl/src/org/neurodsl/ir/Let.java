package org.neurodsl.ir;

import org.neurodsl.source.SourcePlace;

/** Gives a name to a value; each name is given once, and uses only names given before. */
public record Let(String name, Expr value, SourcePlace place) {}
