package org.neurodsl.ui.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.texteditor.ITextEditor;
import org.neurodsl.ui.live.LiveDocuments;

/** Lays a model out by the rules of the house (Ctrl+Shift+F). The caret stays on its line. */
public final class FormatCommand extends TextCommand {

  @Override
  void change(ITextEditor editor, IDocument document, ITextSelection selection) throws BadLocationException {
    String before = document.get();
    String after = LiveDocuments.get().snapshots().format(before);
    int line = document.getLineOfOffset(selection.getOffset());
    int column = selection.getOffset() - document.getLineOffset(line);
    int begin = 0;
    int shorter = Math.min(before.length(), after.length());
    while (begin < shorter && before.charAt(begin) == after.charAt(begin)) {
      begin++;
    }
    int end = 0;
    while (end < shorter - begin
        && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
      end++;
    }
    if (begin < before.length() - end || begin < after.length() - end) {
      document.replace(begin, before.length() - end - begin, after.substring(begin, after.length() - end));
      int now = Math.min(line, document.getNumberOfLines() - 1);
      int most = document.getLineInformation(now).getLength();
      editor.selectAndReveal(document.getLineOffset(now) + Math.min(column, most), 0);
    }
  }
}
