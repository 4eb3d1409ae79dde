package org.neurodsl.ui.launch;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** The models that are open in editors. */
public final class OpenModels {

  private OpenModels() {}

  /** Saves what is unsaved in the folder of a model and below, in any thread. */
  static void save(Path model) {
    Path folder = model.toAbsolutePath().normalize().getParent();
    Display.getDefault().syncExec(() -> {
      for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
        for (IWorkbenchPage page : window.getPages()) {
          for (IEditorReference each : page.getEditorReferences()) {
            IEditorPart editor = each.getEditor(false);
            if (editor != null && editor.isDirty() && file(editor).filter(at -> at.startsWith(folder)).isPresent()) {
              editor.doSave(new NullProgressMonitor());
            }
          }
        }
      }
    });
  }

  /** The file that an editor shows. */
  public static Optional<Path> file(IEditorPart editor) {
    IEditorInput input = editor.getEditorInput();
    IFile file = input.getAdapter(IFile.class);
    if (file != null && file.getLocation() != null) {
      return Optional.of(file.getLocation().toPath());
    }
    return input instanceof IURIEditorInput place && "file".equals(place.getURI().getScheme())
        ? Optional.of(Path.of(place.getURI())) : Optional.empty();
  }

  /** Opens a line, from 1, in an editor; 0 for the editor alone. For the UI thread. */
  public static Optional<ITextEditor> open(Path file, int line) {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    try {
      Optional<IFile> resource = LaunchAttributes.resource(file);
      IEditorPart part = resource.isPresent() ? IDE.openEditor(page, resource.get())
          : IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(file.toUri()));
      if (part instanceof ITextEditor editor) {
        reveal(editor, line);
        return Optional.of(editor);
      }
    } catch (CoreException e) {
      ILog.of(OpenModels.class).log(e.getStatus());
    }
    return Optional.empty();
  }

  private static void reveal(ITextEditor editor, int line) {
    IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
    if (line > 0 && document != null) {
      try {
        int at = Math.min(line, document.getNumberOfLines()) - 1;
        editor.selectAndReveal(document.getLineOffset(at), document.getLineInformation(at).getLength());
      } catch (BadLocationException shorter) {
        // the text has changed since; the editor is open
      }
    }
  }

}
