package org.neurodsl.ui.trace.paint;

import org.neurodsl.sim.plot.Mark.Stroke;
import org.neurodsl.ui.draw.Box;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.data.EventSignal;
import org.neurodsl.ui.trace.data.Extremes;
import org.neurodsl.ui.trace.data.Signal;
import org.neurodsl.ui.trace.data.Span;
import org.neurodsl.ui.trace.model.Cursors;

/** Draws the strip at the bottom: the signal in focus over the whole run, and which part of it is in view. */
final class OverviewPainter {
  private static final double HANDLE = 3;
  private static final double SMOOTH = 2000;

  private final Frame frame;

  OverviewPainter(Frame frame) {
    this.frame = frame;
  }

  void draw() {
    Box strip = frame.layout().overview();
    Span extent = frame.model().window().extent();
    frame.surface().clip(strip);
    frame.surface().fill(strip, frame.theme().grid(), 0.5);
    Signal signal = shown();
    switch (signal) {
      case AnalogSignal analog -> curve(analog, strip, extent);
      case EventSignal events ->
          new EventPainter(frame.surface(), strip, extent).draw(events, CurveStyle.colour(frame, events));
      case null -> { }
    }
    window(strip, extent);
    for (Cursors.Which which : Cursors.Which.values()) {
      if (frame.model().cursors().isShown(which)) {
        double x = AxisPainter.crisp(frame.layout().overviewX(extent, frame.model().cursors().time(which)));
        frame.surface().line(x, strip.y(), x, strip.bottom(), Stroke.solid(frame.theme().ink(), 1));
      }
    }
    frame.surface().unclip();
  }

  private Signal shown() {
    return frame.model().focus().orElseGet(() -> frame.model().signals().stream().findFirst().orElse(null));
  }

  private void curve(AnalogSignal analog, Box strip, Span extent) {
    Extremes all = new Extremes();
    analog.extremes(0, analog.size(), all);
    if (!all.isEmpty()) {
      double margin = all.max() > all.min() ? 0.12 * (all.max() - all.min()) : 1;
      Span range = new Span(all.min() - margin, all.max() + margin);
      int colour = frame.theme().faded(CurveStyle.colour(frame, analog), 0.15);
      new CurvePainter(frame.surface(), strip, extent, range, SMOOTH).draw(analog, Stroke.solid(colour, 1), false);
    }
  }

  private void window(Box strip, Span extent) {
    double from = Math.clamp(frame.layout().overviewX(extent, frame.window().from()), strip.x(), strip.right());
    double to = Math.clamp(frame.layout().overviewX(extent, frame.window().to()), strip.x(), strip.right());
    int shade = frame.theme().background();
    if (from > strip.x()) {
      frame.surface().fill(Box.between(strip.x(), strip.y(), from, strip.bottom()), shade, 0.65);
    }
    if (to < strip.right()) {
      frame.surface().fill(Box.between(to, strip.y(), strip.right(), strip.bottom()), shade, 0.65);
    }
    double width = Math.max(2, to - from);
    int accent = frame.theme().accent();
    frame.surface().fill(new Box(from, strip.y(), width, 1), accent, 0.7);
    frame.surface().fill(new Box(from, strip.bottom() - 1, width, 1), accent, 0.7);
    frame.surface().fill(new Box(from, strip.y(), HANDLE, strip.height()), accent, 0.7);
    frame.surface().fill(new Box(from + width - HANDLE, strip.y(), HANDLE, strip.height()), accent, 0.7);
  }
}
