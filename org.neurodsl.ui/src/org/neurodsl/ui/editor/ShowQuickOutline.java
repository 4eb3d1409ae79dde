package org.neurodsl.ui.editor;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.neurodsl.ui.live.LiveDocuments;

/** Opens the quick outline of the active editor (Ctrl+O). */
public final class ShowQuickOutline extends AbstractHandler {

  @Override
  public Object execute(ExecutionEvent event) {
    if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor) {
      IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
      LiveDocuments.get().of(document)
          .ifPresent(live -> new QuickOutline(editor.getSite().getShell(), editor, live).open());
    }
    return null;
  }
}
