/**
 * Populations that send spikes to each other: the plan of a network as plain data, who is connected to whom, delivery,
 * plasticity, and the time loop. The same bits for any number of threads.
 */
package org.neurodsl.sim.network;
