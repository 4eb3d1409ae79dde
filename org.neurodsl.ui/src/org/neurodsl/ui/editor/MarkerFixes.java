package org.neurodsl.ui.editor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.neurodsl.ide.Snapshot;
import org.neurodsl.problem.Fix;
import org.neurodsl.ui.live.LiveDocument;
import org.neurodsl.ui.live.LiveDocuments;
import org.neurodsl.ui.live.ProblemMarkers;

/** Mends problems from the Problems view. */
public final class MarkerFixes implements IMarkerResolutionGenerator2 {

  /** Told by the marker alone, because views ask this for every line. */
  @Override
  public boolean hasResolutions(IMarker marker) {
    return marker.getAttribute(ProblemMarkers.FIXES, 0) > 0;
  }

  @Override
  public IMarkerResolution[] getResolutions(IMarker marker) {
    List<Fix> fixes = snapshot(marker).map(snapshot -> fixes(marker, snapshot)).orElse(List.of());
    return fixes.stream().map(Mend::new).toArray(IMarkerResolution[]::new);
  }

  private static Optional<Snapshot> snapshot(IMarker marker) {
    if (!(marker.getResource() instanceof IFile file) || file.getLocation() == null) {
      return Optional.empty();
    }
    LiveDocuments live = LiveDocuments.get();
    Optional<LiveDocument> open = live.of(file.getLocation().toPath());
    if (open.isPresent()) {
      return open.get().current();
    }
    try {
      String text = new String(file.getContents().readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(live.snapshots().of(file.getLocation().toPath(), text));
    } catch (CoreException | IOException unreadable) {
      ILog.of(MarkerFixes.class).warn(file.getName() + " can't be read", unreadable);
      return Optional.empty();
    }
  }

  private static List<Fix> fixes(IMarker marker, Snapshot snapshot) {
    return snapshot.problems().stream()
        .filter(problem -> problem.problem().code().equals(marker.getAttribute(ProblemMarkers.CODE, "")))
        .filter(problem -> problem.place().offset() == marker.getAttribute(IMarker.CHAR_START, -1))
        .findFirst().map(problem -> problem.fixes()).orElse(List.of());
  }

  /** A fix in an editor, so that it can be looked at and undone. */
  private record Mend(Fix fix) implements IMarkerResolution {

    @Override
    public String getLabel() {
      return fix.title();
    }

    @Override
    public void run(IMarker marker) {
      try {
        var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        if (IDE.openEditor(page, marker) instanceof ITextEditor editor) {
          IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
          QuickFixes.apply(fix, document);
        }
      } catch (CoreException e) {
        ILog.of(MarkerFixes.class).log(e.getStatus());
      }
    }
  }
}
