package org.neurodsl.sim.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.contract.KernelSource;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.ParameterValues;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.run.ExperimentPlan.Expectation;
import org.neurodsl.sim.run.ExperimentPlan.Measure;
import org.neurodsl.sim.run.ExperimentPlan.Quantity;
import org.neurodsl.sim.run.ExperimentPlan.Sweep;
import org.neurodsl.sim.run.Formula;
import org.neurodsl.sim.run.Formula.Operation;
import org.neurodsl.sim.run.HandMadeLif;
import org.neurodsl.sim.run.RunControl;
import org.neurodsl.sim.run.RunData;

class ExperimentRunTest {

  private static final Quantity HERTZ = new Quantity("Hz", -3, 0);
  private static final Quantity MILLIVOLT = new Quantity("mV", 0, 0);

  /** Populations of the hand-made neuron whose drive is the parameter {@code I}. */
  private static final KernelSource SOURCE =
      new KernelSource() {
        @Override
        public KernelInfo info() {
          return new HandMadeLif(0).info();
        }

        @Override
        public NeuronKernel create(ParameterValues values) {
          return new HandMadeLif(values.varying("I"));
        }
      };

  private static Formula aggregate(Operation operation, int signal) {
    return new Formula(operation, 0, "", signal, Double.NaN, Double.NaN, List.of());
  }

  private static Formula ofMeasure(Operation operation, String name) {
    return new Formula(operation, 0, name, -1, Double.NaN, Double.NaN, List.of());
  }

  private static Expectation expect(Formula actual, double point, String relation, double expected, double tolerance) {
    return new Expectation("text", "value", actual, point, "", "", relation, expected, tolerance, false, HERTZ, "f", 1);
  }

  private static ExperimentPlan plan(List<Double> points, List<ExperimentPlan.Fit> fits, Expectation... expectations) {
    List<Measure> measures =
        List.of(
            new Measure("f", aggregate(Operation.RATE, -1), HERTZ),
            new Measure("top", aggregate(Operation.MAX, 0), MILLIVOLT));
    return new ExperimentPlan(
        "activation", "LIF", 1000, 0, 0.1, "exact", 0, 1, Map.of(), new Sweep("I", MILLIVOLT, points), List.of(),
        List.of(), 0, false, measures, fits, true, List.of(expectations));
  }

  private static List<Double> points(double from, double to, double step) {
    List<Double> points = new ArrayList<>();
    for (int index = 0; from + index * step <= to + 1e-9; index++) {
      points.add(from + index * step);
    }
    return points;
  }

  private static ExperimentOutcome run(ExperimentPlan plan) {
    return new ExperimentRun(SOURCE, plan, new ExperimentLimits(1, 1 << 24), new RunControl()).run();
  }

  @Test
  void allPointsOfASweepAreMeasured() {
    ExperimentOutcome outcome = run(plan(points(10, 30, 5), List.of()));
    HandMadeLif lif = new HandMadeLif(0);
    assertEquals(0, outcome.measures()[0][0]);
    assertEquals(0, outcome.measures()[0][1]);
    assertEquals(1 / lif.interval(20), outcome.measures()[0][2], 1e-9);
    assertEquals(1 / lif.interval(30), outcome.measures()[0][4], 1e-9);
    assertEquals(10, outcome.measures()[1][0], 1e-9);
  }

  @Test
  void onsetIsFoundFarBetterThanTheStepOfTheSweep() {
    Expectation onset = expect(ofMeasure(Operation.ONSET, "f"), Double.NaN, "is", 15, 0.001);
    assertTrue(run(plan(points(10, 30, 5), List.of(), onset)).expectations().get(0).ok());
    Expectation wrong = expect(ofMeasure(Operation.ONSET, "f"), Double.NaN, "is", 15.1, 0.001);
    assertFalse(run(plan(points(10, 30, 5), List.of(), wrong)).ok());
  }

  @Test
  void pointOutsideTheSweepIsRunForItself() {
    double rate = 1 / new HandMadeLif(0).interval(22);
    Expectation between = expect(ofMeasure(Operation.MEASURE, "f"), 22, "is", rate, 1e-9);
    assertTrue(run(plan(points(10, 30, 5), List.of(), between)).ok());
  }

  @Test
  void expectationWithoutPointHoldsForAllPoints() {
    Expectation below = expect(ofMeasure(Operation.MEASURE, "f"), Double.NaN, "<", 0.07, Double.NaN);
    ExperimentOutcome outcome = run(plan(points(10, 30, 5), List.of(), below));
    assertFalse(outcome.ok());
    assertEquals(1000 / new HandMadeLif(0).interval(25), number(outcome.expectations().get(0).actual()), 1e-4);
  }

  private static double number(String shown) {
    assertTrue(shown.endsWith(" Hz"), shown);
    return Double.parseDouble(shown.substring(0, shown.length() - 3));
  }

  @Test
  void curvesAreFittedInShownUnits() {
    ExperimentPlan.Fit fit = new ExperimentPlan.Fit("f", List.of("relu", "power", "step"));
    ExperimentOutcome outcome = run(plan(points(0, 100, 5), List.of(fit)));
    assertEquals(3, outcome.fits().get(0).ranking().ranked().size());
    assertTrue(outcome.fits().get(0).ranking().ranked().get(0).parameters().get(0) > 1);
  }

  @Test
  void halvedStepOfAnExactSolverMovesNoSpike() {
    ExperimentOutcome.Convergence convergence = run(plan(points(20, 30, 5), List.of())).convergence().orElseThrow();
    assertEquals(0.05, convergence.step());
    assertEquals(0, convergence.neuronsWithOtherCount());
    assertEquals(0, convergence.largestDrift(), 1e-9);
  }

  @Test
  void cancelledRunHasNoMeasuresAndMeetsNoExpectation() {
    RunControl control = new RunControl();
    control.cancel();
    Expectation any = expect(ofMeasure(Operation.MEASURE, "f"), Double.NaN, ">=", 0, Double.NaN);
    ExperimentPlan plan = plan(points(10, 30, 5), List.of(), any);
    ExperimentOutcome outcome = new ExperimentRun(SOURCE, plan, new ExperimentLimits(1, 1 << 24), control).run();
    assertEquals(RunData.State.CANCELLED, outcome.run().state());
    assertEquals(0, outcome.measures().length);
    assertFalse(outcome.ok());
  }
}
