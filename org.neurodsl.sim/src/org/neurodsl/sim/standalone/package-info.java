/**
 * Runs the experiments of a compiled model from a command line: shared by {@code neurodsl run} and by simulators that
 * stand alone as one jar. Knows nothing of the language and its compiler.
 */
package org.neurodsl.sim.standalone;
