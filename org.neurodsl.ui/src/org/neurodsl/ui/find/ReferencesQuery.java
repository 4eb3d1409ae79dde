package org.neurodsl.ui.find;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.search.ui.ISearchQuery;
import org.neurodsl.ide.Snapshots;
import org.neurodsl.ide.find.References;
import org.neurodsl.ui.live.LiveDocuments;
import org.neurodsl.ui.live.ProjectTexts;

/** A search for all places that name one thing. Runs in the background. */
public final class ReferencesQuery implements ISearchQuery {
  private final Path file;
  private final String text;
  private final int caret;
  private final ReferencesResult result = new ReferencesResult(this);

  /** A search for what a caret in a text touches. */
  public ReferencesQuery(Path file, String text, int caret) {
    this.file = file;
    this.text = text;
    this.caret = caret;
  }

  @Override
  public IStatus run(IProgressMonitor monitor) {
    result.removeAll();
    Snapshots snapshots = LiveDocuments.get().snapshots();
    try {
      Optional<References> found =
          References.at(snapshots, snapshots.of(file, text), caret, ProjectTexts.around(file));
      result.show(found);
      return Status.OK_STATUS;
    } catch (IOException | CoreException unreadable) {
      return Status.error(unreadable.getMessage(), unreadable);
    }
  }

  @Override
  public String getLabel() {
    return FindText.get("query", word());
  }

  private String word() {
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

  /** The text has changed since, and its caret with it. */
  @Override
  public boolean canRerun() {
    return false;
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
