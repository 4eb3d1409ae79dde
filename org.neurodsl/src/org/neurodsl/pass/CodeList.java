package org.neurodsl.pass;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.Let;

/**
 * Straight-line code for some values of a graph: what has a name or is used twice is a let, everything else stays
 * inside the expression that uses it; what nothing needs is not there. Truth values are never lets.
 */
final class CodeList {
  /** Deeper expressions are split into lets, so that neither a compiler nor a reader gets lost in one. */
  private static final int DEEPEST = 40;

  private final CodeGraph graph;
  private final Map<Integer, String> known;
  private final Set<String> taken;
  private final Map<Integer, String> named = new HashMap<>();
  private final Map<Integer, Integer> depths = new HashMap<>();
  private final List<Let> lets = new ArrayList<>();

  /**
   * An empty list.
   *
   * @param known nodes that have been computed before, under these names
   * @param taken names that may not be given again
   */
  CodeList(CodeGraph graph, Map<Integer, String> known, Set<String> taken) {
    this.graph = graph;
    this.known = known;
    this.taken = new HashSet<>(taken);
  }

  /** Writes the code of these values; those in {@code always} become lets in any case. */
  CodeList write(Collection<Expr> values, Collection<Expr> always) {
    int[] uses = new int[64];
    BitSet needed = new BitSet();
    Deque<Expr> open = new ArrayDeque<>(values);
    open.addAll(always);
    while (!open.isEmpty()) {
      int number = CodeGraph.number(open.pop());
      if (number < 0 || known.containsKey(number)) {
        continue;
      }
      uses = number < uses.length ? uses : java.util.Arrays.copyOf(uses, Math.max(number + 1, 2 * uses.length));
      uses[number]++;
      if (!needed.get(number)) {
        needed.set(number);
        ExprTree.parts(graph.operation(number)).forEach(open::push);
      }
    }
    Set<Expr> forced = new HashSet<>(always);
    for (int number = needed.nextSetBit(0); number >= 0; number = needed.nextSetBit(number + 1)) {
      boolean deep = depth(number) > DEEPEST;
      boolean worth = deep || graph.nameOf(number) != null || uses[number] > 1 && !isSign(number);
      if (forced.contains(CodeGraph.value(number)) || worth && !graph.isBoolean(number)) {
        Expr value = ExprTree.mapParts(graph.operation(number), this::expression);
        String name = freshName(number);
        lets.add(new Let(name, value, graph.placeOf(number)));
        named.put(number, name);
        depths.put(number, 0);
      }
    }
    return this;
  }

  /** The lets so far, in order. */
  List<Let> lets() {
    return lets;
  }

  /** The nodes that have become lets, with their names. */
  Map<Integer, String> named() {
    return named;
  }

  /** The expression for a value whose code has been written. */
  Expr expression(Expr value) {
    int number = CodeGraph.number(value);
    if (number < 0) {
      return value;
    }
    String name = known.getOrDefault(number, named.get(number));
    return name == null ? ExprTree.mapParts(graph.operation(number), this::expression) : Expr.ref(name);
  }

  List<Expr> expressions(Collection<Expr> values) {
    return values.stream().map(this::expression).toList();
  }

  /** How deep the expression of a node is if it stays inside of others; notes it. */
  private int depth(int number) {
    int deepest = 0;
    for (Expr part : ExprTree.parts(graph.operation(number))) {
      deepest = Math.max(deepest, depths.getOrDefault(CodeGraph.number(part), 0));
    }
    depths.put(number, deepest + 1);
    return deepest + 1;
  }

  private boolean isSign(int number) {
    return graph.operation(number) instanceof Expr.Unary unary && CodeGraph.number(unary.operand()) < 0;
  }

  private String freshName(int number) {
    String wish = graph.nameOf(number);
    String stem = wish == null ? word(graph.operation(number)) : wish;
    String name = wish == null ? stem + "_1" : stem;
    for (int i = 2; !taken.add(name); i++) {
      name = stem + "_" + i;
    }
    return name;
  }

  private static String word(Expr operation) {
    return switch (operation) {
      case Expr.Call call -> call.function().text();
      case Expr.Binary binary -> switch (binary.operator()) {
        case ADD -> "sum";
        case SUBTRACT -> "difference";
        case MULTIPLY -> "product";
        case DIVIDE -> "ratio";
        case POWER -> "power";
        default -> "test";
      };
      case Expr.Unary unary -> "negative";
      case Expr.Choose choice -> "choice";
      case Expr.Lookup lookup -> "table";
      case Expr.Num number -> "number";
      case Expr.Ref reference -> "value";
    };
  }
}
