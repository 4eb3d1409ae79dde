/** Experiments: a population run, its measures, the curves fitted to them, and what was expected. */
package org.neurodsl.sim.experiment;
