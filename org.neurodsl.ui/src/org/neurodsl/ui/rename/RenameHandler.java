package org.neurodsl.ui.rename;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.neurodsl.ide.Snapshot;
import org.neurodsl.ide.rename.Rename;
import org.neurodsl.ui.live.LiveDocument;
import org.neurodsl.ui.live.LiveDocuments;
import org.neurodsl.ui.live.ProjectTexts;

/** Renames what the caret touches (Alt+Shift+R), in all models of the project. */
public final class RenameHandler extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    if (!(HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor)
        || !(editor.getSelectionProvider().getSelection() instanceof ITextSelection selection)) {
      return null;
    }
    Shell shell = HandlerUtil.getActiveShell(event);
    try {
      IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
      Optional<Rename> rename = rename(document, selection.getOffset());
      if (rename.isEmpty()) {
        MessageDialog.openInformation(shell, RenameText.get("rename.title"), RenameText.get("rename.nothing"));
        return null;
      }
      RenameChange change = new RenameChange(rename.get());
      new RefactoringWizardOpenOperation(new RenameWizard(change)).run(shell, change.getName());
      return null;
    } catch (InterruptedException cancelled) {
      return null;
    } catch (IOException | CoreException e) {
      throw new ExecutionException(e.getMessage(), e);
    }
  }

  /** What the caret touches, with the texts of all models of the project as they are in editors or files. */
  public static Optional<Rename> rename(IDocument document, int caret) throws IOException, CoreException {
    LiveDocuments lives = LiveDocuments.get();
    Optional<LiveDocument> live = lives.of(document);
    if (live.isEmpty()) {
      return Optional.empty();
    }
    Map<Path, String> project = ProjectTexts.around(live.get().file());
    Snapshot text = lives.snapshots().of(live.get().file(), document.get(), project);
    return Rename.at(lives.snapshots(), text, caret, project);
  }
}
