package org.neurodsl.ui.editor;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.neurodsl.ide.look.OutlineNode;

/** How the declarations of a model are shown as a tree. */
final class OutlineTree {
  private OutlineTree() {}

  /** The tree of items below a root. */
  static final class Items implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
      return getChildren(input);
    }

    @Override
    public Object[] getChildren(Object parent) {
      return ((OutlineItem) parent).children().toArray();
    }

    @Override
    public Object getParent(Object element) {
      return ((OutlineItem) element).parent();
    }

    @Override
    public boolean hasChildren(Object element) {
      return !((OutlineItem) element).children().isEmpty();
    }
  }

  /** Name, unit, and the kind in words. */
  static final class Labels extends LabelProvider
      implements DelegatingStyledCellLabelProvider.IStyledLabelProvider {
    @Override
    public StyledString getStyledText(Object element) {
      OutlineNode node = ((OutlineItem) element).node();
      StyledString text = new StyledString(node.name());
      if (!node.detail().isEmpty()) {
        text.append(" : " + node.detail(), Beside.UNIT);
      }
      return text.append("  " + node.kind().word(), Beside.REMARK);
    }
  }
}
