package org.neurodsl.ui.trace.model;

import java.util.List;
import org.neurodsl.sim.plot.PlotLabel;
import org.neurodsl.ui.trace.data.Signal;

/**
 * Signals that share one field of the picture: quantities of one unit, or one list of events.
 *
 * @param key what it is remembered by: the name of its only signal, or its unit
 * @param signals at least one
 */
public record Track(String key, List<Signal> signals) {
  /** Copies the list. */
  public Track {
    signals = List.copyOf(signals);
  }

  /** Unit text, empty for pure numbers and events. */
  public String unit() {
    return signals.get(0).unit();
  }

  /** Unit as it is printed. */
  public String prettyUnit() {
    return PlotLabel.prettyUnit(unit());
  }

  /** Whether it holds a signal of this name. */
  public boolean has(String name) {
    return signals.stream().anyMatch(signal -> signal.name().equals(name));
  }
}
