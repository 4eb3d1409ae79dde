/**
 * Random numbers that are functions of seed, stream, index and step: no state, the same for any order and any thread.
 */
package org.neurodsl.sim.random;
