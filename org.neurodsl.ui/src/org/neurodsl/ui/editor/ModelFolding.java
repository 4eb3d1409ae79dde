package org.neurodsl.ui.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerLifecycle;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.IProjectionListener;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.neurodsl.ide.NeuroIdeSetup;
import org.neurodsl.ide.look.Folds;
import org.neurodsl.ide.look.StyledText;

/** Folds the blocks and the long comments of a model. What is folded stays folded while one types elsewhere. */
public final class ModelFolding
    implements IReconcilingStrategy, IReconcilingStrategyExtension, ITextViewerLifecycle, IProjectionListener {
  private final StyledText styles = new NeuroIdeSetup().createInjector().getInstance(StyledText.class);
  private IDocument document;
  private ProjectionViewer viewer;

  @Override
  public void install(ITextViewer shown) {
    viewer = shown instanceof ProjectionViewer projection ? projection : null;
    if (viewer != null) {
      viewer.addProjectionListener(this);
    }
  }

  @Override
  public void uninstall() {
    if (viewer != null) {
      viewer.removeProjectionListener(this);
    }
    viewer = null;
  }

  /** The platform may look at the text before it lets anything be folded. */
  @Override
  public void projectionEnabled() {
    fold();
  }

  @Override
  public void projectionDisabled() {
    // the folds are gone with it
  }

  @Override
  public void setDocument(IDocument shown) {
    document = shown;
  }

  @Override
  public void initialReconcile() {
    fold();
  }

  @Override
  public void reconcile(DirtyRegion dirty, IRegion region) {
    fold();
  }

  @Override
  public void reconcile(IRegion region) {
    fold();
  }

  @Override
  public void setProgressMonitor(IProgressMonitor monitor) {
    // too short to be watched
  }

  private void fold() {
    ProjectionViewer shown = viewer;
    ProjectionAnnotationModel model = shown == null ? null : shown.getProjectionAnnotationModel();
    if (document == null || model == null) {
      return;
    }
    Set<Position> wanted = new HashSet<>();
    for (Folds.Fold fold : Folds.of(document.get(), styles)) {
      try {
        int first = document.getLineOfOffset(fold.offset());
        int last = document.getLineOfOffset(fold.offset() + fold.length());
        int end = last + 1 < document.getNumberOfLines() ? document.getLineOffset(last + 1) : document.getLength();
        wanted.add(new Position(document.getLineOffset(first), end - document.getLineOffset(first)));
      } catch (BadLocationException changed) {
        return;
      }
    }
    List<Annotation> gone = new ArrayList<>();
    for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext(); ) {
      Annotation each = all.next();
      if (each instanceof ProjectionAnnotation && !wanted.remove(model.getPosition(each))) {
        gone.add(each);
      }
    }
    Map<Annotation, Position> added = new HashMap<>();
    wanted.forEach(position -> added.put(new ProjectionAnnotation(), position));
    if (!gone.isEmpty() || !added.isEmpty()) {
      model.modifyAnnotations(gone.toArray(Annotation[]::new), added, null);
    }
  }
}
