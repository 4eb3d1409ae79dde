package org.neurodsl.ui.find;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.search.ui.ISearchQuery;
import org.neurodsl.ide.Snapshots;
import org.neurodsl.ide.find.References;
import org.neurodsl.ui.live.LiveDocument;
import org.neurodsl.ui.live.LiveDocuments;
import org.neurodsl.ui.live.ProjectTexts;

/**
 * A search for all places that name one thing. Runs in the background. It can be run again: the place that it began
 * from moves with the text of its editor.
 */
public final class ReferencesQuery implements ISearchQuery {
  private final Path file;
  private final String word;
  private final Position caret;
  private final ReferencesResult result = new ReferencesResult(this);

  /** A search for what a caret in an open model touches. */
  public ReferencesQuery(LiveDocument live, IDocument document, int caret) {
    file = live.file();
    word = word(document.get(), caret);
    this.caret = new Position(caret);
    try {
      document.addPosition(this.caret);
    } catch (BadLocationException e) {
      throw new IllegalArgumentException("no caret at " + caret + " in " + file, e);
    }
  }

  @Override
  public IStatus run(IProgressMonitor monitor) {
    result.removeAll();
    Snapshots snapshots = LiveDocuments.get().snapshots();
    try {
      Map<Path, String> project = ProjectTexts.around(file);
      String text = project.getOrDefault(file, "");
      int place = Math.min(caret.getOffset(), text.length());
      result.show(word(text, place).equals(word)
          ? References.at(snapshots, snapshots.of(file, text, project), place, project) : Optional.empty());
      return Status.OK_STATUS;
    } catch (IOException | CoreException unreadable) {
      return Status.error(unreadable.getMessage(), unreadable);
    }
  }

  @Override
  public String getLabel() {
    return FindText.get("query", word);
  }

  private static String word(String text, int caret) {
    int begin = caret;
    int end = caret;
    while (begin > 0 && Character.isJavaIdentifierPart(text.charAt(begin - 1))) {
      begin--;
    }
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return text.substring(begin, end);
  }

  @Override
  public boolean canRerun() {
    return true;
  }

  @Override
  public boolean canRunInBackground() {
    return true;
  }

  @Override
  public ReferencesResult getSearchResult() {
    return result;
  }
}
