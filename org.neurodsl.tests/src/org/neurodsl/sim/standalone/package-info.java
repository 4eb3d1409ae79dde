/** Tests of what simulators that stand alone say. */
package org.neurodsl.sim.standalone;
