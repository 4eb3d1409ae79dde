/** Random numbers that depend only on a key and a counter, so that nothing depends on who draws first. */
package org.neurodsl.sim.random;
