/** What generated simulation classes implement, and what they are given. */
package org.neurodsl.sim.contract;
