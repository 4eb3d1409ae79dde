package org.neurodsl.ui.trace.control;

import org.neurodsl.ui.draw.Box;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.data.Span;
import org.neurodsl.ui.trace.model.Cursors;
import org.neurodsl.ui.trace.model.Cursors.Which;
import org.neurodsl.ui.trace.model.TraceModel;
import org.neurodsl.ui.trace.paint.Frame;
import org.neurodsl.ui.trace.paint.TraceLayout;
import org.neurodsl.ui.trace.paint.TraceLayout.Field;

/** Turns mouse gestures into changes of the model. Coordinates are px of the widget. */
public final class TraceController {
  private static final double WHEEL = 1.2;
  private static final double NEAR = 4;
  private static final double CLICK = 3;
  private static final double SCROLL_SHARE = 0.1;
  private static final double TRACK_SCROLL = 40;

  private final TraceModel model;
  private Box bounds = new Box(0, 0, 800, 400);
  private double scroll;
  private double pointerX = Double.NaN;
  private double pointerY = Double.NaN;
  private Drag drag;

  /** Controls a model. */
  public TraceController(TraceModel model) {
    this.model = model;
  }

  /** The model. */
  public TraceModel model() {
    return model;
  }

  /** Says how large the widget is. */
  public void resize(double width, double height) {
    bounds = new Box(0, 0, width, height);
  }

  /** Where things stand now. */
  public TraceLayout layout() {
    TraceLayout layout = TraceLayout.of(bounds, model.tracks(), scroll);
    scroll = Math.clamp(scroll, 0, layout.overflow());
    return layout;
  }

  /** What is to be drawn of the user's gestures. */
  public Frame.Pointer pointer() {
    TraceLayout layout = layout();
    Box box = drag == null ? null : drag.box(dragField(layout), pointerX, pointerY);
    return new Frame.Pointer(pointerTime(), box);
  }

  private Box dragField(TraceLayout layout) {
    return drag.field() == null || drag.kind() == Drag.Kind.TIME_AXIS ? layout.field() : drag.field().plot();
  }

  /** The time under the pointer, ms; NaN while it is not over the tracks. */
  public double pointerTime() {
    TraceLayout layout = layout();
    boolean over = layout.field().contains(pointerX, pointerY);
    return over ? layout.time(model.window().shown(), pointerX) : Double.NaN;
  }

  /** The time under the pointer, or the middle of the window: what keys refer to. */
  public double anchorTime() {
    double time = pointerTime();
    Span shown = model.window().shown();
    return Double.isNaN(time) ? 0.5 * (shown.from() + shown.to()) : time;
  }

  /** The track under the pointer; null for none. */
  public Field pointerField() {
    return layout().fieldAt(pointerY);
  }

  /** The value under the pointer; NaN if it is not in a plot. */
  public double pointerValue() {
    Field field = pointerField();
    return field == null || !field.plot().contains(pointerX, pointerY) ? Double.NaN
        : TraceLayout.value(field.plot(), model.range(field.track()), pointerY);
  }

  /** The pointer left the widget. */
  public void leave() {
    if (drag == null) {
      pointerX = Double.NaN;
      pointerY = Double.NaN;
    }
  }

  /** A button went down: 1 left, 2 middle. */
  public void press(int button, double x, double y, Modifiers held) {
    pointerX = x;
    pointerY = y;
    TraceLayout layout = layout();
    if (button == 1 && model.cursors().attached() != null && layout.field().contains(x, y)) {
      model.cursors().drop();
      return;
    }
    Field field = layout.fieldAt(y);
    if (field != null && button == 1 && x >= layout.field().x() && !field.track().signals().isEmpty()) {
      focus(field);
    }
    Drag.Kind kind = kind(button, layout, held);
    if (kind != null) {
      boolean values = field != null && field.track().signals().get(0) instanceof AnalogSignal;
      drag = new Drag(kind, x, y, model.window().shown(), field, values ? model.range(field.track()) : null);
      if (kind == Drag.Kind.WINDOW && !model.window().shown().contains(overviewTime(layout, x))) {
        Span shown = model.window().shown();
        model.window().show(shown.shifted(overviewTime(layout, x) - 0.5 * (shown.from() + shown.to())));
        drag = new Drag(kind, x, y, model.window().shown(), null, null);
      }
    }
  }

  private void focus(Field field) {
    boolean alreadyInside = model.focus().map(signal -> field.track().has(signal.name())).orElse(false);
    if (!alreadyInside) {
      model.setFocus(field.track().signals().get(0).name());
    }
  }

  private Drag.Kind kind(int button, TraceLayout layout, Modifiers held) {
    boolean inField = layout.field().contains(pointerX, pointerY);
    if (inField && (button == 2 || button == 1 && held.space())) {
      return Drag.Kind.PAN;
    }
    if (button != 1) {
      return null;
    }
    if (inField) {
      for (Which which : Which.values()) {
        double time = model.cursors().time(which);
        if (Math.abs(layout.x(model.window().shown(), time) - pointerX) <= NEAR) {
          return which == Which.A ? Drag.Kind.CURSOR_A : Drag.Kind.CURSOR_B;
        }
      }
      return held.ctrl() ? Drag.Kind.BOX : Drag.Kind.SELECT;
    }
    if (layout.axis().contains(pointerX, pointerY)) {
      return Drag.Kind.TIME_AXIS;
    }
    if (pointerX < layout.field().x() && layout.fieldAt(pointerY) != null) {
      return layout.fieldAt(pointerY).track().signals().get(0) instanceof AnalogSignal ? Drag.Kind.VALUE_AXIS : null;
    }
    return layout.overview().contains(pointerX, pointerY) ? overviewKind(layout) : null;
  }

  private Drag.Kind overviewKind(TraceLayout layout) {
    Span shown = model.window().shown();
    Span extent = model.window().extent();
    double from = layout.overviewX(extent, shown.from());
    double to = layout.overviewX(extent, shown.to());
    if (to - from > 4 * NEAR && Math.abs(pointerX - from) <= NEAR + 1) {
      return Drag.Kind.WINDOW_FROM;
    }
    return to - from > 4 * NEAR && Math.abs(pointerX - to) <= NEAR + 1 ? Drag.Kind.WINDOW_TO : Drag.Kind.WINDOW;
  }

  private double overviewTime(TraceLayout layout, double x) {
    return layout.overviewTime(model.window().extent(), x);
  }

  /** The pointer moved. */
  public void move(double x, double y, Modifiers held) {
    pointerX = x;
    pointerY = y;
    Cursors cursors = model.cursors();
    if (drag != null) {
      drag(layout(), held);
    } else if (cursors.attached() != null && !Double.isNaN(pointerTime())) {
      cursors.put(cursors.attached(), snapped(pointerTime(), held));
    }
  }

  private void drag(TraceLayout layout, Modifiers held) {
    double at = Math.clamp(pointerX, layout.field().x(), layout.field().right());
    double time = layout.time(model.window().shown(), at);
    switch (drag.kind()) {
      case SELECT -> {
        double began = layout.time(model.window().shown(), drag.x());
        if (Math.abs(pointerX - drag.x()) >= CLICK && time != began) {
          model.select(Span.between(began, time));
        }
      }
      case PAN -> pan(layout);
      case CURSOR_A, CURSOR_B -> model.cursors().put(drag.cursor(), snapped(time, held));
      case WINDOW -> model.window().scroll(
          drag.time().from() + overviewTime(layout, pointerX) - overviewTime(layout, drag.x())
              - model.window().shown().from());
      case WINDOW_FROM, WINDOW_TO -> resizeWindow(layout);
      case BOX, TIME_AXIS, VALUE_AXIS -> { }
    }
  }

  private void pan(TraceLayout layout) {
    double msPerPx = drag.time().width() / layout.field().width();
    model.window().scroll(drag.time().from() - (pointerX - drag.x()) * msPerPx - model.window().shown().from());
    if (drag.range() != null && model.isRangeFixed(drag.field().track())) {
      double perPx = drag.range().width() / drag.field().plot().height();
      model.setRange(drag.field().track(), drag.range().shifted((pointerY - drag.y()) * perPx));
    }
  }

  private void resizeWindow(TraceLayout layout) {
    double time = overviewTime(layout, Math.clamp(pointerX, layout.overview().x(), layout.overview().right()));
    double fixed = drag.kind() == Drag.Kind.WINDOW_FROM ? drag.time().to() : drag.time().from();
    Span shown = model.window().shown();
    double width = Math.abs(time - fixed);
    if (width > 0) {
      model.window().zoom(width / shown.width(), drag.kind() == Drag.Kind.WINDOW_FROM ? shown.to() : shown.from());
    }
  }

  private double snapped(double time, Modifiers held) {
    if (held.shift() && model.focus().orElse(null) instanceof AnalogSignal signal && signal.size() > 0) {
      long after = Math.min(signal.indexAt(time), signal.size() - 1);
      long before = Math.max(0, after - 1);
      return time - signal.time(before) < signal.time(after) - time ? signal.time(before) : signal.time(after);
    }
    return time;
  }

  /** The button went up. */
  public void release() {
    if (drag == null) {
      return;
    }
    Drag done = drag;
    drag = null;
    TraceLayout layout = layout();
    boolean moved = Math.hypot(pointerX - done.x(), pointerY - done.y()) >= CLICK;
    if (!moved) {
      if (done.kind() == Drag.Kind.SELECT) {
        model.select(null);
      }
      return;
    }
    switch (done.kind()) {
      case BOX -> {
        zoomTime(layout, done);
        zoomValues(done);
      }
      case TIME_AXIS -> zoomTime(layout, done);
      case VALUE_AXIS -> zoomValues(done);
      default -> { }
    }
  }

  private void zoomTime(TraceLayout layout, Drag done) {
    double from = layout.time(done.time(), Math.clamp(done.x(), layout.field().x(), layout.field().right()));
    double to = layout.time(done.time(), Math.clamp(pointerX, layout.field().x(), layout.field().right()));
    if (Math.abs(pointerX - done.x()) >= CLICK && from != to) {
      model.window().show(Span.between(from, to));
    }
  }

  private void zoomValues(Drag done) {
    if (done.range() != null && Math.abs(pointerY - done.y()) >= CLICK) {
      Box plot = done.field().plot();
      double one = TraceLayout.value(plot, done.range(), Math.clamp(done.y(), plot.y(), plot.bottom()));
      double other = TraceLayout.value(plot, done.range(), Math.clamp(pointerY, plot.y(), plot.bottom()));
      if (one != other) {
        model.setRange(done.field().track(), Span.between(one, other));
      }
    }
  }

  /** The wheel turned; positive is away from the user. */
  public void wheel(double turns, double x, double y, Modifiers held) {
    pointerX = x;
    pointerY = y;
    TraceLayout layout = layout();
    double factor = Math.pow(WHEEL, -turns);
    Field field = layout.fieldAt(y);
    if (held.shift()) {
      model.window().scroll(-turns * SCROLL_SHARE * model.window().shown().width());
    } else if (held.alt()) {
      scroll = Math.clamp(scroll - turns * TRACK_SCROLL, 0, layout.overflow());
    } else if (held.ctrl() || x < layout.field().x() && field != null) {
      zoomValuesAt(field, factor, y);
    } else {
      double at = layout.overview().contains(x, y) ? overviewTime(layout, x) : layout.time(model.window().shown(), x);
      model.window().zoom(factor, at);
    }
  }

  private void zoomValuesAt(Field field, double factor, double y) {
    if (field != null && field.track().signals().get(0) instanceof AnalogSignal) {
      Span range = model.range(field.track());
      double fixed = TraceLayout.value(field.plot(), range, y);
      Span wanted = range.scaled(factor, fixed);
      double magnitude = Math.max(Math.abs(wanted.from()), Math.abs(wanted.to()));
      if (wanted.width() > 1e-9 * magnitude && magnitude < 1e12) {
        model.setRange(field.track(), wanted);
      }
    }
  }

  /** Scrolls the tracks so that one is in view. */
  void reveal(String signal) {
    TraceLayout layout = layout();
    for (Field field : layout.fields()) {
      if (field.track().has(signal)) {
        double above = layout.field().y() - field.header().y();
        double below = field.plot().bottom() - layout.field().bottom();
        scroll = Math.clamp(scroll + (above > 0 ? -above : Math.max(0, below)), 0, layout.overflow());
      }
    }
  }
}
