package org.neurodsl.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.texteditor.ITextEditor;
import org.neurodsl.ide.Snapshot;
import org.neurodsl.ide.look.OutlineNode;
import org.neurodsl.ide.look.OutlineSearch;
import org.neurodsl.ui.live.LiveDocument;

/**
 * The outline as a popup over the editor: letters filter it, the arrow keys choose, Enter leads to the declaration, and
 * Escape back. The keys stay in the filter all the time.
 */
final class QuickOutline extends PopupDialog {
  private static final int MOST_OPENED = 500;
  private static final Point SIZE = new Point(420, 360);

  private final ITextEditor editor;
  private final LiveDocument live;
  private final Consumer<Snapshot> checked = this::checked;
  private List<OutlineNode> outline = List.of();
  private List<OutlineItem> lines = List.of();
  private Text filter;
  private TreeViewer tree;

  QuickOutline(Shell parent, ITextEditor editor, LiveDocument live) {
    super(parent, SWT.RESIZE, true, true, false, false, false, "", EditorText.get("outline.keys"));
    this.editor = editor;
    this.live = live;
  }

  @Override
  protected Control createTitleControl(Composite parent) {
    filter = new Text(parent, SWT.NONE);
    filter.setMessage(EditorText.get("outline.filter"));
    filter.addModifyListener(event -> show());
    filter.addKeyListener(KeyListener.keyPressedAdapter(this::pressed));
    GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
    return filter;
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    tree = new TreeViewer(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
    tree.setContentProvider(new OutlineTree.Items());
    tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new OutlineTree.Labels()));
    tree.setUseHashlookup(true);
    tree.addDoubleClickListener(event -> jump());
    live.listen(checked);
    live.newest().ifPresent(snapshot -> outline = snapshot.read(OutlineNode::of));
    show();
    return tree.getControl();
  }

  @Override
  protected Control getFocusControl() {
    return filter;
  }

  @Override
  protected Point getDefaultSize() {
    return SIZE;
  }

  @Override
  protected Point getDefaultLocation(Point size) {
    Control text = editor.getAdapter(Control.class);
    Rectangle area = text.getDisplay().map(text, null, text.getBounds());
    return new Point(area.x + Math.max(0, (area.width - size.x) / 2), area.y + Math.max(0, (area.height - size.y) / 4));
  }

  @Override
  public boolean close() {
    live.unlisten(checked);
    return super.close();
  }

  private void checked(Snapshot snapshot) {
    List<OutlineNode> nodes = snapshot.read(OutlineNode::of);
    Control control = tree.getControl();
    if (!control.isDisposed()) {
      control.getDisplay().asyncExec(() -> {
        if (!control.isDisposed() && !nodes.equals(outline)) {
          outline = nodes;
          show();
        }
      });
    }
  }

  private void show() {
    OutlineSearch search = OutlineSearch.of(outline, filter.getText());
    tree.getControl().setRedraw(false);
    OutlineItem root = OutlineItem.root();
    root.update(search.nodes());
    tree.setInput(root);
    lines = root.children().stream().flatMap(QuickOutline::below).toList();
    if (lines.size() <= MOST_OPENED) {
      tree.expandAll();
    }
    lines.stream().filter(item -> search.best().filter(node -> node == item.node()).isPresent()).findFirst()
        .ifPresent(item -> tree.setSelection(new StructuredSelection(item), true));
    tree.getControl().setRedraw(true);
  }

  private void pressed(KeyEvent event) {
    switch (event.keyCode) {
      case SWT.CR, SWT.KEYPAD_CR -> jump();
      case SWT.ARROW_DOWN -> move(1);
      case SWT.ARROW_UP -> move(-1);
      case SWT.PAGE_DOWN -> move(page());
      case SWT.PAGE_UP -> move(-page());
      case SWT.ESC -> close();
      default -> {
        return;
      }
    }
    event.doit = false;
  }

  private int page() {
    Tree shown = tree.getTree();
    return Math.max(1, shown.getClientArea().height / Math.max(1, shown.getItemHeight()) - 1);
  }

  private void move(int by) {
    if (!lines.isEmpty()) {
      int now = selected().map(lines::indexOf).orElse(-1);
      int next = Math.clamp(now + (long) by, 0, lines.size() - 1);
      tree.setSelection(new StructuredSelection(lines.get(next)), true);
    }
  }

  private static Stream<OutlineItem> below(OutlineItem item) {
    return Stream.concat(Stream.of(item), item.children().stream().flatMap(QuickOutline::below));
  }

  private Optional<OutlineItem> selected() {
    return Optional.ofNullable((OutlineItem) tree.getStructuredSelection().getFirstElement());
  }

  private void jump() {
    Optional<OutlineNode> chosen = selected().map(OutlineItem::node);
    close();
    chosen.ifPresent(node -> {
      editor.getSite().getPage().activate(editor);
      editor.selectAndReveal(node.offset(), node.length());
    });
  }
}
