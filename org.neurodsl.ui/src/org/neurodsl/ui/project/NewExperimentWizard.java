package org.neurodsl.ui.project;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.texteditor.ITextEditor;

/** Adds an experiment to the end of a model, as an edit that can be undone. */
public final class NewExperimentWizard extends Wizard implements INewWizard {
  private ExperimentPage page;

  /** A wizard that is told the selection later. */
  public NewExperimentWizard() {
    setWindowTitle(ProjectText.get("experiment.title"));
  }

  @Override
  public void init(IWorkbench workbench, IStructuredSelection selection) {
    IFile file = Adapters.adapt(selection.getFirstElement(), IFile.class);
    IWorkbenchPage active = workbench.getActiveWorkbenchWindow().getActivePage();
    IEditorPart editor = active == null ? null : active.getActiveEditor();
    if (file == null && editor != null) {
      file = editor.getEditorInput().getAdapter(IFile.class);
    }
    page = new ExperimentPage(file);
  }

  @Override
  public void addPages() {
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    return Opening.editor(page.file())
        .filter(ITextEditor.class::isInstance)
        .map(ITextEditor.class::cast)
        .filter(each -> append(each, page.content()))
        .isPresent();
  }

  private static boolean append(ITextEditor editor, String text) {
    IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
    int end = document.getLength();
    try {
      String gap = end == 0 || document.getChar(end - 1) == '\n' ? "" : "\n";
      document.replace(end, 0, gap + text);
    } catch (BadLocationException e) {
      throw new IllegalStateException("the end of a document is a place in it", e);
    }
    editor.selectAndReveal(document.getLength(), 0);
    return true;
  }
}
