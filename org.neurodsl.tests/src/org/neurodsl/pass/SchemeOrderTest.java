package org.neurodsl.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.neurodsl.ir.ExpressionReader.expr;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.SampleModels;
import org.neurodsl.ir.PopulationProgram;

/** Each scheme converges with the order that it claims, shown by halving the step. */
class SchemeOrderTest {
  private static final Drive CURRENT = Plans.drive("I", expr("8 + 4*sin(t)"));

  @ParameterizedTest
  @CsvSource({"auto,2", "exponential,2", "exponential_euler,1", "rk4,4", "implicit,2"})
  void hodgkinHuxleyUnderSine(String solver, int order) {
    double exact = Plans.after(Plans.plan(SampleModels.hodgkinHuxley(), CURRENT, "rk4"), 4, 40_000);
    PopulationProgram plan = Plans.plan(SampleModels.hodgkinHuxley(), CURRENT, solver);

    assertEquals(order, Plans.order(plan, exact, 4, 800), 0.2);
    assertEquals(order, plan.variants().getFirst().order());
  }

  @ParameterizedTest
  @CsvSource({"auto,4", "exponential,2", "exponential_euler,1", "implicit,2"})
  void fitzHughNagumoUnderSine(String solver, int order) {
    Drive drive = Plans.drive("I", expr("0.5 + 0.3*sin(t)"));
    double exact = Plans.after(Plans.plan(SampleModels.fitzHughNagumo(), drive, "rk4"), 6, 20_000);
    PopulationProgram plan = Plans.plan(SampleModels.fitzHughNagumo(), drive, solver);

    assertEquals(order, Plans.order(plan, exact, 6, 100), 0.2);
  }

  @Test
  void leakyNeuronUnderSineIsOfSecondOrder() {
    Drive drive = Plans.drive("I", expr("90*sin(t)"));
    double exact = Plans.after(Plans.plan(SampleModels.lif(), drive, "rk4"), 6, 20_000);
    PopulationProgram plan = Plans.plan(SampleModels.lif(), drive, "auto");

    assertEquals(2, Plans.order(plan, exact, 6, 50), 0.1);
    assertEquals(2, plan.variants().getFirst().order());
  }
}
