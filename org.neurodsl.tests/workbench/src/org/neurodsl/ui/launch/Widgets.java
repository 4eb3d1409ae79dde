package org.neurodsl.ui.launch;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Event;

/** Finds widgets by the identifier that they carry, and does to them what a user does. */
final class Widgets {

  private Widgets() {}

  static <T extends Control> T find(String id, Class<T> type) {
    for (Shell shell : Display.getCurrent().getShells()) {
      Control found = find(shell, id);
      if (found != null) {
        return type.cast(found);
      }
    }
    throw new AssertionError("there is no widget " + id);
  }

  private static Control find(Control control, String id) {
    if (id.equals(control.getData("org.neurodsl.id"))) {
      return control;
    }
    if (control instanceof Composite parent) {
      for (Control child : parent.getChildren()) {
        Control found = find(child, id);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  static void slide(String id, int position) {
    Scale scale = find(id, Scale.class);
    scale.setSelection(position);
    scale.notifyListeners(SWT.Selection, new Event());
  }

  static void type(String id, String text) {
    Text field = find(id, Text.class);
    field.setText(text);
    field.notifyListeners(SWT.DefaultSelection, new Event());
  }
}
