package org.neurodsl.lower;

import java.util.function.Function;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.LineAndColumn;
import org.neurodsl.source.SourcePlace;

/** Where parts of the syntax tree stand in their texts, and what these texts are. */
public final class TreePlaces {
  private final Function<URI, String> fileNames;

  TreePlaces(Function<URI, String> fileNames) {
    this.fileNames = fileNames;
  }

  /** The place of an element; nowhere for one without text. */
  SourcePlace of(EObject element) {
    INode node = NodeModelUtils.findActualNodeFor(element);
    if (node == null) {
      return SourcePlace.NOWHERE;
    }
    ITextRegion region = node.getTextRegion();
    LineAndColumn start = NodeModelUtils.getLineAndColumn(node, region.getOffset());
    String file = element.eResource() == null ? "" : fileNames.apply(element.eResource().getURI());
    return new SourcePlace(file, start.getLine(), start.getColumn(), region.getOffset(), region.getLength());
  }

  /** The text of an element on one line, without comments at its ends. */
  public static String text(EObject element) {
    INode node = NodeModelUtils.findActualNodeFor(element);
    if (node == null) {
      return "";
    }
    ITextRegion region = node.getTextRegion();
    String all = node.getRootNode().getText();
    return all.substring(region.getOffset(), region.getOffset() + region.getLength()).replaceAll("\\s+", " ");
  }

  /** The text of the documentation comment above an element, without its marks; empty if there is none. */
  public static String documentation(EObject element) {
    INode node = NodeModelUtils.getNode(element);
    if (node == null) {
      return "";
    }
    String comment = "";
    for (INode leaf : node.getLeafNodes()) {
      boolean hidden = leaf instanceof org.eclipse.xtext.nodemodel.ILeafNode own && own.isHidden();
      if (!hidden) {
        break;
      }
      if (leaf.getText().startsWith("/**")) {
        comment = leaf.getText();
      }
    }
    return comment.isEmpty() ? "" : comment.substring(3, Math.max(3, comment.length() - 2))
        .replaceAll("(?m)^[ \\t]*\\*[ \\t]?", "").strip();
  }
}
