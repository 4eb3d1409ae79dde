/**
 * What a run means: spike statistics, trace measures, fitted curves and the search for onsets and jumps.
 *
 * <p>Everything works on plain arrays. Times are in ms, rates in 1/ms; other values keep the unit they come in.
 */
package org.neurodsl.sim.analysis;
