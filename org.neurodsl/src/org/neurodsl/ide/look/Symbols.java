package org.neurodsl.ide.look;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;
import org.neurodsl.ParsedFile;
import org.neurodsl.ide.look.Symbol.Target;

/** All names of a text, in their order. */
public final class Symbols {
  private static final String NAME = "name";

  private final List<Symbol> symbols = new ArrayList<>();
  private final List<EObject> declarations = new ArrayList<>();

  private Symbols(ParsedFile file) {
    List<Found> found = new ArrayList<>();
    Mentions mentions = new Mentions(file);
    for (TreeIterator<EObject> walk = file.model().eAllContents(); walk.hasNext(); ) {
      collect(walk.next(), mentions, found);
    }
    found.sort(Comparator.comparingInt(each -> each.symbol().offset()));
    for (Found each : found) {
      symbols.add(each.symbol());
      declarations.add(each.declaration());
    }
  }

  /** A symbol and what it stands for; null for what is not known. */
  private record Found(Symbol symbol, EObject declaration) {}

  /** Finds them. */
  public static Symbols of(ParsedFile file) {
    return new Symbols(file);
  }

  /** The names. */
  public List<Symbol> all() {
    return List.copyOf(symbols);
  }

  /** The name that a caret touches; the one that begins there before the one that ends there. */
  public Optional<Symbol> at(int caret) {
    return symbols.stream().filter(symbol -> symbol.touches(caret)).reduce((first, second) -> second);
  }

  /** Every place of this text that names what the caret touches; empty where that is nothing. */
  public List<Symbol> occurrences(int caret) {
    Optional<Target> target = at(caret).flatMap(Symbol::target);
    return target.isEmpty() ? List.of() : of(target.get());
  }

  /** Every place of this text that names a declaration. */
  public List<Symbol> of(Target target) {
    return symbols.stream().filter(symbol -> symbol.target().filter(target::equals).isPresent()).toList();
  }

  /** What the caret touches. */
  Optional<EObject> declaration(int caret) {
    return at(caret).map(symbols::indexOf).map(declarations::get);
  }

  private static void collect(EObject object, Mentions mentions, List<Found> found) {
    EStructuralFeature name = object.eClass().getEStructuralFeature(NAME);
    if (name != null && SymbolKind.kindOf(object) != SymbolKind.UNRESOLVED) {
      for (INode node : NodeModelUtils.findNodesForFeature(object, name)) {
        ITextRegion region = node.getTextRegion();
        found.add(new Found(new Symbol(region.getOffset(), region.getLength(), SymbolKind.kindOf(object), true,
            target(object)), object));
      }
    }
    for (Mentions.Mention mention : mentions.of(object)) {
      EObject target = mention.target();
      found.add(new Found(new Symbol(mention.offset(), mention.length(),
          target == null ? SymbolKind.UNRESOLVED : SymbolKind.kindOf(target), false,
          target == null ? Optional.empty() : target(target)), target));
    }
  }

  /** Where something is declared: at its name; a receptor without a name of its own at the whole. */
  private static Optional<Target> target(EObject declaration) {
    INode node = NodeModelUtils.findActualNodeFor(declaration);
    if (node == null || declaration.eResource() == null) {
      return Optional.empty();
    }
    EStructuralFeature name = declaration.eClass().getEStructuralFeature(NAME);
    List<INode> names = name == null ? List.of() : NodeModelUtils.findNodesForFeature(declaration, name);
    ITextRegion region = (names.isEmpty() ? node : names.get(0)).getTextRegion();
    return Optional.of(
        new Target(declaration.eResource().getURI().toString(), region.getOffset(), region.getLength()));
  }
}
