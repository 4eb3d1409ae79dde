package org.neurodsl.ui.trace;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.neurodsl.ui.trace.paint.TraceSummary;

/** Tells screen readers what a canvas shows: role, name, and the readout as its value. */
final class TraceAccessible {
  private TraceAccessible() {}

  static void install(TraceCanvas canvas) {
    canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getName(AccessibleEvent event) {
        event.result = TraceText.get("accessible.name");
      }

      @Override
      public void getDescription(AccessibleEvent event) {
        event.result = TraceSummary.signals(canvas.model());
      }
    });
    canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
      @Override
      public void getRole(AccessibleControlEvent event) {
        event.detail = ACC.ROLE_GRAPHIC;
      }

      @Override
      public void getState(AccessibleControlEvent event) {
        event.detail = ACC.STATE_FOCUSABLE | (canvas.isFocusControl() ? ACC.STATE_FOCUSED : 0);
      }

      @Override
      public void getValue(AccessibleControlEvent event) {
        event.result = TraceSummary.readout(canvas.model());
      }
    });
  }

  /** Has a screen reader read the new value, if the canvas is in use. */
  static void announce(TraceCanvas canvas) {
    if (canvas.isFocusControl()) {
      canvas.getAccessible().sendEvent(ACC.EVENT_VALUE_CHANGED, null);
    }
  }
}
