package org.neurodsl.ui.editor;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.texteditor.ITextEditor;
import org.neurodsl.ide.Snapshot;
import org.neurodsl.ide.imports.OrganiseImports;
import org.neurodsl.ui.live.LiveDocument;
import org.neurodsl.ui.live.LiveDocuments;

/** Puts the imports of a model in order (Ctrl+Shift+O). */
public final class ImportsCommand extends TextCommand {

  @Override
  void change(ITextEditor editor, IDocument document, ITextSelection selection) {
    LiveDocuments.get().of(document).flatMap(live -> snapshot(live, document)).flatMap(OrganiseImports::of)
        .ifPresent(fix -> QuickFixes.apply(fix, document));
  }

  private static Optional<Snapshot> snapshot(LiveDocument live, IDocument document) {
    Optional<Snapshot> current = live.current();
    if (current.isPresent()) {
      return current;
    }
    try {
      return Optional.of(LiveDocuments.get().snapshots().of(live.file(), document.get()));
    } catch (IOException unreadable) {
      ILog.of(ImportsCommand.class).warn("An import of " + live.file() + " can't be read", unreadable);
      return Optional.empty();
    }
  }
}
