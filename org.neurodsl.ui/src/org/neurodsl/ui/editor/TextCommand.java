package org.neurodsl.ui.editor;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

/** A command that changes the text of the active editor. */
abstract class TextCommand extends AbstractHandler {

  @Override
  public final Object execute(ExecutionEvent event) throws ExecutionException {
    IEditorPart part = HandlerUtil.getActiveEditor(event);
    if (part instanceof ITextEditor editor && editor.isEditable()
        && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
      try {
        change(editor, editor.getDocumentProvider().getDocument(editor.getEditorInput()), selection);
      } catch (BadLocationException e) {
        throw new ExecutionException("the text changed meanwhile", e);
      }
    }
    return null;
  }

  abstract void change(ITextEditor editor, IDocument document, ITextSelection selection) throws BadLocationException;
}
