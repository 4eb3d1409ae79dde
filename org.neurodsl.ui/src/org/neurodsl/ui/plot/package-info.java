/** Views beside the traces: phase plane, raster, sweep. */
package org.neurodsl.ui.plot;
