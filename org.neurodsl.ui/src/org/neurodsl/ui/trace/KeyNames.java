package org.neurodsl.ui.trace;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** The names of keys as {@link org.neurodsl.ui.trace.control.TraceCommand} writes them. */
final class KeyNames {
  private KeyNames() {}

  static String of(Event event) {
    StringBuilder name = new StringBuilder();
    String key = key(event);
    boolean sign = key.length() == 1 && !Character.isLetterOrDigit(key.charAt(0));
    if ((event.stateMask & SWT.MOD1) != 0) {
      name.append("Ctrl+");
    }
    if ((event.stateMask & SWT.SHIFT) != 0 && !sign) {
      name.append("Shift+");
    }
    if ((event.stateMask & SWT.ALT) != 0) {
      name.append("Alt+");
    }
    return name.append(key).toString();
  }

  private static String key(Event event) {
    return switch (event.keyCode) {
      case SWT.ARROW_LEFT -> "Left";
      case SWT.ARROW_RIGHT -> "Right";
      case SWT.ARROW_UP -> "Up";
      case SWT.ARROW_DOWN -> "Down";
      case SWT.PAGE_UP -> "PageUp";
      case SWT.PAGE_DOWN -> "PageDown";
      case SWT.HOME -> "Home";
      case SWT.END -> "End";
      case SWT.BS -> "Backspace";
      case SWT.ESC -> "Escape";
      case SWT.KEYPAD_ADD -> "+";
      case SWT.KEYPAD_SUBTRACT -> "-";
      default -> letter(event);
    };
  }

  private static String letter(Event event) {
    if (event.keyCode >= 'a' && event.keyCode <= 'z') {
      return String.valueOf((char) (event.keyCode - 'a' + 'A'));
    }
    return event.character == 0 ? "" : String.valueOf(event.character);
  }
}
