package org.neurodsl.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.neurodsl.ide.Snapshot;
import org.neurodsl.ide.look.OutlineNode;
import org.neurodsl.ui.live.LiveDocument;
import org.neurodsl.ui.live.LiveDocuments;

/** The outline of a model: what it declares, with kinds and units. A selection leads to the text. */
public final class Outline extends ContentOutlinePage {
  private static final int OPEN_LEVELS = 2;
  private static final int MOST_OPENED = 50;

  private final ITextEditor editor;
  private final Optional<LiveDocument> live;
  private final Consumer<Snapshot> checked = this::checked;
  private final ISelectionChangedListener selected = this::reveal;
  private final OutlineItem root = OutlineItem.root();

  private Outline(ITextEditor editor, LiveDocument live) {
    this.editor = editor;
    this.live = Optional.of(live);
  }

  /** Makes outlines for the generic editor. */
  public static final class Factory implements IAdapterFactory {
    @Override
    public <T> T getAdapter(Object adaptable, Class<T> type) {
      if (!(adaptable instanceof ITextEditor editor) || editor.getDocumentProvider() == null) {
        return null;
      }
      IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
      return LiveDocuments.get().of(document).map(live -> type.cast(new Outline(editor, live))).orElse(null);
    }

    @Override
    public Class<?>[] getAdapterList() {
      return new Class<?>[] {IContentOutlinePage.class};
    }
  }

  @Override
  public void createControl(Composite parent) {
    super.createControl(parent);
    TreeViewer tree = getTreeViewer();
    tree.setContentProvider(new OutlineTree.Items());
    tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new OutlineTree.Labels()));
    tree.setUseHashlookup(true);
    tree.setInput(root);
    tree.addPostSelectionChangedListener(selected);
    live.ifPresent(each -> {
      each.listen(checked);
      each.newest().ifPresent(this::checked);
    });
  }

  @Override
  public void dispose() {
    live.ifPresent(each -> each.unlisten(checked));
    super.dispose();
  }

  /** The nodes are found in the background; the tree changes only where something else is declared than before. */
  private void checked(Snapshot snapshot) {
    List<OutlineNode> nodes = snapshot.read(OutlineNode::of);
    TreeViewer tree = getTreeViewer();
    if (tree != null && !tree.getControl().isDisposed()) {
      tree.getControl().getDisplay().asyncExec(() -> {
        if (!tree.getControl().isDisposed()) {
          show(tree, nodes);
        }
      });
    }
  }

  private void show(TreeViewer tree, List<OutlineNode> nodes) {
    boolean first = root.children().isEmpty();
    OutlineItem.Changes changes = root.update(nodes);
    changes.lists().forEach(item -> tree.refresh(item, false));
    tree.update(changes.labels().toArray(), null);
    if (first && nodes.size() <= MOST_OPENED) {
      tree.expandToLevel(OPEN_LEVELS);
    }
  }

  private void reveal(SelectionChangedEvent event) {
    if (event.getSelection() instanceof IStructuredSelection selection
        && selection.getFirstElement() instanceof OutlineItem item && getTreeViewer().getControl().isFocusControl()) {
      editor.selectAndReveal(item.node().offset(), item.node().length());
    }
  }
}
