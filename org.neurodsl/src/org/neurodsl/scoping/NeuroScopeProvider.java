package org.neurodsl.scoping;

/** Says which names a reference may mean. */
public class NeuroScopeProvider extends AbstractNeuroScopeProvider {}
