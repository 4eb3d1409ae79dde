/** The time loop over generated kernels, its plan, its limits, and how it is stopped. */
package org.neurodsl.sim.run;
