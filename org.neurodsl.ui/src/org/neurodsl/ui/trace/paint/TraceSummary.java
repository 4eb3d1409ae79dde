package org.neurodsl.ui.trace.paint;

import java.util.stream.Collectors;
import org.neurodsl.sim.plot.Figures;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.data.Signal;
import org.neurodsl.ui.trace.model.Cursors;
import org.neurodsl.ui.trace.model.Cursors.Which;
import org.neurodsl.ui.trace.model.TraceModel;

/** What a traces view shows, in words. */
public final class TraceSummary {
  private static final int DIGITS = 4;

  private TraceSummary() {}

  /** The signals with their units. */
  public static String signals(TraceModel model) {
    return model.tracks().stream()
        .flatMap(track -> track.signals().stream())
        .map(signal -> signal.unit().isEmpty() ? signal.name() : signal.name() + " in " + signal.unit())
        .collect(Collectors.joining(", "));
  }

  /** The window, the signal in focus, cursors with its values there, and its measures in the selection. */
  public static String readout(TraceModel model) {
    StringBuilder text = new StringBuilder();
    var shown = model.window().shown();
    text.append(number(shown.from())).append(" to ").append(number(shown.to())).append(" ms");
    Signal focus = model.focus().orElse(null);
    if (focus != null) {
      text.append("; ").append(focus.name());
    }
    Cursors cursors = model.cursors();
    for (Which which : Which.values()) {
      if (cursors.isShown(which)) {
        text.append("; cursor ").append(which).append(" at ").append(number(cursors.time(which))).append(" ms");
        if (focus instanceof AnalogSignal analog) {
          text.append(", ").append(number(analog.valueAt(cursors.time(which)))).append(' ').append(analog.unit());
        }
      }
    }
    cursors.difference().ifPresent(d -> text.append("; difference ").append(number(d)).append(" ms"));
    if (focus instanceof AnalogSignal analog) {
      model.measures(analog).ifPresent(m ->
          text.append("; ").append(HeaderPainter.text(m, analog.unit())).append(HeaderPainter.spikes(m.spikes())));
    }
    return text.toString();
  }

  private static String number(double value) {
    return Figures.significant(value, DIGITS + 2);
  }
}
