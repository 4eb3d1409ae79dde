/**
 * A run in a process of its own, watched and commanded by another one through pipes: what both sides say, how it is
 * written, the process that runs, and the handle on it.
 */
package org.neurodsl.sim.live;
