package org.neurodsl.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.neurodsl.ir.ExpressionReader.expr;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExpressionText;
import org.neurodsl.ir.SampleModels;
import org.neurodsl.interpret.InterpretedKernel;

/** Exponentials of one state become powers of one of them. */
class ShareExponentialsTest {

  @Test
  void wholeMultiplesArePowers() {
    assertEquals(List.of("exp_1 = exp(-(V + 65)*0.0125)", "product_1 = exp_1*exp_1", "product_2 = product_1*product_1",
        "20.085536923187668*(product_2*product_2) + product_2"), shared("exp(-(V + 35)/10) + exp(-(V + 65)/20)*1",
            "exp(-(V + 65)/80)").subList(0, 4));
  }

  @Test
  void othersStay() {
    assertEquals(List.of("exp(V) + exp(-V)", "exp(V*0.7)"), shared("exp(V) + exp(-V)", "exp(V*0.7)"));
    assertEquals(List.of("exp(V)", "exp(g*V)"), shared("exp(V)", "exp(g*V)"));
    assertEquals(List.of("exp(V)", "exp(20*V)"), shared("exp(V)", "exp(20*V)"));
  }

  @Test
  void valuesStay() {
    InterpretedKernel kernel = Plans.neuron(Plans.plan(SampleModels.hodgkinHuxley(), Drive.NONE, "auto"));
    double[] derivatives = new double[4];
    double[] rest = new double[4];
    for (double voltage = -120; voltage <= 80; voltage += 0.37) {
      kernel.state(0)[0] = voltage;
      kernel.derivatives(0, 0, derivatives);
      kernel.restDerivatives(0, rest);
      for (int i = 0; i < 4; i++) {
        assertEquals(rest[i], derivatives[i], 1e-14 * (1 + Math.abs(rest[i])));
      }
    }
  }

  private static List<String> shared(String... expressions) {
    CodeGraph graph = new CodeGraph();
    List<Expr> values = List.of(expressions).stream().map(text -> graph.add(expr(text))).toList();
    List<Expr> after = ShareExponentials.in(graph, values, List.of("V"));
    CodeList code = new CodeList(graph, Map.of(), Set.of()).write(after, List.of());
    List<String> lines = new java.util.ArrayList<>();
    code.lets().forEach(let -> lines.add(let.name() + " = " + ExpressionText.of(let.value())));
    after.forEach(value -> lines.add(ExpressionText.of(code.expression(value))));
    return lines;
  }
}
