package org.neurodsl.ui.trace.control;

import java.util.List;
import java.util.OptionalDouble;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.data.Signal;
import org.neurodsl.ui.trace.data.Span;
import org.neurodsl.ui.trace.model.Cursors.Which;
import org.neurodsl.ui.trace.model.Jump;
import org.neurodsl.ui.trace.model.TimeWindow;
import org.neurodsl.ui.trace.model.TraceModel;
import org.neurodsl.ui.trace.model.Track;

/** Carries commands out that need nothing but the model. */
public final class TraceKeys {
  private static final double ZOOM = 0.8;
  private static final double SCROLL = 0.1;

  private final TraceController controller;
  private final TraceModel model;

  /** Commands for a view. */
  public TraceKeys(TraceController controller) {
    this.controller = controller;
    model = controller.model();
  }

  /**
   * Carries a command out.
   *
   * @return whether that is all; false for commands that need a widget
   */
  public boolean run(TraceCommand command) {
    return switch (command.group()) {
      case VIEW -> view(command);
      case CURSOR -> cursor(command);
      case SHOW -> show(command);
      case TRACK -> track(command);
      case EXPORT -> false;
    };
  }

  private boolean view(TraceCommand command) {
    TimeWindow window = model.window();
    Span shown = window.shown();
    switch (command) {
      case FIT -> model.fit();
      case FIT_VALUES -> model.fitValues();
      case ZOOM_SELECTION -> model.selection().ifPresent(window::show);
      case ZOOM_IN -> window.zoom(ZOOM, controller.anchorTime());
      case ZOOM_OUT -> window.zoom(1 / ZOOM, controller.anchorTime());
      case SCROLL_LEFT -> window.scroll(-SCROLL * shown.width());
      case SCROLL_RIGHT -> window.scroll(SCROLL * shown.width());
      case PAGE_LEFT -> window.scroll(-shown.width());
      case PAGE_RIGHT -> window.scroll(shown.width());
      case TO_START -> window.scroll(window.extent().from() - shown.from());
      case TO_END -> window.scroll(window.extent().to() - shown.to());
      case BACK -> window.back();
      case FORWARD -> window.forward();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean cursor(TraceCommand command) {
    switch (command) {
      case CURSOR_A -> attach(Which.A);
      case CURSOR_B -> attach(Which.B);
      case CLEAR_CURSORS -> {
        model.cursors().clear();
        model.select(null);
      }
      case NEXT_PASSAGE -> passage(true);
      case PREVIOUS_PASSAGE -> passage(false);
      case NEXT_SPIKE -> spike(true);
      case PREVIOUS_SPIKE -> spike(false);
      case SET_LEVEL -> level();
      case MARK -> model.mark(controller.anchorTime(), Integer.toString(model.markers().size() + 1));
      case PREVIOUS_MARKER -> jump(Jump.marker(model, from(), false));
      case NEXT_MARKER -> jump(Jump.marker(model, from(), true));
      case CLEAR_MARKERS -> model.markers().clear();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void attach(Which which) {
    model.cursors().put(which, controller.anchorTime());
    if (Double.isNaN(controller.pointerTime())) {
      model.cursors().drop();
    } else {
      model.cursors().attach(which);
    }
  }

  private double from() {
    return model.cursors().isShown(Which.A) ? model.cursors().time(Which.A) : model.window().shown().from();
  }

  private void passage(boolean forward) {
    if (model.focus().orElse(null) instanceof AnalogSignal signal) {
      jump(Jump.passage(signal, model.level(signal), from(), forward));
    }
  }

  private void spike(boolean forward) {
    OptionalDouble found =
        model.run().map(run -> Jump.event(run, from(), forward)).orElse(OptionalDouble.empty());
    boolean recorded = model.run().map(run -> run.events().stream().anyMatch(e -> e.size() > 0)).orElse(false);
    if (recorded) {
      jump(found);
    } else {
      passage(forward);
    }
  }

  private void jump(OptionalDouble time) {
    time.ifPresent(found -> {
      model.cursors().drop();
      model.cursors().put(Which.A, found);
      model.window().reveal(found);
    });
  }

  private void level() {
    double value = controller.pointerValue();
    if (!Double.isNaN(value) && controller.pointerField().track().signals().get(0) instanceof AnalogSignal first) {
      boolean inside = model.focus().map(f -> controller.pointerField().track().has(f.name())).orElse(false);
      String name = inside ? model.focus().get().name() : first.name();
      model.setFocus(name);
      model.setLevel(name, value);
    }
  }

  private boolean show(TraceCommand command) {
    switch (command) {
      case FOLLOW -> model.window().follow(model.window().mode() != TimeWindow.Mode.FOLLOW);
      case GRID -> model.setGrid(!model.hasGrid());
      case DOTS -> model.setDots(!model.hasDots());
      case OVERLAY -> model.setOverlaid(!model.isOverlaid());
      default -> {
        return false;
      }
    }
    model.refresh();
    return true;
  }

  private boolean track(TraceCommand command) {
    String focus = model.focus().map(Signal::name).orElse("");
    switch (command) {
      case HIDE -> hide(focus);
      case SHOW_ALL -> model.signals().forEach(signal -> model.setHidden(signal.name(), false));
      case NEXT_SIGNAL -> step(focus, 1);
      case PREVIOUS_SIGNAL -> step(focus, -1);
      case MOVE_UP -> model.move(focus, -1);
      case MOVE_DOWN -> model.move(focus, 1);
      case FREE_RANGE -> model.tracks().stream().filter(t -> t.has(focus)).forEach(t -> model.setRange(t, null));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void hide(String focus) {
    if (visible().size() > 1) {
      step(focus, visible().indexOf(focus) == visible().size() - 1 ? -1 : 1);
      model.setHidden(focus, true);
    }
  }

  private List<String> visible() {
    return model.tracks().stream().map(Track::signals).flatMap(List::stream).map(Signal::name).toList();
  }

  private void step(String focus, int by) {
    List<String> names = visible();
    if (!names.isEmpty()) {
      int next = Math.clamp(names.indexOf(focus) + by, 0, names.size() - 1);
      model.setFocus(names.get(next));
      controller.reveal(names.get(next));
    }
  }
}
