package org.neurodsl.ui.trace.paint;

import org.neurodsl.sim.plot.Mark.Anchor;
import org.neurodsl.sim.plot.Mark.Dash;
import org.neurodsl.sim.plot.Mark.Stroke;
import org.neurodsl.ui.draw.Box;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.data.Span;
import org.neurodsl.ui.trace.model.Cursors;
import org.neurodsl.ui.trace.model.Marker;

/** Draws what the user put over the data: selection, differences, thresholds, markers, cursors. */
final class MarksPainter {
  private static final double FLAG = 15;

  private final Frame frame;

  MarksPainter(Frame frame) {
    this.frame = frame;
  }

  /** What lies behind the curves of a track. The surface is clipped to it. */
  void behind(TraceLayout.Field field) {
    Box plot = field.plot();
    frame.model().selection().ifPresent(selection -> band(plot, selection, frame.theme().accent(), 0.12));
    frame.model().comparison().ifPresent(comparison -> {
      for (Span span : comparison.exceeded(field.track())) {
        band(plot, span, frame.theme().alarm(), 0.22);
      }
    });
  }

  private void band(Box plot, Span span, int rgb, double alpha) {
    Span window = frame.window();
    if (span.to() < window.from() || span.from() > window.to()) {
      return;
    }
    double from = Math.max(plot.x(), frame.x(span.from()));
    double to = Math.min(plot.right(), frame.x(span.to()));
    frame.surface().fill(new Box(from, plot.y(), Math.max(1, to - from), plot.height()), rgb, alpha);
  }

  /** The threshold of the signal in focus, if the user set it. The surface is clipped to the track. */
  void threshold(TraceLayout.Field field) {
    if (frame.model().focus().orElse(null) instanceof AnalogSignal signal && field.track().has(signal.name())
        && frame.model().hasLevel(signal.name())) {
      Span range = frame.model().range(field.track());
      double y = AxisPainter.crisp(TraceLayout.y(field.plot(), range, frame.model().level(signal)));
      frame.surface().line(field.plot().x(), y, field.plot().right(), y,
          new Stroke(frame.theme().softInk(), 1, Dash.DASHED));
    }
  }

  /** Lines through all tracks. */
  void across() {
    for (Marker marker : frame.model().markers()) {
      line(marker.time(), marker.name(), new Stroke(frame.theme().softInk(), 1, Dash.DOTTED));
    }
    Cursors cursors = frame.model().cursors();
    for (Cursors.Which which : Cursors.Which.values()) {
      if (cursors.isShown(which)) {
        Dash dash = which == Cursors.Which.A ? Dash.SOLID : Dash.DASHED;
        line(cursors.time(which), which.name(), new Stroke(frame.theme().ink(), 1, dash));
      }
    }
    pointer();
  }

  private void pointer() {
    double time = frame.pointer().time();
    if (!Double.isNaN(time) && frame.window().contains(time) && frame.model().cursors().attached() == null) {
      through(AxisPainter.crisp(frame.x(time)), Stroke.solid(frame.theme().axis(), 1));
    }
    Box box = frame.pointer().box();
    if (box != null) {
      frame.surface().fill(box, frame.theme().accent(), 0.12);
      outline(box, frame.theme().accent());
    }
  }

  /** Through the plots only: the lines with names stay legible. */
  private void through(double x, Stroke stroke) {
    for (TraceLayout.Field field : frame.layout().fields()) {
      Box visible = frame.visible(field);
      if (visible.height() > 0) {
        frame.surface().line(x, visible.y(), x, visible.bottom(), stroke);
      }
    }
  }

  private void outline(Box box, int rgb) {
    Stroke stroke = Stroke.solid(rgb, 1);
    frame.surface().line(box.x(), box.y(), box.right(), box.y(), stroke);
    frame.surface().line(box.x(), box.bottom(), box.right(), box.bottom(), stroke);
    frame.surface().line(box.x(), box.y(), box.x(), box.bottom(), stroke);
    frame.surface().line(box.right(), box.y(), box.right(), box.bottom(), stroke);
  }

  private void line(double time, String name, Stroke stroke) {
    if (!frame.window().contains(time)) {
      return;
    }
    Box field = frame.layout().field();
    double x = AxisPainter.crisp(frame.x(time));
    through(x, stroke);
    var letters = frame.bold(Frame.SMALL, frame.theme().background(), Anchor.MIDDLE);
    double width = Math.max(FLAG, frame.surface().width(name, letters) + 8);
    double left = Math.clamp(x - 0.5 * width, field.x(), Math.max(field.x(), field.right() - width));
    double top = field.bottom() - FLAG;
    frame.surface().fill(new Box(left, top, width, FLAG), stroke.rgb(), 1);
    frame.surface().text(name, left + 0.5 * width, top + 11.5, letters);
  }
}
