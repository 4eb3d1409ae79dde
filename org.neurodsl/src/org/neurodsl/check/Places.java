package org.neurodsl.check;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.LineAndColumn;
import org.neurodsl.source.SourcePlace;

/** Finds where a part of the model stands in its text. */
public final class Places {

  private static final int LONGEST_QUOTE = 60;

  private final String file;

  /** @param file the name that places in this file bear */
  public Places(String file) {
    this.file = file;
  }

  /** The text of an object, without white space and comments around it. */
  public SourcePlace of(EObject object) {
    ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
    return node == null ? SourcePlace.NOWHERE : of(node);
  }

  /** The text of one feature, of the object where the feature has no text. */
  public SourcePlace of(EObject object, EStructuralFeature feature) {
    return of(object, feature, 0);
  }

  /** The text of one value of a feature with many. */
  SourcePlace of(EObject object, EStructuralFeature feature, int index) {
    List<INode> nodes = NodeModelUtils.findNodesForFeature(object, feature);
    return index < nodes.size() ? of(nodes.get(index)) : of(object);
  }

  /** The first keyword of that text inside the object itself. */
  SourcePlace keyword(EObject object, String keyword) {
    return keywordNode(object, keyword).map(this::of).orElseGet(() -> of(object));
  }

  /** Whether the keyword stands in the object itself. */
  boolean hasKeyword(EObject object, String keyword) {
    return keywordNode(object, keyword).isPresent();
  }

  private static Optional<INode> keywordNode(EObject object, String keyword) {
    ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
    if (node == null) {
      return Optional.empty();
    }
    for (INode leaf : node.getLeafNodes()) {
      if (leaf.getText().equals(keyword)) {
        return Optional.of(leaf);
      }
    }
    return Optional.empty();
  }

  SourcePlace of(INode node) {
    ITextRegion region = node.getTextRegion();
    return place(node, region.getOffset(), region.getLength());
  }

  /** The place of a stretch of the text in which a node stands. */
  SourcePlace place(INode node, int offset, int length) {
    LineAndColumn at = NodeModelUtils.getLineAndColumn(node, offset);
    return new SourcePlace(file, at.getLine(), at.getColumn(), offset, length);
  }

  /** The text of an object as a message quotes it: on one line, shortened when long. */
  public static String text(EObject object) {
    ICompositeNode node = object == null ? null : NodeModelUtils.findActualNodeFor(object);
    return node == null ? "" : quote(source(node));
  }

  /** The text of an object exactly as it is written. */
  static String source(EObject object) {
    ICompositeNode node = object == null ? null : NodeModelUtils.findActualNodeFor(object);
    return node == null ? "" : source(node);
  }

  private static String source(INode node) {
    ITextRegion region = node.getTextRegion();
    String all = node.getRootNode().getText();
    return all.substring(region.getOffset(), Math.min(all.length(), region.getOffset() + region.getLength()));
  }

  static String quote(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE - 1) + "…";
  }

  /** The text of the whole file. */
  static String fileText(EObject object) {
    ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
    return node == null ? "" : node.getRootNode().getText();
  }
}
