/** Finding and ordering what happens inside a step: crossings, resets, refractory times. */
package org.neurodsl.sim.event;
