package org.neurodsl.ui.trace.control;

import org.neurodsl.ui.draw.Box;
import org.neurodsl.ui.trace.data.Span;
import org.neurodsl.ui.trace.model.Cursors;
import org.neurodsl.ui.trace.paint.TraceLayout.Field;

/**
 * A drag that is under way.
 *
 * @param kind what it does
 * @param x where it began, px
 * @param y where it began, px
 * @param time the window when it began, ms
 * @param field the track in which it began; null for none
 * @param range the value range of the track when it began; null for none
 */
record Drag(Kind kind, double x, double y, Span time, Field field, Span range) {
  enum Kind {
    SELECT,
    PAN,
    BOX,
    TIME_AXIS,
    VALUE_AXIS,
    CURSOR_A,
    CURSOR_B,
    WINDOW,
    WINDOW_FROM,
    WINDOW_TO
  }

  /** The rectangle that it has drawn so far, if it draws one. */
  Box box(Box visible, double toX, double toY) {
    return switch (kind) {
      case BOX -> Box.between(x, y, toX, toY);
      case TIME_AXIS -> Box.between(x, visible.y(), toX, visible.bottom());
      case VALUE_AXIS -> Box.between(visible.x(), y, visible.right(), toY);
      default -> null;
    };
  }

  Cursors.Which cursor() {
    return switch (kind) {
      case CURSOR_A -> Cursors.Which.A;
      case CURSOR_B -> Cursors.Which.B;
      default -> null;
    };
  }
}
