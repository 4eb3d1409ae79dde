package org.neurodsl.ide.look;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;
import org.neurodsl.ParsedFile;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.Variable;
import org.neurodsl.types.DisplayUnits;
import org.neurodsl.types.ExpressionType;
import org.neurodsl.types.ExpressionTypes;

/**
 * A declaration in the outline of a text.
 *
 * @param detail its unit, or what it is of; may be empty
 * @param offset where its name begins
 * @param length of its name
 * @param children what is declared in it, in the order of the text
 */
public record OutlineNode(
    String name, SymbolKind kind, String detail, int offset, int length, List<OutlineNode> children) {

  public OutlineNode {
    children = List.copyOf(children);
  }

  /** The outline of a text. */
  public static List<OutlineNode> of(ParsedFile file) {
    return children(file.model(), new ExpressionTypes());
  }

  private static List<OutlineNode> children(EObject around, ExpressionTypes types) {
    List<OutlineNode> nodes = new ArrayList<>();
    for (EObject each : around.eContents()) {
      EStructuralFeature name = each.eClass().getEStructuralFeature("name");
      SymbolKind kind = SymbolKind.kindOf(each);
      List<INode> names = name == null || kind == SymbolKind.UNRESOLVED ? List.of()
          : NodeModelUtils.findNodesForFeature(each, name);
      if (names.isEmpty()) {
        nodes.addAll(children(each, types));
      } else if (kind != SymbolKind.ARGUMENT) {
        ITextRegion region = names.get(0).getTextRegion();
        nodes.add(new OutlineNode(String.valueOf(each.eGet(name)), kind, detail(each, types), region.getOffset(),
            region.getLength(), children(each, types)));
      }
    }
    return nodes;
  }

  private static String detail(EObject declaration, ExpressionTypes types) {
    boolean measured = declaration instanceof Variable variable
        && types.of((Named) variable) instanceof ExpressionType.Number;
    return measured ? new DisplayUnits(types).of((Variable) declaration).text() : "";
  }
}
