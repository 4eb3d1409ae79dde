package org.neurodsl.sim.plot;

import java.util.List;

/**
 * One panel of a trace chart: curves of one unit over the shared time.
 *
 * @param label what all its curves show, e.g. {@code V} in {@code mV}
 * @param series curves over time in ms; the names are written at their ends where there is more than one
 * @param spikes spike times in ms marked above the curves; empty for none
 */
public record TracePanel(PlotLabel label, List<Series> series, double[] spikes) {
  /** Copies the list. */
  public TracePanel {
    series = List.copyOf(series);
  }

  /** A panel without spike marks. */
  public static TracePanel of(PlotLabel label, Series... series) {
    return new TracePanel(label, List.of(series), new double[0]);
  }

  boolean hasSpikes() {
    return spikes.length > 0;
  }
}
