package org.neurodsl.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.neurodsl.ir.ExpressionReader.expr;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.Let;
import org.neurodsl.ir.ModelBuilder;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.ir.SampleModels;
import org.neurodsl.pass.PlanRequest;
import org.neurodsl.pass.PlanSolvers;
import org.neurodsl.pass.Plans;
import org.neurodsl.sim.contract.ParameterValues;
import org.neurodsl.source.SourcePlace;

/** What a plan does, neuron by neuron. */
class InterpretedKernelTest {

  @Test
  void theTermThatIsNotFiniteIsNamedWithItsPlace() {
    ModelIr model = ModelBuilder.neuron("N").state("V", "800").let("rate", "2*exp(V)").equation("V", "rate - V^2")
        .build();
    InterpretedKernel kernel = Plans.neuron(Plans.plan(model, Drive.NONE, "rk4"));

    NonFinite found = kernel.explain(0, 0, 0, 0.01).orElseThrow();

    assertEquals("exp(V)", found.term());
    assertEquals(List.of("V = 800"), found.operands());
    assertEquals(Double.POSITIVE_INFINITY, found.value());
    assertEquals(3, found.place().line());
  }

  @Test
  void nothingIsExplainedWhereAllIsFinite() {
    InterpretedKernel kernel = Plans.neuron(Plans.plan(SampleModels.lif(), Drive.NONE, "auto"));

    assertFalse(kernel.explain(0, 0, 0, 0.01).isPresent());
  }

  @Test
  void crossingsAreFlaggedAndLeftAlone() {
    InterpretedKernel kernel = Plans.neuron(Plans.plan(SampleModels.lif(), Plans.drive("I", expr("1000")), "auto"));
    kernel.state(0)[0] = -50.01;
    kernel.prepare(0.1);
    int[] flagged = new int[1];

    assertEquals(1, kernel.step(0, 1, 0, 0, flagged));
    assertEquals(-50.01, kernel.state(0)[0]);
    assertEquals(5, kernel.apply(0, 0, 0));
    assertEquals(-60, kernel.state(0)[0]);
  }

  @Test
  void grazingIsFlagged() {
    ModelIr turn = ModelBuilder.neuron("Turn").state("x", "0").state("v", "1").equation("x", "v").equation("v", "-x")
        .spike("x - 1.01").build();
    InterpretedKernel kernel = Plans.neuron(Plans.plan(turn, Drive.NONE, "auto"));
    kernel.prepare(0.1);
    int[] flagged = new int[1];
    int step = 0;
    while (kernel.step(0, 1, step, 0.1 * step, flagged) == 0) {
      step++;
    }

    assertEquals(15, step);
  }

  @Test
  void actionsSeeTheEffectOfEarlierOnes() {
    ModelIr model = ModelBuilder.neuron("N").state("V", "3").state("w", "0").let("twice", "2*V + exp(V)*exp(V)")
        .when("V - 9", "w = twice", "V = V + 1", "w = w + twice").build();
    InterpretedKernel kernel = Plans.neuron(Plans.plan(model, Drive.NONE, "auto"));
    kernel.apply(0, 0, 0);

    assertEquals(6 + Math.exp(6) + 8 + Math.exp(8), kernel.state(1)[0], 1e-9);
  }

  @Test
  void varyingParametersReachWhatDependsOnThem() {
    ModelIr model =
        ModelBuilder.neuron("N").param("a", "1").param("b", "2*a").state("V", "b").equation("V", "b").build();
    PopulationProgram plan =
        PlanSolvers.plan(new PlanRequest(model, Drive.NONE, "auto", 0.01, Set.of("a"), List.of()));
    InterpretedKernel kernel =
        new IrInterpreter(plan).create(new ParameterValues(2, Map.of(), Map.of("a", new double[] {1, 5})));
    kernel.evaluateLevels(0);
    kernel.initialise(1);
    kernel.advance(0, 1, 0, 0.5);

    assertEquals(15, kernel.state(0)[1], 1e-14);
  }

  @Test
  void levelsHoldForASegment() {
    Let level = new Let("jump", expr("if t < 5 then 1 else 3"), SourcePlace.NOWHERE);
    Drive drive = new Drive(List.of(level), Map.of("I", Expr.ref("jump")), List.of(), List.of(), List.of(), List.of());
    ModelIr model = ModelBuilder.neuron("N").input("I", "0").state("V", "0").equation("V", "I").build();
    InterpretedKernel kernel = Plans.neuron(Plans.plan(model, drive, "auto"));
    kernel.evaluateLevels(7.5);
    kernel.advance(0, 0, 5, 1);

    assertEquals(3, kernel.state(0)[0]);
  }
}
