package org.neurodsl.pass;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.source.SourcePlace;

/**
 * Values as a graph in which each operation on the same operands exists once: definitions are inlined without
 * copies, and equal subexpressions are one node. {@link CodeList} turns parts of it into straight-line code.
 *
 * <p>A value is an {@link Expr}: a number, a name from outside, or a node, which is a reference named {@code #12}.
 * Nodes are numbered so that operands come first; every analysis is a loop over those numbers, so long chains of
 * definitions are no problem. Bit-preserving simplifications are applied on the way in ({@link FoldConstants},
 * {@link TidyAlgebra}), and one that may change the last bit: a division by what is constant for a run becomes a
 * multiplication by its reciprocal.
 */
final class CodeGraph {
  private static final char MARK = '#';

  private final List<Expr> operations = new ArrayList<>();
  private final List<SourcePlace> places = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<BitSet> uses = new ArrayList<>();
  private final Map<Expr, Integer> index = new HashMap<>();
  private final List<Moment> moments = new ArrayList<>();
  private final BitSet truths = new BitSet();
  private final Map<String, Integer> outside = new LinkedHashMap<>();
  private final Map<String, Moment> outsideMoments = new HashMap<>();
  private SourcePlace place = SourcePlace.NOWHERE;

  /** Declares from when on a name from outside is known; without that it is known in each step. */
  void declare(String name, Moment moment) {
    outsideMoments.put(name, moment);
  }

  /** From when on a value is known. */
  Moment moment(Expr value) {
    int number = number(value);
    if (number >= 0) {
      return moments.get(number);
    }
    return value instanceof Expr.Ref(String name)
        ? outsideMoments.getOrDefault(name, Moment.STEP)
        : Moment.RUN;
  }

  /** Whether a node is a truth value. */
  boolean isBoolean(int number) {
    return truths.get(number);
  }

  /** Values added from now on come from this place. */
  void at(SourcePlace now) {
    place = now;
  }

  /** The value of an expression over names from outside and earlier values. */
  Expr add(Expr expression) {
    return add(expression, Map.of());
  }

  /** The value of an expression in which some names mean values. */
  Expr add(Expr expression, Map<String, Expr> meaning) {
    if (expression instanceof Expr.Ref reference) {
      return meaning.getOrDefault(reference.name(), reference);
    }
    return expression instanceof Expr.Num
        ? expression
        : node(ExprTree.mapParts(expression, part -> add(part, meaning)));
  }

  /** Suggests a name for a value; the first suggestion counts. */
  Expr name(String name, Expr value) {
    int number = number(value);
    if (number >= 0 && names.get(number) == null) {
      names.set(number, name);
    }
    return value;
  }

  /** The operation that makes a node, with values as operands; a number or a name from outside itself. */
  Expr operation(Expr value) {
    int number = number(value);
    return number < 0 ? value : operations.get(number);
  }

  String nameOf(int number) {
    return names.get(number);
  }

  SourcePlace placeOf(int number) {
    return places.get(number);
  }

  Expr operation(int number) {
    return operations.get(number);
  }

  /** The number of a node, or -1 for a leaf. */
  static int number(Expr value) {
    return value instanceof Expr.Ref reference && reference.name().charAt(0) == MARK
        ? Integer.parseInt(reference.name().substring(1))
        : -1;
  }

  static Expr value(int number) {
    return Expr.ref(MARK + Integer.toString(number));
  }

  /** Whether a value depends on a name from outside. */
  boolean dependsOn(Expr value, String name) {
    if (number(value) < 0) {
      return value instanceof Expr.Ref(String own) && own.equals(name);
    }
    Integer place = outside.get(name);
    return place != null && usesOf(value).get(place);
  }

  /** Whether a value depends on any of these names. */
  boolean dependsOnAny(Expr value, Collection<String> names) {
    return names.stream().anyMatch(name -> dependsOn(value, name));
  }

  /** The names from outside on which a value depends, in order of first appearance in the graph. */
  List<String> namesIn(Expr value) {
    BitSet used = usesOf(value);
    return outside.keySet().stream().filter(name -> used.get(outside.get(name))).toList();
  }

  /** The numbers of all nodes that the values need, ascending: operands first. */
  int[] reachable(Collection<Expr> values) {
    BitSet found = new BitSet();
    Deque<Expr> open = new ArrayDeque<>(values);
    while (!open.isEmpty()) {
      int number = number(open.pop());
      if (number >= 0 && !found.get(number)) {
        found.set(number);
        ExprTree.parts(operations.get(number)).forEach(open::push);
      }
    }
    return found.stream().toArray();
  }

  /** The values with names from outside replaced by values. */
  List<Expr> replace(List<Expr> values, Map<String, Expr> meaning) {
    Map<Expr, Expr> done = new HashMap<>();
    SourcePlace kept = place;
    for (int number : reachable(values)) {
      if (dependsOnAny(value(number), meaning.keySet())) {
        at(places.get(number));
        Expr changed = node(ExprTree.mapParts(operations.get(number), part -> replaced(part, meaning, done)));
        if (names.get(number) != null) {
          name(names.get(number), changed);
        }
        done.put(value(number), changed);
      }
    }
    at(kept);
    return values.stream().map(value -> replaced(value, meaning, done)).toList();
  }

  /** The values with some nodes replaced by others, which may use them. */
  List<Expr> replaceNodes(List<Expr> values, Map<Expr, Expr> replacements) {
    Map<Expr, Expr> done = new HashMap<>();
    SourcePlace kept = place;
    for (int number : reachable(values)) {
      Expr operation = operations.get(number);
      Expr changed = replacements.get(value(number));
      if (changed == null) {
        at(places.get(number));
        Expr rebuilt = ExprTree.mapParts(operation, part -> done.getOrDefault(part, part));
        changed = rebuilt.equals(operation) ? value(number) : node(rebuilt);
      }
      if (names.get(number) != null) {
        name(names.get(number), changed);
      }
      done.put(value(number), changed);
    }
    at(kept);
    return values.stream().map(value -> done.getOrDefault(value, value)).toList();
  }

  Expr replace(Expr value, Map<String, Expr> meaning) {
    return replace(List.of(value), meaning).getFirst();
  }

  private static Expr replaced(Expr value, Map<String, Expr> meaning, Map<Expr, Expr> done) {
    return value instanceof Expr.Ref reference && number(value) < 0
        ? meaning.getOrDefault(reference.name(), value)
        : done.getOrDefault(value, value);
  }

  private BitSet usesOf(Expr value) {
    int number = number(value);
    if (number >= 0) {
      return uses.get(number);
    }
    BitSet own = new BitSet();
    if (value instanceof Expr.Ref reference) {
      own.set(outside.computeIfAbsent(reference.name(), name -> outside.size()));
    }
    return own;
  }

  /** The value of an operation on values. */
  private Expr node(Expr operation) {
    Expr shown = ExprTree.mapParts(operation, this::shown);
    Expr simple = withoutDivision(TidyAlgebra.tidy(FoldConstants.fold(shown)));
    if (!simple.equals(shown)) {
      return add(simple);
    }
    Integer known = index.get(operation);
    if (known == null) {
      known = index.get(turned(operation));
    }
    return value(known == null ? append(operation) : known);
  }

  private Expr withoutDivision(Expr operation) {
    boolean replaceable = operation instanceof Expr.Binary binary
        && binary.operator() == Expr.BinaryOperator.DIVIDE
        && moment(binary.right()) == Moment.RUN
        && moment(add(binary.left())) != Moment.RUN;
    if (!replaceable) {
      return operation;
    }
    Expr.Binary division = (Expr.Binary) operation;
    return Expr.multiply(division.left(), Expr.divide(Symbolic.ONE, division.right()));
  }

  private int append(Expr operation) {
    int number = operations.size();
    BitSet used = new BitSet();
    Moment moment = Moment.RUN;
    boolean truth = ExprTree.isBoolean(operation);
    for (Expr part : ExprTree.parts(operation)) {
      used.or(usesOf(part));
      moment = moment.with(moment(part));
    }
    if (operation instanceof Expr.Choose choice && number(choice.whenTrue()) >= 0) {
      truth = truths.get(number(choice.whenTrue()));
    }
    truths.set(number, truth);
    moments.add(moment);
    index.put(operation, number);
    operations.add(operation);
    places.add(place);
    names.add(null);
    uses.add(used);
    return number;
  }

  /** An operand with the operation that the simplifications look for: a sign or a comparison. */
  private Expr shown(Expr operand) {
    Expr operation = operation(operand);
    return operation instanceof Expr.Unary || ExprTree.isBoolean(operation) ? operation : operand;
  }

  private static Expr turned(Expr operation) {
    boolean turns = operation instanceof Expr.Binary binary
        && (binary.operator() == Expr.BinaryOperator.ADD || binary.operator() == Expr.BinaryOperator.MULTIPLY);
    return turns ? ExprTree.withParts(operation, ExprTree.parts(operation).reversed()) : operation;
  }
}
