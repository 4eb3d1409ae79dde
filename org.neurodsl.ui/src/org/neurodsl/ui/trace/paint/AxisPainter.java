package org.neurodsl.ui.trace.paint;

import org.neurodsl.sim.plot.Mark.Anchor;
import org.neurodsl.sim.plot.Mark.Stroke;
import org.neurodsl.sim.plot.Ticks;
import org.neurodsl.ui.draw.Box;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.data.EventSignal;
import org.neurodsl.ui.trace.data.Span;

/** Draws grid lines and the numbers of the axes. */
final class AxisPainter {
  private static final double PX_PER_TIME = 96;
  private static final double PX_PER_VALUE = 24;

  private final Frame frame;
  private final TimeScale scale;

  AxisPainter(Frame frame) {
    this.frame = frame;
    scale = TimeScale.of(frame.window());
  }

  private Ticks times() {
    Span window = frame.window();
    int most = (int) Math.clamp(frame.layout().field().width() / PX_PER_TIME, 2, 20);
    return Ticks.between(window.from() * scale.perMs(), window.to() * scale.perMs(), most);
  }

  /** The time axis below the tracks. */
  void time() {
    Box axis = frame.layout().axis();
    Ticks ticks = times();
    frame.surface().line(axis.x(), axis.y() + 0.5, axis.right(), axis.y() + 0.5, Stroke.solid(frame.theme().axis(), 1));
    var letters = frame.letters(Frame.SMALL, frame.theme().softInk(), Anchor.MIDDLE);
    double unitWidth = frame.surface().width(scale.unit(), letters) + 8;
    for (int i = 0; i < ticks.values().size(); i++) {
      double x = crisp(frame.x(ticks.values().get(i) / scale.perMs()));
      frame.surface().line(x, axis.y(), x, axis.y() + 4, Stroke.solid(frame.theme().axis(), 1));
      String text = ticks.prettyLabels().get(i);
      double half = 0.5 * frame.surface().width(text, letters);
      if (x + half < axis.right() - unitWidth) {
        frame.surface().text(text, x, axis.y() + 17, letters);
      }
    }
    frame.surface().text(scale.unit(), axis.right(), axis.y() + 17,
        frame.bold(Frame.SMALL, frame.theme().softInk(), Anchor.END));
  }

  /** Grid and numbers of one track. */
  void track(TraceLayout.Field field) {
    Box plot = field.plot();
    if (frame.model().hasGrid()) {
      frame.surface().clip(frame.visible(field));
      for (double value : times().values()) {
        double x = crisp(frame.x(value / scale.perMs()));
        frame.surface().line(x, plot.y(), x, plot.bottom(), Stroke.solid(frame.theme().grid(), 1));
      }
      frame.surface().unclip();
    }
    switch (field.track().signals().get(0)) {
      case AnalogSignal analog -> values(field, frame.model().range(field.track()));
      case EventSignal events -> rows(plot, events);
    }
  }

  private void values(TraceLayout.Field field, Span range) {
    Box plot = field.plot();
    Ticks ticks = Ticks.between(range.from(), range.to(), (int) Math.clamp(plot.height() / PX_PER_VALUE, 3, 8));
    var letters = frame.letters(Frame.SMALL, frame.theme().softInk(), Anchor.END);
    for (int i = 0; i < ticks.values().size(); i++) {
      double y = crisp(TraceLayout.y(plot, range, ticks.values().get(i)));
      if (frame.model().hasGrid() && y < plot.bottom() + 1 && y > frame.layout().field().y()
          && y < frame.layout().field().bottom()) {
        frame.surface().line(plot.x(), y, plot.right(), y, Stroke.solid(frame.theme().grid(), 1));
      }
      frame.surface().text(ticks.prettyLabels().get(i), plot.x() - 8, y + 4, letters);
    }
    frame.surface().line(plot.x() - 0.5, plot.y(), plot.x() - 0.5, plot.bottom(),
        Stroke.solid(frame.theme().axis(), 1));
  }

  private void rows(Box plot, EventSignal events) {
    var letters = frame.letters(Frame.SMALL, frame.theme().softInk(), Anchor.END);
    if (events.rowCount() > 1) {
      frame.surface().text("0", plot.x() - 8, plot.y() + 9, letters);
      frame.surface().text(Integer.toString(events.rowCount() - 1), plot.x() - 8, plot.bottom(), letters);
    }
    frame.surface().line(plot.x() - 0.5, plot.y(), plot.x() - 0.5, plot.bottom(),
        Stroke.solid(frame.theme().axis(), 1));
  }

  /** A line of 1 px in the middle of a px is sharp. */
  static double crisp(double at) {
    return Math.floor(at) + 0.5;
  }
}
