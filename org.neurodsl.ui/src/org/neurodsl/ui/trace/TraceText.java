package org.neurodsl.ui.trace;

import java.util.ResourceBundle;
import org.neurodsl.ui.trace.control.TraceCommand;

/** The words of the traces view, from {@code text.properties}. */
public final class TraceText {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.neurodsl.ui.trace.text");

  private TraceText() {}

  /** A text by its key. */
  public static String get(String key) {
    return WORDS.getString(key);
  }

  /** The label of a command, with its mnemonic. */
  public static String label(TraceCommand command) {
    return get(command.name());
  }

  /** The label of a command without mnemonic, with its key. */
  public static String toolTip(TraceCommand command) {
    String plain = label(command).replace("&", "");
    return command.keys().isEmpty() ? plain : plain + " (" + command.keys().get(0) + ")";
  }
}
