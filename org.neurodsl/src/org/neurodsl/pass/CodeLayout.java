package org.neurodsl.pass;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.Let;

/**
 * Sorts the code of a program by when it can be computed: once for a run, for each segment of the drive, for each
 * length of a step, or in each step. First every piece of code is shown to {@link #consider}, then the lists are
 * taken.
 */
final class CodeLayout {
  private final CodeGraph graph;
  private final Set<String> taken;
  private final Set<Expr> ofRun = new LinkedHashSet<>();
  private final Set<Expr> ofSegment = new LinkedHashSet<>();
  private final Map<Integer, String> known = new HashMap<>();

  /** A layout in which none of the names {@code taken} is given again. */
  CodeLayout(CodeGraph graph, Collection<String> taken) {
    this.graph = graph;
    this.taken = new HashSet<>(taken);
  }

  /** Notes what of this code can be computed before a step. */
  void consider(Collection<Expr> values) {
    values.forEach(value -> consider(value, Moment.STEP));
    for (int number : graph.reachable(values)) {
      Moment user = graph.moment(CodeGraph.value(number));
      ExprTree.parts(graph.operation(number)).forEach(part -> consider(part, user));
    }
  }

  private void consider(Expr value, Moment user) {
    int number = CodeGraph.number(value);
    if (number < 0 || user == graph.moment(value) || user == Moment.RUN || isSign(number) || graph.isBoolean(number)) {
      return;
    }
    switch (graph.moment(value)) {
      case RUN -> ofRun.add(value);
      case SEGMENT -> ofSegment.add(value);
      case STEP_LENGTH, STEP -> { }
    }
  }

  private boolean isSign(int number) {
    return graph.operation(number) instanceof Expr.Unary unary && CodeGraph.number(unary.operand()) < 0;
  }

  /** What is computed once for a run; to be taken first. */
  List<Let> derived() {
    return global(ofRun);
  }

  /** What is computed for each segment, after the levels of the drive; to be taken second. */
  List<Let> levels() {
    return global(ofSegment);
  }

  private List<Let> global(Set<Expr> values) {
    CodeList list = new CodeList(graph, known, taken).write(List.of(), values);
    known.putAll(list.named());
    list.lets().forEach(let -> taken.add(let.name()));
    return list.lets();
  }

  /** The code of values that are computed once for each length of a step: those that others use, and the given ones. */
  CodeList prepared(Collection<Expr> users, Collection<Expr> given) {
    Set<Expr> wanted = new LinkedHashSet<>();
    for (int number : graph.reachable(users)) {
      if (graph.moment(CodeGraph.value(number)) == Moment.STEP) {
        ExprTree.parts(graph.operation(number)).stream()
            .filter(part -> CodeGraph.number(part) >= 0 && graph.moment(part) == Moment.STEP_LENGTH)
            .forEach(wanted::add);
      }
    }
    users.stream().filter(user -> CodeGraph.number(user) >= 0 && graph.moment(user) == Moment.STEP_LENGTH)
        .forEach(wanted::add);
    return new CodeList(graph, known, taken).write(given, wanted);
  }

  /** The code of values. */
  CodeList code(Collection<Expr> values) {
    return code(values, Set.of());
  }

  /** The code of values, after {@code prepared}. */
  CodeList code(Collection<Expr> values, CodeList prepared) {
    Map<Integer, String> before = new HashMap<>(known);
    before.putAll(prepared.named());
    Set<String> names = new HashSet<>(taken);
    prepared.lets().forEach(let -> names.add(let.name()));
    return new CodeList(graph, before, names).write(values, List.of());
  }

  /** The code of values in which some more names may not be given. */
  CodeList code(Collection<Expr> values, Set<String> more) {
    Set<String> names = new HashSet<>(taken);
    names.addAll(more);
    return new CodeList(graph, known, names).write(values, List.of());
  }
}
