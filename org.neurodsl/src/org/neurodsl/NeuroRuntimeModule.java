package org.neurodsl;

/** Binds the services that the language needs everywhere, in Eclipse and out of it. */
public class NeuroRuntimeModule extends AbstractNeuroRuntimeModule {}
