package org.neurodsl.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurodsl.ir.ExpressionReader.expr;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExpressionText;
import org.neurodsl.ir.Let;
import org.neurodsl.value.Evaluation;

/** The graph of values: sharing, symbolic derivatives, linear forms. */
class CodeGraphTest {

  @Test
  void equalSubexpressionsAreComputedOnce() {
    CodeGraph graph = new CodeGraph();
    List<Expr> values = List.of(graph.add(expr("exp(x + y)*x")), graph.add(expr("exp(y + x) + 1")));
    CodeList code = new CodeList(graph, Map.of(), Set.of()).write(values, List.of());

    assertEquals(List.of("exp_1 = exp(x + y)"), lets(code));
    assertEquals("exp_1*x", ExpressionText.of(code.expression(values.get(0))));
    assertEquals("exp_1 + 1", ExpressionText.of(code.expression(values.get(1))));
  }

  @Test
  void namedValuesKeepTheirNamesAndUnusedOnesVanish() {
    CodeGraph graph = new CodeGraph();
    Expr used = graph.name("current", graph.add(expr("g*(E - V)")));
    graph.name("unused", graph.add(expr("g*V")));
    CodeList code = new CodeList(graph, Map.of(), Set.of("current"))
        .write(List.of(graph.add(Expr.multiply(used, expr("2")))), List.of());

    assertEquals(List.of("current_2 = g*(E - V)"), lets(code));
  }

  @Test
  void truthValuesAreNeverLets() {
    CodeGraph graph = new CodeGraph();
    List<Expr> values = List.of(graph.add(expr("if x < y then 1 else 2")), graph.add(expr("if x < y then x else y")));

    assertEquals(List.of(), lets(new CodeList(graph, Map.of(), Set.of()).write(values, List.of())));
  }

  @Test
  void divisionByAParameterIsAMultiplication() {
    CodeGraph graph = new CodeGraph();
    graph.declare("C", Moment.RUN);
    Expr value = graph.add(expr("V/C + V/y"));
    CodeList code = new CodeList(graph, Map.of(), Set.of()).write(List.of(value), List.of());

    assertEquals("V*(1/C) + V/y", ExpressionText.of(code.expression(value)));
  }

  @Test
  void chainsOfDefinitionsStaySmall() {
    CodeGraph graph = new CodeGraph();
    Expr value = Expr.ref("x");
    for (int i = 0; i < 20_000; i++) {
      value = graph.name("d" + i, graph.add(Expr.multiply(value, Expr.add(value, Expr.ref("y")))));
    }
    Expr moved = graph.replace(value, Map.of("x", Expr.ref("z")));

    assertTrue(graph.dependsOn(moved, "z"));
    assertEquals(40_000, graph.reachable(List.of(moved)).length);
  }

  @ParameterizedTest
  @CsvSource({
    "g*(E - V), g*E, -g", "(V - E)*2/tau, 2*-E/tau, 2/tau",
    "if a < b then V else E, if a < b then 0 else E, if a < b then 1 else 0",
    "E, E, 0", "V, 0, 1"
  })
  void linearForm(String written, String offset, String slope) {
    CodeGraph graph = new CodeGraph();
    LinearForm form = LinearForm.of(graph, graph.add(expr(written)), "V").orElseThrow();
    CodeList code = new CodeList(graph, Map.of(), Set.of());

    assertEquals(offset, ExpressionText.of(code.expression(form.offset())));
    assertEquals(slope, ExpressionText.of(code.expression(form.slope())));
  }

  @ParameterizedTest
  @CsvSource({"V*V", "exp(V)", "1/V", "V^2", "if V < E then V else E"})
  void notLinear(String written) {
    CodeGraph graph = new CodeGraph();

    assertEquals(Optional.empty(), LinearForm.of(graph, graph.add(expr(written)), "V"));
  }

  @Test
  void linearFormsHaveTheValueOfTheExpression() {
    int affine = 0;
    for (long seed = 0; seed < 1000; seed++) {
      RandomExpressions random = new RandomExpressions(seed, false);
      CodeGraph graph = new CodeGraph();
      Expr value = graph.add(random.next(3));
      Optional<LinearForm> form = LinearForm.of(graph, value, "x");
      Map<String, Double> values = random.values();
      double expected = evaluate(graph, value, values);
      if (form.isPresent() && Double.isFinite(expected)) {
        affine++;
        double offset = evaluate(graph, form.get().offset(), values);
        double slope = evaluate(graph, form.get().slope(), values);
        assertEquals(expected, offset + slope * values.get("x"), 1e-12 * (1 + Math.abs(offset) + Math.abs(slope)));
      }
    }
    assertTrue(affine > 200, "only " + affine);
  }

  @Test
  void derivativesAgreeWithDifferences() {
    int compared = 0;
    for (long seed = 0; seed < 2000; seed++) {
      RandomExpressions random = new RandomExpressions(seed, true);
      CodeGraph graph = new CodeGraph();
      Expr value = graph.add(random.next(3));
      double exact = evaluate(graph, Differentiate.of(graph, value, "x"), values(random, 0));
      RandomExpressions again = new RandomExpressions(seed, true);
      again.next(3);
      Map<String, Double> at = again.values();
      double step = 1e-5;
      double slope = (shifted(graph, value, at, step) - shifted(graph, value, at, -step)) / (2 * step);
      double wider = (shifted(graph, value, at, 2 * step) - shifted(graph, value, at, -2 * step)) / (4 * step);
      boolean tame = Double.isFinite(exact) && Math.abs(slope) < 1e3 && Math.abs(slope - wider) < 1e-7;
      if (tame) {
        compared++;
        assertEquals(slope, exact, 1e-5 * (1 + Math.abs(slope)), "seed " + seed);
      }
    }
    assertTrue(compared > 1200, "only " + compared);
  }

  private static Map<String, Double> values(RandomExpressions random, double shift) {
    Map<String, Double> values = new HashMap<>(random.values());
    values.merge("x", shift, Double::sum);
    return values;
  }

  private static double shifted(CodeGraph graph, Expr value, Map<String, Double> at, double shift) {
    Map<String, Double> values = new HashMap<>(at);
    values.merge("x", shift, Double::sum);
    return evaluate(graph, value, values);
  }

  private static double evaluate(CodeGraph graph, Expr value, Map<String, Double> values) {
    CodeList code = new CodeList(graph, Map.of(), Set.of()).write(List.of(value), List.of());
    Map<String, Double> known = new HashMap<>(values);
    code.lets().forEach(let -> known.put(let.name(), Evaluation.of(let.value(), known::get)));
    return Evaluation.of(code.expression(value), known::get);
  }

  private static List<String> lets(CodeList code) {
    return code.lets().stream().map(CodeGraphTest::text).toList();
  }

  private static String text(Let let) {
    return let.name() + " = " + ExpressionText.of(let.value());
  }
}
