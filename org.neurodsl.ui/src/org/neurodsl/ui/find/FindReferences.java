package org.neurodsl.ui.find;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.neurodsl.ui.live.LiveDocuments;

/** Finds every place that names what the caret touches (Ctrl+Shift+G), in all models of the project and the library. */
public final class FindReferences extends AbstractHandler {

  @Override
  public Object execute(ExecutionEvent event) {
    if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor
        && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
      IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
      LiveDocuments.get().of(document).ifPresent(live ->
          NewSearchUI.runQueryInBackground(new ReferencesQuery(live, document, selection.getOffset())));
    }
    return null;
  }
}
