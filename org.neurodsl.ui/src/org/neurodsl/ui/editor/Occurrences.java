package org.neurodsl.ui.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerLifecycle;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.neurodsl.ide.Snapshot;
import org.neurodsl.ide.look.Symbol;
import org.neurodsl.ui.live.LiveDocument;
import org.neurodsl.ui.live.LiveDocuments;

/** Marks every place that names what the caret touches: the same thing, not the same word. */
public final class Occurrences implements IReconcilingStrategy, ITextViewerLifecycle {
  private static final String TYPE = "org.eclipse.ui.genericeditor.text";

  private final ISelectionChangedListener moved = event -> {
    if (event.getSelection() instanceof ITextSelection selection) {
      caret = selection.getOffset();
      mark();
    }
  };
  private final Consumer<Snapshot> checked = snapshot -> later();
  private ISourceViewer viewer;
  private LiveDocument live;
  private int caret;
  private Annotation[] marks = new Annotation[0];

  @Override
  public void install(ITextViewer shown) {
    if (shown instanceof ISourceViewer source
        && shown.getSelectionProvider() instanceof IPostSelectionProvider caretOf) {
      viewer = source;
      caretOf.addPostSelectionChangedListener(moved);
    }
  }

  @Override
  public void uninstall() {
    if (viewer != null && viewer.getSelectionProvider() instanceof IPostSelectionProvider caretOf) {
      caretOf.removePostSelectionChangedListener(moved);
    }
    if (live != null) {
      live.unlisten(checked);
    }
    viewer = null;
  }

  @Override
  public void setDocument(IDocument document) {
    if (live != null) {
      live.unlisten(checked);
    }
    live = document == null ? null : LiveDocuments.get().of(document).orElse(null);
    if (live != null) {
      live.listen(checked);
    }
  }

  @Override
  public void reconcile(DirtyRegion dirty, IRegion region) {
    // a new snapshot does it
  }

  @Override
  public void reconcile(IRegion region) {
    // a new snapshot does it
  }

  private void later() {
    ISourceViewer shown = viewer;
    if (shown != null && shown.getTextWidget() != null && !shown.getTextWidget().isDisposed()) {
      shown.getTextWidget().getDisplay().asyncExec(this::mark);
    }
  }

  /** Changes the marks; while the text is newer than its model they stay. */
  private void mark() {
    IAnnotationModel model = viewer == null ? null : viewer.getAnnotationModel();
    if (live == null || !(model instanceof IAnnotationModelExtension annotations)) {
      return;
    }
    live.current().ifPresent(snapshot -> {
      List<Symbol> found = snapshot.symbols().occurrences(caret);
      Map<Annotation, Position> wanted = new HashMap<>();
      found.forEach(each -> wanted.put(new Annotation(TYPE, false, null), new Position(each.offset(), each.length())));
      annotations.replaceAnnotations(marks, wanted);
      marks = wanted.keySet().toArray(Annotation[]::new);
    });
  }
}
