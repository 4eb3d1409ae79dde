package org.neurodsl.pass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.KnownFunction;
import org.neurodsl.sim.math.Functions;

/**
 * Replaces exponentials of affine functions of one state by powers of another such exponential, where the slopes are
 * whole multiples: with {@code e = exp(-(V + 65)/80)}, {@code exp(-(V + 65)/20)} is {@code e^4} and {@code exp(-(V +
 * 35)/10)} is {@code 20.085...*e^8}. A few multiplications take the place of a whole exponential.
 *
 * <p>Not bit-preserving: a power by multiplication has a relative error of about as many roundings as its exponent, at
 * most 16 here, so 2e-15. Only numbers known when planning count as slopes; functions that take care of a singularity,
 * such as linoid, stay as they are.
 */
final class ShareExponentials {
  private static final int LARGEST_POWER = 16;
  private static final double NEARLY_WHOLE = 1e-12;
  private static final double LARGEST_SHIFT = 100;

  private final CodeGraph graph;

  /** exp(slope*x + offset). */
  private record Exponential(Expr node, double slope, double offset) {}

  private ShareExponentials(CodeGraph graph) {
    this.graph = graph;
  }

  /** The values, with exponentials of the named states shared among all of them. */
  static List<Expr> in(CodeGraph graph, List<Expr> values, Iterable<String> states) {
    ShareExponentials work = new ShareExponentials(graph);
    Map<Expr, Expr> replacements = new HashMap<>();
    for (String state : states) {
      work.share(work.exponentials(values, state), replacements);
    }
    return replacements.isEmpty() ? values : graph.replaceNodes(values, replacements);
  }

  private List<Exponential> exponentials(List<Expr> values, String state) {
    List<Exponential> found = new ArrayList<>();
    for (int number : graph.reachable(values)) {
      Expr node = CodeGraph.value(number);
      if (graph.operation(number) instanceof Expr.Call call && call.function() == KnownFunction.EXP
          && graph.dependsOn(node, state)) {
        Optional<LinearForm> form = LinearForm.of(graph, call.arguments().getFirst(), state);
        if (form.isPresent() && form.get().slope() instanceof Expr.Num slope
            && form.get().offset() instanceof Expr.Num offset) {
          found.add(new Exponential(node, slope.value(), offset.value()));
        }
      }
    }
    found.sort(Comparator.comparingDouble(each -> Math.abs(each.slope())));
    return found;
  }

  private void share(List<Exponential> all, Map<Expr, Expr> replacements) {
    List<Exponential> bases = new ArrayList<>();
    for (Exponential each : all) {
      Optional<Expr> power = bases.stream().map(base -> power(base, each)).flatMap(Optional::stream).findFirst();
      power.ifPresentOrElse(value -> replacements.put(each.node(), value), () -> bases.add(each));
    }
  }

  /** The exponential as a power of another one, if it is one. */
  private Optional<Expr> power(Exponential base, Exponential wanted) {
    double ratio = wanted.slope() / base.slope();
    double whole = Math.rint(ratio);
    double shift = wanted.offset() - whole * base.offset();
    boolean possible = whole >= 1 && whole <= LARGEST_POWER && Math.abs(ratio - whole) <= NEARLY_WHOLE * whole
        && Math.abs(shift) <= LARGEST_SHIFT;
    if (!possible) {
      return Optional.empty();
    }
    graph.at(graph.placeOf(CodeGraph.number(wanted.node())));
    Expr power = power(base.node(), (int) whole);
    boolean shifted = Math.abs(shift) > NEARLY_WHOLE;
    return Optional.of(shifted ? graph.add(Expr.multiply(Expr.num(Functions.exp(shift)), power)) : power);
  }

  private Expr power(Expr base, int exponent) {
    if (exponent == 1) {
      return base;
    }
    Expr half = power(base, exponent / 2);
    Expr square = graph.add(Expr.multiply(half, half));
    return exponent % 2 == 0 ? square : graph.add(Expr.multiply(square, base));
  }
}
