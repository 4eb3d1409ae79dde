package org.neurodsl.ide.look;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The part of an outline that some letters ask for: declarations whose names hold them, or whose kinds begin with them,
 * with what is around. Case does not matter.
 */
public final class OutlineSearch {
  private static final int NONE = 4;

  private final List<OutlineNode> nodes;
  private final Optional<OutlineNode> best;

  private OutlineSearch(List<OutlineNode> nodes, Optional<OutlineNode> best) {
    this.nodes = nodes;
    this.best = best;
  }

  /** Searches an outline; no letters ask for all of it. */
  public static OutlineSearch of(List<OutlineNode> outline, String letters) {
    String wanted = letters.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return new OutlineSearch(outline, outline.stream().findFirst());
    }
    ToIntFunction<OutlineNode> rank = node -> rank(node, wanted);
    Optional<OutlineNode> best = all(outline).filter(node -> rank.applyAsInt(node) < NONE)
        .min(Comparator.comparingInt(rank));
    return new OutlineSearch(part(outline, rank), best);
  }

  /** What is left of the outline. */
  public List<OutlineNode> nodes() {
    return nodes;
  }

  /** The declaration that is meant most likely, in {@link #nodes}; the first of equal ones. */
  public Optional<OutlineNode> best() {
    return best.flatMap(found -> all(nodes)
        .filter(node -> node.offset() == found.offset() && node.name().equals(found.name())).findFirst());
  }

  private static List<OutlineNode> part(List<OutlineNode> outline, ToIntFunction<OutlineNode> rank) {
    List<OutlineNode> part = new ArrayList<>();
    for (OutlineNode node : outline) {
      List<OutlineNode> inside = part(node.children(), rank);
      if (!inside.isEmpty() || rank.applyAsInt(node) < NONE) {
        part.add(new OutlineNode(node.name(), node.kind(), node.detail(), node.offset(), node.length(), inside));
      }
    }
    return part;
  }

  private static Stream<OutlineNode> all(List<OutlineNode> outline) {
    return outline.stream().flatMap(node -> Stream.concat(Stream.of(node), all(node.children())));
  }

  /** Names that are the letters stand first, then those that begin with them, then those that hold them. */
  private static int rank(OutlineNode node, String wanted) {
    String name = node.name().toLowerCase(Locale.ROOT);
    if (name.equals(wanted)) {
      return 0;
    }
    return name.startsWith(wanted) ? 1 : name.contains(wanted) ? 2 : node.kind().word().startsWith(wanted) ? 3 : NONE;
  }
}
