package org.neurodsl.ui.plot;

import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.neurodsl.sim.plot.SpaceChart;
import org.neurodsl.sim.plot.Viewpoint;

/**
 * Turns a space by mouse and keys: dragging and the arrow keys turn it, the wheel, + and - zoom, Home shows all of it;
 * a click shows the connections of a neuron, and of none beside them.
 */
public final class SpaceTurning {
  /** Pictures are drawn at least so large, px, and cut off where there is less room. */
  static final double LEAST_WIDTH = 260;

  static final double LEAST_HEIGHT = 160;

  private static final double PER_PX = 0.008;
  private static final double PER_KEY = 0.12;
  private static final double PER_NOTCH = 1.15;
  private static final int STILL = 3;

  private final PlotCanvas canvas;
  private final Supplier<SpaceChart> chart;
  private final Runnable changed;
  private Viewpoint viewpoint = Viewpoint.CORNER;
  private SpaceChart.Place chosen;
  private Event pressed;
  private Event last;

  /**
   * Listens to a canvas.
   *
   * @param chart what is shown; gives null where it is no space
   * @param changed draws it again
   */
  SpaceTurning(PlotCanvas canvas, Supplier<SpaceChart> chart, Runnable changed) {
    this.canvas = canvas;
    this.chart = chart;
    this.changed = changed;
    canvas.addListener(SWT.MouseDown, this::press);
    canvas.addListener(SWT.MouseMove, this::drag);
    canvas.addListener(SWT.MouseUp, this::release);
    canvas.addListener(SWT.MouseVerticalWheel, event -> see(viewpoint.zoomed(Math.pow(PER_NOTCH, event.count / 3.0))));
    canvas.addListener(SWT.KeyDown, this::key);
  }

  /** From where it is seen. */
  public Viewpoint viewpoint() {
    return viewpoint;
  }

  /** The neuron whose connections are shown; null for none. */
  public SpaceChart.Place chosen() {
    return chosen;
  }

  /** What is shown; null where it is no space. */
  public SpaceChart chart() {
    return chart.get();
  }

  /** Another network: no neuron of it is chosen. */
  void forget() {
    chosen = null;
  }

  /** Shows all of it as at first. */
  void whole() {
    chosen = null;
    see(Viewpoint.CORNER);
  }

  private void see(Viewpoint other) {
    viewpoint = other;
    changed.run();
  }

  private void press(Event event) {
    canvas.setFocus();
    pressed = event.button == 1 ? event : null;
    last = pressed;
  }

  private void drag(Event event) {
    if (last != null) {
      double around = -PER_PX * (event.x - last.x);
      double up = PER_PX * (event.y - last.y);
      last = event;
      see(viewpoint.turned(around, up));
    }
  }

  private void release(Event event) {
    SpaceChart shown = pressed == null ? null : chart.get();
    if (shown != null && Math.hypot(event.x - pressed.x, event.y - pressed.y) <= STILL) {
      Rectangle area = canvas.getClientArea();
      chosen = shown.neuronAt(
          Math.max(LEAST_WIDTH, area.width), Math.max(LEAST_HEIGHT, area.height), event.x, event.y).orElse(null);
      changed.run();
    }
    pressed = null;
    last = null;
  }

  private void key(Event event) {
    switch (event.keyCode) {
      case SWT.ARROW_LEFT -> see(viewpoint.turned(PER_KEY, 0));
      case SWT.ARROW_RIGHT -> see(viewpoint.turned(-PER_KEY, 0));
      case SWT.ARROW_UP -> see(viewpoint.turned(0, PER_KEY));
      case SWT.ARROW_DOWN -> see(viewpoint.turned(0, -PER_KEY));
      case SWT.HOME -> whole();
      default -> {
        if (event.character == '+' || event.character == '-') {
          see(viewpoint.zoomed(event.character == '+' ? PER_NOTCH : 1 / PER_NOTCH));
        }
      }
    }
  }
}
