package org.neurodsl.ui.editor;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.core.resources.IStorage;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IStorageEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.neurodsl.library.Library;

/** Opens files of the library, which can be read but not changed. */
public final class LibraryEditor {
  private static final String EDITOR = "org.eclipse.ui.genericeditor.GenericEditor";

  private LibraryEditor() {}

  /** Opens a file at a name. */
  public static void open(URI uri, int offset, int length) {
    String file = String.join("/", uri.segments());
    Optional<String> text = Library.shipped().text(file);
    if (text.isEmpty()) {
      return;
    }
    try {
      var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
      var part = IDE.openEditor(page, new Input(new LibraryFile(file, text.get())), EDITOR);
      if (part instanceof ITextEditor editor) {
        editor.selectAndReveal(offset, length);
      }
    } catch (PartInitException e) {
      ILog.of(LibraryEditor.class).log(e.getStatus());
    }
  }

  /** A file of the library; equal ones are the same. */
  private static final class LibraryFile extends PlatformObject implements IStorage {
    private final String file;
    private final String text;

    LibraryFile(String file, String text) {
      this.file = file;
      this.text = text;
    }

    @Override
    public InputStream getContents() {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public IPath getFullPath() {
      return new Path(file);
    }

    @Override
    public String getName() {
      return getFullPath().lastSegment();
    }

    @Override
    public boolean isReadOnly() {
      return true;
    }
  }

  /** What an editor of such a file shows. */
  private static final class Input extends PlatformObject implements IStorageEditorInput {
    private final LibraryFile file;

    Input(LibraryFile file) {
      this.file = file;
    }

    @Override
    public IStorage getStorage() {
      return file;
    }

    @Override
    public boolean exists() {
      return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
      return null;
    }

    @Override
    public String getName() {
      return file.getName();
    }

    @Override
    public IPersistableElement getPersistable() {
      return null;
    }

    @Override
    public String getToolTipText() {
      return file.getFullPath().toString();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Input input && input.file.file.equals(file.file);
    }

    @Override
    public int hashCode() {
      return file.file.hashCode();
    }
  }
}
