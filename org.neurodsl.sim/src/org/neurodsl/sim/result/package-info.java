/**
 * Result folders on disk: written so that a killed run leaves either nothing or a readable, marked part; and the safe
 * reading of tables.
 *
 * <p>A run {@code R} is written to the hidden folder {@code runs/.R.part}, which holds a file {@code PART}; when all
 * is on the disk the folder is renamed to {@code runs/R} in one step. Data files hold no time stamp and no machine
 * name, so equal data give equal bytes.
 */
package org.neurodsl.sim.result;
