package org.neurodsl.ui.editor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurodsl.ide.look.OutlineNode;

/**
 * A line in the tree of an outline. It stays the same while its declaration goes on in newer texts, so that the tree
 * keeps what is open and chosen, and only what is new is drawn.
 */
final class OutlineItem {
  private final OutlineItem parent;
  private OutlineNode node;
  private List<OutlineItem> children = List.of();

  private OutlineItem(OutlineItem parent, OutlineNode node) {
    this.parent = parent;
    this.node = node;
  }

  /**
   * What a newer text changes in the tree.
   *
   * @param lists items with other children than before
   * @param labels items that are called something else than before
   */
  record Changes(List<OutlineItem> lists, List<OutlineItem> labels) {}

  /** The root of a tree, which is not shown. */
  static OutlineItem root() {
    return new OutlineItem(null, null);
  }

  OutlineItem parent() {
    return parent;
  }

  OutlineNode node() {
    return node;
  }

  List<OutlineItem> children() {
    return children;
  }

  /** Takes over the declarations of a newer text. */
  Changes update(List<OutlineNode> nodes) {
    Changes changes = new Changes(new ArrayList<>(), new ArrayList<>());
    take(nodes, changes);
    return changes;
  }

  private void take(List<OutlineNode> nodes, Changes changes) {
    Map<String, Deque<OutlineItem>> known = new HashMap<>();
    children.forEach(child -> known.computeIfAbsent(key(child.node), k -> new ArrayDeque<>()).add(child));
    List<OutlineItem> next = new ArrayList<>();
    nodes.forEach(each -> {
      Deque<OutlineItem> same = known.get(key(each));
      next.add(same == null ? null : same.poll());
    });
    for (int i = 0; i < next.size(); i++) {
      OutlineItem item = next.get(i);
      if (item == null) {
        item = renamed(i, nodes, next);
        next.set(i, item);
      }
      boolean other = !label(item.node).equals(label(nodes.get(i)));
      item.node = nodes.get(i);
      if (other) {
        changes.labels().add(item);
      }
      item.take(item.node.children(), changes);
    }
    if (!next.equals(children)) {
      children = List.copyOf(next);
      changes.lists().add(this);
    }
  }

  /** Where a declaration stands as another did before, it has got another name; else it is new. */
  private OutlineItem renamed(int i, List<OutlineNode> nodes, List<OutlineItem> next) {
    boolean place = nodes.size() == children.size() && !next.contains(children.get(i))
        && children.get(i).node.kind() == nodes.get(i).kind();
    return place ? children.get(i) : new OutlineItem(this, nodes.get(i));
  }

  private static String key(OutlineNode node) {
    return node.kind() + " " + node.name();
  }

  private static String label(OutlineNode node) {
    return key(node) + " : " + node.detail();
  }
}
