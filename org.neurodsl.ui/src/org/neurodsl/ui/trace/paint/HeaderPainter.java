package org.neurodsl.ui.trace.paint;

import org.neurodsl.sim.analysis.SpikeStatistics;
import org.neurodsl.sim.plot.Figures;
import org.neurodsl.sim.plot.Mark.Anchor;
import org.neurodsl.sim.plot.Mark.Stroke;
import org.neurodsl.sim.plot.PlotLabel;
import org.neurodsl.ui.draw.Box;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.data.EventSignal;
import org.neurodsl.ui.trace.data.Measures;
import org.neurodsl.ui.trace.data.Signal;
import org.neurodsl.ui.trace.data.Span;
import org.neurodsl.ui.trace.data.TraceData;
import org.neurodsl.ui.trace.model.Cursors;
import org.neurodsl.ui.trace.model.Cursors.Which;

/** Writes the bar on top and, above each track, the names of its signals with their values and measures. */
public final class HeaderPainter {
  private static final int DIGITS = 4;
  private static final String SEPARATOR = " · ";
  private static final double SWATCH = 14;
  private static final double RUN_SWATCH = 26;

  private final Frame frame;
  private final TimeScale scale;

  HeaderPainter(Frame frame) {
    this.frame = frame;
    scale = TimeScale.of(frame.window());
  }

  /** The runs at the left, times at the right. */
  void bar() {
    Box bar = frame.layout().bar();
    double y = bar.y() + 17;
    String readout = times();
    var soft = frame.letters(Frame.TEXT, frame.theme().softInk(), Anchor.END);
    double room = bar.width() - frame.surface().width(readout, soft) - 24;
    frame.surface().text(readout, bar.right(), y, frame.letters(Frame.TEXT, frame.theme().ink(), Anchor.END));
    double x = bar.x();
    int index = 0;
    for (TraceData run : frame.model().runs()) {
      var letters = index == 0 ? frame.bold(Frame.TEXT, frame.theme().ink(), Anchor.START)
          : frame.letters(Frame.TEXT, frame.theme().softInk(), Anchor.START);
      double width = frame.surface().width(run.label(), letters);
      if (x + width - bar.x() > room) {
        break;
      }
      if (frame.model().runs().size() > 1) {
        int colour = shade(frame, frame.theme().ink(), index);
        frame.surface().line(x, y - 4, x + RUN_SWATCH, y - 4, new Stroke(colour, 2, CurveStyle.dash(index)));
        x += RUN_SWATCH + 6;
      }
      frame.surface().text(run.label(), x, y, letters);
      x += width + 18;
      index++;
    }
  }

  /** What the cursors, the selection or the pointer say about time. */
  String times() {
    Cursors cursors = frame.model().cursors();
    StringBuilder text = new StringBuilder();
    for (Which which : Which.values()) {
      if (cursors.isShown(which)) {
        text.append(text.isEmpty() ? "" : "   ").append(which).append(' ').append(time(cursors.time(which)));
      }
    }
    cursors.difference().ifPresent(difference -> text.append("   Δ ").append(time(difference))
        .append(difference == 0 ? "" : "   1/Δ " + TimeScale.frequency(difference)));
    if (text.isEmpty() && frame.model().selection().isPresent()) {
      var selection = frame.model().selection().get();
      text.append(time(selection.from())).append(" … ").append(time(selection.to())).append("   Δ ")
          .append(time(selection.width())).append("   1/Δ ").append(TimeScale.frequency(selection.width()));
    }
    if (text.isEmpty() && !Double.isNaN(frame.pointer().time())) {
      text.append("t ").append(time(frame.pointer().time()));
    }
    return text.toString();
  }

  private String time(double ms) {
    return scale.text(ms, frame.msPerPx());
  }

  /** Names, values and measures of one track. */
  void track(TraceLayout.Field field) {
    Box header = field.header();
    double y = header.bottom() - 6;
    double x = header.x();
    boolean many = field.track().signals().size() > 1;
    for (Signal signal : field.track().signals()) {
      int colour = CurveStyle.colour(frame, signal);
      if (many) {
        frame.surface().line(x, y - 4, x + SWATCH, y - 4,
            new Stroke(colour, 2.4, frame.theme().dash(frame.model().colourIndex(signal.name()))));
        x += SWATCH + 5;
      }
      double begin = x;
      x = put(signal.name(), x, y, true, colour);
      if (frame.model().focus().orElse(null) == signal) {
        frame.surface().fill(new Box(begin, y + 3, x - begin, 1.5), colour, 1);
      }
      x += 5;
      if (!many && !signal.unit().isEmpty()) {
        x = put(field.track().prettyUnit(), x, y, false, frame.theme().softInk()) + 5;
      }
      String values = values(signal);
      x = values.isEmpty() ? x + 9 : put(values, x + 7, y, false, frame.theme().ink()) + 16;
    }
    if (many && !field.track().unit().isEmpty()) {
      x = put(field.track().prettyUnit(), x, y, false, frame.theme().softInk()) + 12;
    }
    measures(field, x, y);
  }

  private double put(String text, double x, double y, boolean bold, int rgb) {
    int ink = frame.theme().readable(rgb);
    var letters = bold ? frame.bold(Frame.TEXT, ink, Anchor.START) : frame.letters(Frame.TEXT, ink, Anchor.START);
    frame.surface().text(text, x, y, letters);
    return x + frame.surface().width(text, letters);
  }

  private String values(Signal signal) {
    if (!(signal instanceof AnalogSignal analog)) {
      return "";
    }
    Cursors cursors = frame.model().cursors();
    double a = cursors.isShown(Which.A) ? analog.valueAt(cursors.time(Which.A)) : Double.NaN;
    double b = cursors.isShown(Which.B) ? analog.valueAt(cursors.time(Which.B)) : Double.NaN;
    StringBuilder text = new StringBuilder();
    append(text, "A ", a);
    append(text, "B ", b);
    append(text, "Δ ", b - a);
    if (text.isEmpty() && frame.model().selection().isEmpty() && !Double.isNaN(frame.pointer().time())) {
      append(text, "", analog.valueAt(frame.pointer().time()));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String name, double value) {
    if (!Double.isNaN(value)) {
      text.append(text.isEmpty() ? "" : "  ").append(name).append(Figures.significant(value, DIGITS));
    }
  }

  private void measures(TraceLayout.Field field, double x, double y) {
    if (frame.model().selection().isEmpty()) {
      return;
    }
    Signal signal = field.track().signals().stream()
        .filter(each -> frame.model().focus().orElse(null) == each).findFirst().orElse(field.track().signals().get(0));
    String text = measures(frame, signal);
    var letters = frame.letters(Frame.SMALL, frame.theme().accent(), Anchor.END);
    double right = field.header().right();
    while (x + frame.surface().width(text, letters) > right && text.lastIndexOf(SEPARATOR) > 0) {
      text = text.substring(0, text.lastIndexOf(SEPARATOR));
    }
    frame.surface().text(text, right, y, letters);
  }

  /** The measures of a signal in the selection, as one line. */
  static String measures(Frame frame, Signal signal) {
    boolean recorded = frame.model().signals().stream().anyMatch(EventSignal.class::isInstance);
    return switch (signal) {
      case EventSignal events -> frame.model().selection().map(selection -> text(events, selection)).orElse("");
      case AnalogSignal analog -> frame.model().measures(analog)
          .map(found -> text(found, analog.unit()) + (recorded ? "" : spikes(found.spikes()))).orElse("");
    };
  }

  private static String text(EventSignal events, Span stretch) {
    if (events.rowCount() == 1) {
      String spikes = spikes(SpikeStatistics.of(events.timesOf(0, stretch.from(), stretch.to()), stretch.from(),
          stretch.to()));
      return spikes.isEmpty() ? "0 spikes" : spikes.substring(SEPARATOR.length());
    }
    long count = Math.max(0, events.indexAt(Math.nextUp(stretch.to())) - events.indexAt(stretch.from()));
    double perRow = count / stretch.width() * 1000 / events.rowCount();
    return count + " spikes" + SEPARATOR + "mean " + number(perRow) + " Hz";
  }

  /** Measures of the values as one line: mean, extremes, … */
  public static String text(Measures measures, String unit) {
    String area = unit.isEmpty() ? "ms" : PlotLabel.prettyUnit(unit) + "·ms";
    return "mean " + number(measures.mean()) + SEPARATOR + "min " + number(measures.min()) + SEPARATOR + "max "
        + number(measures.max()) + SEPARATOR + "p-p " + number(measures.peakToPeak()) + SEPARATOR + "rms "
        + number(measures.rms()) + SEPARATOR + "∫ " + number(measures.integral()) + " " + area;
  }

  /** Number, rate and regularity of spikes; empty where there are none. */
  public static String spikes(SpikeStatistics spikes) {
    if (spikes.count() == 0) {
      return "";
    }
    return SEPARATOR + spikes.count() + (spikes.count() == 1 ? " spike" : " spikes") + SEPARATOR
        + number(spikes.rate() * 1000) + " Hz"
        + (Double.isNaN(spikes.intervalCv()) ? "" : SEPARATOR + "CV " + Figures.significant(spikes.intervalCv(), 2));
  }

  private static String number(double value) {
    return Figures.significant(value, DIGITS);
  }

  private static int shade(Frame frame, int rgb, int run) {
    return CurveStyle.shade(frame.theme(), rgb, run);
  }
}
