package org.neurodsl.ui.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentRewriteSession;
import org.eclipse.jface.text.DocumentRewriteSessionType;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.texteditor.ITextEditor;

/** Makes the selected lines comments, or lines again where all are comments (Ctrl+/). */
public final class CommentCommand extends TextCommand {
  private static final String MARK = "//";

  @Override
  void change(ITextEditor editor, IDocument document, ITextSelection selection) throws BadLocationException {
    boolean remove = true;
    for (int line = selection.getStartLine(); line <= selection.getEndLine(); line++) {
      String text = text(document, line);
      remove &= text.isBlank() || text.stripLeading().startsWith(MARK);
    }
    DocumentRewriteSession session =
        ((IDocumentExtension4) document).startRewriteSession(DocumentRewriteSessionType.SEQUENTIAL);
    try {
      for (int line = selection.getStartLine(); line <= selection.getEndLine(); line++) {
        String text = text(document, line);
        int indent = text.length() - text.stripLeading().length();
        int at = document.getLineOffset(line) + indent;
        if (remove && !text.isBlank()) {
          document.replace(at, text.startsWith(MARK + " ", indent) ? MARK.length() + 1 : MARK.length(), "");
        } else if (!remove && !text.isBlank()) {
          document.replace(at, 0, MARK + " ");
        }
      }
    } finally {
      ((IDocumentExtension4) document).stopRewriteSession(session);
    }
  }

  private static String text(IDocument document, int line) throws BadLocationException {
    IRegion region = document.getLineInformation(line);
    return document.get(region.getOffset(), region.getLength());
  }
}
