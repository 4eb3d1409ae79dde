/** Numbers as people read them, the same on every machine. */
package org.neurodsl.sim.text;
