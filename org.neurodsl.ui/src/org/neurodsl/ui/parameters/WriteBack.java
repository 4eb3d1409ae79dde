package org.neurodsl.ui.parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.neurodsl.problem.TextEdit;
import org.neurodsl.ui.launch.OpenModels;
import org.neurodsl.ui.run.ModelCompiler;

/** Writes values of parameters into the text of a model, as one edit that can be undone. For the UI thread. */
final class WriteBack {

  private WriteBack() {}

  /** Writes texts of values by names of parameters. The editor is opened, saved before, and left unsaved. */
  static void write(Path file, String experiment, Map<String, String> values) throws IOException {
    Optional<ITextEditor> editor = OpenModels.open(file, 0);
    if (editor.isEmpty()) {
      return;
    }
    editor.get().doSave(new NullProgressMonitor());
    ModelCompiler compiler = PlatformUI.getWorkbench().getService(ModelCompiler.class);
    TreeMap<Integer, TextEdit> edits = new TreeMap<>();
    for (Map.Entry<String, String> each : new TreeMap<>(values).entrySet()) {
      compiler.write(file, experiment, each.getKey(), each.getValue())
          .ifPresent(edit -> edits.merge(edit.offset(), edit, WriteBack::both));
    }
    apply(edits, editor.get());
  }

  /** Two insertions at one place. */
  private static TextEdit both(TextEdit first, TextEdit second) {
    return new TextEdit(first.offset(), first.length(), first.replacement() + second.replacement());
  }

  private static void apply(TreeMap<Integer, TextEdit> edits, ITextEditor editor) throws IOException {
    IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
    IRewriteTarget target = editor.getAdapter(IRewriteTarget.class);
    if (target != null) {
      target.beginCompoundChange();
    }
    try {
      for (TextEdit edit : edits.descendingMap().values()) {
        document.replace(edit.offset(), edit.length(), edit.replacement());
      }
    } catch (BadLocationException changed) {
      throw new IOException("the text has changed meanwhile", changed);
    } finally {
      if (target != null) {
        target.endCompoundChange();
      }
    }
  }
}
