package org.neurodsl.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.neurodsl.neuro.Binary;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.UnitFactor;
import org.neurodsl.neuro.Variable;

/** Makes one mistake in a right model, such as people make. */
final class FaultInserter {

  private static final Map<String, String> OTHER_UNIT = Map.ofEntries(Map.entry("mV", "ms"), Map.entry("ms", "mV"),
      Map.entry("pA", "nS"), Map.entry("nS", "pA"), Map.entry("nA", "mV"), Map.entry("pF", "nS"),
      Map.entry("uF", "mV"), Map.entry("mS", "ms"), Map.entry("uA", "mV"), Map.entry("Hz", "mV"), Map.entry("s", "V"),
      Map.entry("cm", "ms"), Map.entry("um", "ms"));

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");

  /** The kinds of mistakes. */
  enum Kind {
    UNIT_SWAPPED,
    NAME_MISSPELT,
    OPERAND_DROPPED,
    BRACKET_LOST
  }

  /**
   * A text with one mistake.
   *
   * @param lines where a message about it is in the right place: its own line, and for a wrong unit in a declaration
   * the
   *     lines that use the name, for only there it shows
   */
  record Faulty(Kind kind, String text, Set<Integer> lines, String what) {}

  private final String text;
  private final List<EObject> objects;
  private final Random random;

  FaultInserter(String text, EObject model, Random random) {
    this.text = text;
    this.objects = EcoreUtil2.eAllOfType(model, EObject.class);
    this.random = random;
  }

  Optional<Faulty> insert(Kind kind) {
    return switch (kind) {
      case UNIT_SWAPPED -> pick(UnitFactor.class).flatMap(this::swapUnit);
      case NAME_MISSPELT -> pick(Reference.class).flatMap(this::misspell);
      case OPERAND_DROPPED -> pick(Binary.class).flatMap(this::dropOperand);
      case BRACKET_LOST -> loseBracket();
    };
  }

  private <T extends EObject> Optional<T> pick(Class<T> type) {
    List<T> all = objects.stream().filter(type::isInstance).map(type::cast).toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  private Optional<Faulty> swapUnit(UnitFactor factor) {
    INode node = NodeModelUtils.findNodesForFeature(factor, NeuroPackage.Literals.UNIT_FACTOR__SYMBOL).get(0);
    String other = OTHER_UNIT.get(factor.getSymbol());
    if (other == null) {
      return Optional.empty();
    }
    Set<Integer> lines = new TreeSet<>(Set.of(line(node.getOffset())));
    Variable declared = EcoreUtil2.getContainerOfType(factor, Variable.class);
    for (EObject object : objects) {
      boolean uses = declared != null && object.eCrossReferences().contains(declared);
      if (uses) {
        lines.add(NodeModelUtils.findActualNodeFor(object).getStartLine());
      }
    }
    return Optional.of(faulty(Kind.UNIT_SWAPPED, node.getOffset(), node.getLength(), other, lines));
  }

  private Optional<Faulty> misspell(Reference reference) {
    INode node = NodeModelUtils.findNodesForFeature(reference, NeuroPackage.Literals.REFERENCE__TARGET).get(0);
    String name = NodeModelUtils.getTokenText(node);
    int at = random.nextInt(name.length());
    String wrong = switch (random.nextInt(3)) {
      case 0 -> name.substring(0, at) + name.substring(at + 1);
      case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
      default -> name.substring(0, at) + "Q" + name.substring(at + 1);
    };
    boolean known = wrong.isEmpty() || !Character.isLetter(wrong.charAt(0)) || wrong.equals(name) || wrong.equals("t")
        || objects.stream().anyMatch(o -> o instanceof Reference r && r.getTarget() instanceof Named n
            && wrong.equals(n.getName()) || o instanceof Named m && wrong.equals(m.getName()));
    int offset = NodeModelUtils.findActualNodeFor(reference).getOffset();
    return known ? Optional.empty()
        : Optional.of(faulty(Kind.NAME_MISSPELT, offset, name.length(), wrong, Set.of(line(offset))));
  }

  private Optional<Faulty> dropOperand(Binary binary) {
    INode operand = NodeModelUtils.findActualNodeFor(random.nextBoolean() ? binary.getLeft() : binary.getRight());
    char next = text.substring(operand.getEndOffset()).stripLeading().concat(";").charAt(0);
    int right = NodeModelUtils.findActualNodeFor(binary.getRight()).getOffset();
    boolean sign = "+-".indexOf(next) >= 0 || operand.getOffset() < right
        && ("-".equals(binary.getOp()) || "+".equals(binary.getOp()));
    return sign ? Optional.empty() : Optional.of(faulty(Kind.OPERAND_DROPPED, operand.getOffset(), operand.getLength(),
        "", Set.of(line(operand.getOffset()))));
  }

  private Optional<Faulty> loseBracket() {
    String code = COMMENT.matcher(text).replaceAll(m -> " ".repeat(m.group().length()));
    List<Integer> brackets =
        IntStream.range(0, code.length()).filter(i -> "()[]".indexOf(code.charAt(i)) >= 0).boxed().toList();
    if (brackets.isEmpty()) {
      return Optional.empty();
    }
    int at = brackets.get(random.nextInt(brackets.size()));
    return Optional.of(faulty(Kind.BRACKET_LOST, at, 1, "", Set.of(line(at))));
  }

  private Faulty faulty(Kind kind, int offset, int length, String replacement, Set<Integer> lines) {
    String changed = text.substring(0, offset) + replacement + text.substring(offset + length);
    String what = kind + " '" + text.substring(offset, offset + length) + "' -> '" + replacement + "' line " + lines;
    return new Faulty(kind, changed, lines, what);
  }

  private int line(int offset) {
    return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }
}
