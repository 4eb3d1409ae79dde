/**
 * Pictures of results: charts draw into a {@link org.neurodsl.sim.plot.PlotScene}, a plain list of marks, which is then
 * written as SVG or PNG; a terminal plot draws with characters.
 *
 * <p>The SVG of equal data is equal, byte for byte. Only {@link org.neurodsl.sim.plot.PngWriter} touches AWT.
 */
package org.neurodsl.sim.plot;
