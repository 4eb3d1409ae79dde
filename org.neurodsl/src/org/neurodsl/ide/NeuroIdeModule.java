package org.neurodsl.ide;

/** Binds the services that editors need beyond those of the command line. */
public class NeuroIdeModule extends AbstractNeuroIdeModule {}
