package org.neurodsl.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.neurodsl.Parsing;
import org.neurodsl.ir.ExpressionText;
import org.neurodsl.ir.IrText;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.run.Formula;
import org.neurodsl.sim.run.Formula.Operation;

/** Experiments become a drive and a plan. */
class LowerExperimentTest {
  private static final String NEURON = """
      language 1.0
      neuron N {
        param C = 200 pF, E = -60 mV, V_r = E
        input I : pA = 5 pA
        state V = E
        C * dV/dt = I
        spike when V crosses 0 mV upward { V = V_r }
      }
      experiment e of N {
        run 100 ms skip 10 ms
        %s
      }
      """;

  private static LoweredExperiment lowered(String... members) {
    return lowered(Map.of(), members);
  }

  private static LoweredExperiment lowered(Map<String, Double> overrides, String... members) {
    String text = NEURON.replace("%s", String.join("\n  ", members));
    return new LowerModel(uri -> "m").experiment(Parsing.first(text, Experiment.class), overrides);
  }

  private static String drive(String stimulus) {
    return IrText.of(lowered("I = " + stimulus, "record V").drive()).lines().skip(2)
        .map(line -> line.strip().replaceAll(" +@.*", "")).collect(Collectors.joining("\n"));
  }

  @Test
  void defaults() {
    ExperimentPlan plan = lowered("record V, spikes").plan();

    assertEquals(List.of(100.0, 10.0, 0.01, 0.0), List.of(plan.duration(), plan.skip(), plan.step(), plan.tolerance()));
    assertEquals("auto", plan.solver());
    assertEquals(List.of(0), plan.signals());
    assertTrue(plan.recordSpikes());
    assertNull(plan.sweep());
  }

  @Test
  void stepIsALevel() {
    assertEquals("""
        level I_level = if t >= 10 and t < 20 then 1000 else 0
        input I = I_level + 3
        stops 10, 20""", drive("step(1 nA, from 10 ms to 20 ms) + 3 pA"));
    assertEquals(List.of(10.0, 20.0), lowered("I = step(1 nA, from 10 ms to 20 ms)").plan().stops());
  }

  @Test
  void pulsesHaveAllTheirEdges() {
    assertEquals(List.of(10.0, 12.0, 30.0, 32.0, 45.0),
        lowered("I = pulses(1 nA, width 2 ms, every 20 ms, from 10 ms to 45 ms)").plan().stops());
    assertEquals(10, lowered("I = pulses(1 nA, width 2 ms, every 20 ms)").plan().stops().size() + 1);
  }

  @Test
  void sineRampNoise() {
    assertEquals("input I = 2000*sin(6.283185307179586*(0.005*(t - 0)))", drive("sine(2 nA, frequency 5 Hz)"));
    assertEquals("input I = 0 + (8 - 0)*clip((t - 10)/(60 - 10), 0, 1)\nstops 10, 60",
        drive("ramp(0 pA to 8 pA, from 10 ms to 60 ms)"));
    assertEquals("noise I_noise mean 1 sd 2 tau 3\ninput I = I_noise",
        drive("noise(mean = 1 pA, sd = 2 pA, tau = 3 ms)"));
  }

  @Test
  void sweptInputIsAParameterAndTheModelStillRestsWithoutIt() {
    LoweredExperiment lowered = lowered("sweep I from 0 nA to 0.3 nA step 0.1 nA", "record I");

    assertEquals(List.of(0.0, 100.0, 200.0, 300.0), lowered.plan().sweep().values());
    assertEquals(Set.of("I"), lowered.varying());
    assertEquals("I", lowered.model().parameters().getFirst().name());
    assertEquals("input_I", lowered.model().inputs().getFirst().name());
    assertEquals("{input_I=Ref[name=I]}", lowered.drive().inputs().toString());
    assertEquals("input_I/C", ExpressionText.of(lowered.model().equations().getFirst().derivative()));
  }

  @Test
  void newVariableOfASweepIsAParameter() {
    LoweredExperiment lowered =
        lowered("sweep a in [1 mV, 3 mV]", "E = a - 70 mV", "at 10 ms { V += a }", "V = a", "record V");

    assertEquals("a", lowered.model().parameters().getFirst().name());
    assertEquals("a - 70", ExpressionText.of(lowered.model().parameters().get(2).value()));
    assertEquals("{}", lowered.plan().settings().toString());
    assertEquals("at 10 { V = V + a }", IrText.of(lowered.drive()).lines().skip(2).findFirst().orElseThrow().strip()
        .replaceAll(" +@.*", ""));
  }

  @Test
  void constantSettingsAreNumbers() {
    LoweredExperiment lowered = lowered("E = -0.07 V", "V_r = E + 5 mV", "V = -1 mV", "record V");

    assertEquals(Map.of("E", -70.0, "V_r", -65.0), lowered.plan().settings());
    assertEquals("-1", ExpressionText.of(lowered.model().states().getFirst().initial().orElseThrow()));
  }

  @Test
  void overridesWin() {
    assertEquals(Map.of("E", -50.0),
        lowered(Map.of("E", -50.0), "E = -0.07 V", "record V").plan().settings());
  }

  @Test
  void logarithmicSweepEndsExactly() {
    List<Double> values = lowered("sweep I from 1 pA to 1000 pA points 4 log", "record V").plan().sweep().values();

    assertEquals(1000, values.getLast());
    assertEquals(10, values.get(1), 1e-12);
  }

  @Test
  void measuresAreFormulas() {
    ExperimentPlan plan = lowered("sweep I in [1 pA, 2 pA]",
        "measure f = rate(spikes), d = max(V after 20 ms) - min(V between 20 ms and 30 ms)",
        "measure l = latency(spikes, from 3 ms)",
        "expect onset(count(spikes)) is 2 pA within 10 %", "expect f at I = 1.5 pA < 3 Hz").plan();

    Formula difference = plan.measures().get(1).value();
    assertEquals(Operation.SUBTRACT, difference.operation());
    assertEquals(20, difference.operands().get(0).from());
    assertEquals(30, difference.operands().get(1).to());
    assertEquals(0, difference.operands().get(1).signal());
    assertEquals(Formula.number(3), plan.measures().get(2).value().operands().getFirst());
    assertEquals("count(spikes)", plan.measures().get(3).name());
    ExperimentPlan.Expectation first = plan.expectations().getFirst();
    assertEquals("onset(count(spikes)) is 2 pA within 10 %", first.text());
    assertEquals(List.of("value", "is", 2.0, 0.1, true),
        List.of(first.kind(), first.relation(), first.expected(), first.tolerance(), first.relative()));
    ExperimentPlan.Expectation second = plan.expectations().get(1);
    assertEquals(List.of("<", 1.5, 0.003), List.of(second.relation(), second.point(), second.expected()));
    assertEquals(new ExperimentPlan.Quantity("Hz", -3, 0), second.shown());
  }

  @Test
  void fitsAreExpected() {
    ExperimentPlan plan = lowered("sweep I in [1 pA, 2 pA]", "measure f = rate(spikes)", "fit f over I as relu, power",
        "expect best fit of f is relu", "expect fit of f as power > 0.9", "solver adaptive", "seed 7", "converge")
        .plan();

    assertEquals(List.of(new ExperimentPlan.Fit("f", List.of("relu", "power"))), plan.fits());
    assertEquals(List.of("best fit", "fit"), plan.expectations().stream().map(each -> each.kind()).toList());
    assertEquals("relu", plan.expectations().getFirst().model());
    assertEquals(1e-8, plan.tolerance());
    assertEquals(7, plan.seed());
    assertTrue(plan.converge());
  }
}
