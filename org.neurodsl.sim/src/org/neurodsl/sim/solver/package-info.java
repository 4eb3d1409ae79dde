/** What the generated one-step maps can't do alone: adaptive integration and the search for a resting state. */
package org.neurodsl.sim.solver;
