package org.neurodsl.ui.trace;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.widgets.Event;
import org.neurodsl.ui.trace.control.TraceController;
import org.neurodsl.ui.trace.paint.TraceLayout;

/** Passes mouse events of a canvas on, and shows by the pointer what a drag would do. */
final class TraceMouse {
  private static final double NOTCH = 3;

  private final TraceCanvas canvas;
  private final TraceController controller;

  TraceMouse(TraceCanvas canvas, TraceController controller) {
    this.canvas = canvas;
    this.controller = controller;
    canvas.addListener(SWT.MouseDown, this::down);
    canvas.addListener(SWT.MouseUp, event -> {
      controller.release();
      canvas.refresh();
    });
    canvas.addListener(SWT.MouseMove, this::move);
    canvas.addListener(SWT.MouseExit, event -> {
      controller.leave();
      canvas.redraw();
    });
    canvas.addListener(SWT.MouseWheel, this::wheel);
    canvas.addListener(SWT.MouseHorizontalWheel, event -> {
      double by = -event.count / NOTCH * 0.1 * canvas.model().window().shown().width();
      canvas.model().window().scroll(by);
      canvas.refresh();
    });
    canvas.addListener(SWT.MouseDoubleClick, event -> TraceDialogs.typeRange(canvas, event.x, event.y));
  }

  private void down(Event event) {
    canvas.forceFocus();
    controller.press(event.button, event.x, event.y, canvas.modifiers(event.stateMask));
    canvas.refresh();
  }

  private void move(Event event) {
    controller.move(event.x, event.y, canvas.modifiers(event.stateMask));
    TraceLayout layout = controller.layout();
    Cursor shape = null;
    if (layout.axis().contains(event.x, event.y) || layout.overview().contains(event.x, event.y)) {
      shape = canvas.getDisplay().getSystemCursor(SWT.CURSOR_SIZEWE);
    } else if (event.x < layout.field().x() && layout.fieldAt(event.y) != null) {
      shape = canvas.getDisplay().getSystemCursor(SWT.CURSOR_SIZENS);
    } else if (layout.field().contains(event.x, event.y)) {
      shape = canvas.getDisplay().getSystemCursor(SWT.CURSOR_CROSS);
    }
    canvas.setCursor(shape);
    canvas.redraw();
  }

  private void wheel(Event event) {
    double turns = Math.clamp(event.count / NOTCH, -3, 3);
    controller.wheel(turns, event.x, event.y, canvas.modifiers(event.stateMask));
    event.doit = false;
    canvas.refresh();
  }
}
