package org.neurodsl.ui.trace.paint;

import org.neurodsl.sim.plot.Mark.Anchor;
import org.neurodsl.ui.draw.Box;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.data.EventSignal;
import org.neurodsl.ui.trace.data.Signal;
import org.neurodsl.ui.trace.data.Span;
import org.neurodsl.ui.trace.data.TraceData;

/** Draws a whole traces view. */
public final class TracePainter {
  private static final String EMPTY = "Run an experiment to see its traces here.";

  private static final double SMOOTH_HEIGHT = 24_000;

  private final Frame frame;

  /** Draws one picture. */
  public TracePainter(Frame frame) {
    this.frame = frame;
  }

  /** Draws it. */
  public void paint() {
    Box bounds = frame.layout().bounds();
    frame.surface().fill(bounds, frame.theme().background(), 1);
    if (frame.model().runs().isEmpty()) {
      frame.surface().text(EMPTY, bounds.x() + 0.5 * bounds.width(), bounds.y() + 0.5 * bounds.height(),
          frame.letters(Frame.TEXT + 1, frame.theme().softInk(), Anchor.MIDDLE));
      return;
    }
    AxisPainter axes = new AxisPainter(frame);
    HeaderPainter headers = new HeaderPainter(frame);
    MarksPainter marks = new MarksPainter(frame);
    for (TraceLayout.Field field : frame.layout().fields()) {
      if (field.plot().bottom() > frame.layout().field().y() && field.header().y() < frame.layout().field().bottom()) {
        track(field, axes, headers, marks);
      }
    }
    marks.across();
    coverOverflow();
    headers.bar();
    axes.time();
    new OverviewPainter(frame).draw();
  }

  private void track(TraceLayout.Field field, AxisPainter axes, HeaderPainter headers, MarksPainter marks) {
    axes.track(field);
    Box visible = frame.visible(field);
    frame.surface().clip(visible);
    marks.behind(field);
    for (int run = frame.model().runs().size() - 1; run >= 0; run--) {
      curves(field, frame.model().runs().get(run), run);
    }
    marks.threshold(field);
    frame.surface().unclip();
    headers.track(field);
  }

  private void curves(TraceLayout.Field field, TraceData run, int index) {
    Span range = frame.model().range(field.track());
    for (Signal signal : field.track().signals()) {
      switch (run.signal(signal.name()).orElse(null)) {
        case AnalogSignal analog -> new CurvePainter(frame.surface(), field.plot(), frame.window(), range, smooth())
            .draw(analog, CurveStyle.of(frame, signal, index), frame.model().hasDots());
        case EventSignal events -> new EventPainter(frame.surface(), field.plot(), frame.window())
            .draw(events, CurveStyle.of(frame, signal, index).rgb());
        case null -> { }
      }
    }
  }

  /** Smooth lines cost time by their height: all curves of a picture share what 60 pictures a second allow. */
  private double smooth() {
    int curves = frame.layout().fields().stream().mapToInt(field -> field.track().signals().size()).sum();
    return SMOOTH_HEIGHT / Math.max(1, curves * frame.model().runs().size());
  }

  /** When the tracks are scrolled, their headers and numbers may reach over the field. */
  private void coverOverflow() {
    if (frame.layout().overflow() > 0) {
      Box bounds = frame.layout().bounds();
      Box field = frame.layout().field();
      int background = frame.theme().background();
      frame.surface().fill(Box.between(bounds.x(), bounds.y(), bounds.right(), field.y()), background, 1);
      frame.surface().fill(Box.between(bounds.x(), field.bottom(), bounds.right(), bounds.bottom()), background, 1);
      double shown = field.height() / (field.height() + frame.layout().overflow());
      double hidden = field.y() - frame.layout().fields().get(0).header().y();
      double top = field.y() + hidden * shown;
      frame.surface().fill(new Box(field.right() + 5, top, 4, shown * field.height()), frame.theme().axis(), 1);
    }
  }
}
