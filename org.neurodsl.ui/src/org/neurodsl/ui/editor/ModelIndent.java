package org.neurodsl.ui.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;

/** Indents new lines, closes brackets that are opened, and lets closing ones be typed over. */
public final class ModelIndent implements IAutoEditStrategy {
  private static final String STEP = "  ";
  private static final String OPENING = "([{\"";
  private static final String CLOSING = ")]}\"";

  @Override
  public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
    if (command.length != 0 || command.text == null) {
      return;
    }
    try {
      if (command.text.equals("\n") || command.text.equals("\r\n")) {
        newLine(document, command);
      } else if (command.text.length() == 1) {
        bracket(document, command, command.text.charAt(0));
      }
    } catch (BadLocationException changed) {
      // the key is typed as it is
    }
  }

  private static void newLine(IDocument document, DocumentCommand command) throws BadLocationException {
    IRegion line = document.getLineInformationOfOffset(command.offset);
    String before = document.get(line.getOffset(), command.offset - line.getOffset());
    String indent = before.substring(0, before.length() - before.stripLeading().length());
    if (before.stripLeading().startsWith("/**") && !before.contains("*/")) {
      command.text += indent + " * ";
    } else if (before.stripLeading().startsWith("* ") || before.strip().equals("*")) {
      command.text += indent + "* ";
    } else if (before.stripTrailing().endsWith("{")) {
      String inner = command.text + indent + STEP;
      boolean closes = next(document, command.offset) == '}';
      command.caretOffset = command.offset + inner.length();
      command.shiftsCaret = false;
      command.text = closes ? inner + command.text + indent : inner;
    } else {
      command.text += indent;
    }
  }

  private static void bracket(IDocument document, DocumentCommand command, char typed) throws BadLocationException {
    char next = next(document, command.offset);
    if (CLOSING.indexOf(typed) >= 0 && next == typed) {
      command.text = "";
      command.caretOffset = command.offset + 1;
      command.shiftsCaret = false;
    } else if (OPENING.indexOf(typed) >= 0 && !Character.isLetterOrDigit(next)) {
      command.text = "" + typed + CLOSING.charAt(OPENING.indexOf(typed));
      command.caretOffset = command.offset + 1;
      command.shiftsCaret = false;
    } else if (typed == '}') {
      outdent(document, command);
    }
  }

  /** A closing brace at the beginning of a line stands below the statement that it closes. */
  private static void outdent(IDocument document, DocumentCommand command) throws BadLocationException {
    IRegion line = document.getLineInformationOfOffset(command.offset);
    String before = document.get(line.getOffset(), command.offset - line.getOffset());
    if (before.isBlank() && before.endsWith(STEP)) {
      command.offset -= STEP.length();
      command.length = STEP.length();
    }
  }

  private static char next(IDocument document, int offset) throws BadLocationException {
    return offset < document.getLength() ? document.getChar(offset) : '\n';
  }
}
