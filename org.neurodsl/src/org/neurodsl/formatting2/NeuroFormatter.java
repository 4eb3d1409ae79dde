package org.neurodsl.formatting2;

import org.eclipse.xtext.formatting2.AbstractJavaFormatter;

/** Lays a model out; what it does not name keeps the white space of its author. */
public class NeuroFormatter extends AbstractJavaFormatter {}
