/** Tests of runs in a process of their own. */
package org.neurodsl.sim.live;
