package org.neurodsl.behaviour;

import static java.lang.Math.E;
import static java.lang.Math.exp;
import static java.lang.Math.log;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurodsl.pipeline.Compilation;
import org.neurodsl.pipeline.CompileRequest;
import org.neurodsl.pipeline.CompiledModel;
import org.neurodsl.pipeline.ModelStore;
import org.neurodsl.pipeline.Pipeline;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.network.NetworkControl;
import org.neurodsl.sim.standalone.FailureExplanation;
import org.neurodsl.sim.standalone.GuardedRun;

/** The receptors and synapses of the library do what their papers say, by formula. */
class ClosedFormsTest {

  /** A cell at rest at 0 mV that fires when told to; and one whose voltage is clamped and whose charge is summed. */
  private static final String HEAD = """
      language 1.0
      import neuro.receptors.*
      import neuro.synapses.*

      neuron Cell {
        param tau_m = 10 ms, g_L = 10 nS, V_th = 15 mV
        state V = 0 mV
        tau_m * dV/dt = -V + receptors/g_L
        spike when V crosses V_th upward { V = 0 mV; refractory 2 ms hold V }
      }
      neuron Clamped {
        state V = -65 mV, q = 0 pA*ms
        dV/dt = 0 mV/ms
        dq/dt = receptors
      }
      """;

  @TempDir private Path folder;

  private void holds(String network, String experiment) throws IOException {
    Path file = folder.resolve("net.neuro");
    Files.writeString(file, HEAD + "network N {\n" + network + "\n}\nexperiment e of N {\n  step 0.1 ms\n"
        + experiment + "\n}\n");
    Compilation compilation = new Pipeline(ModelStore.none()).compile(CompileRequest.of(file));
    assertTrue(compilation.model().isPresent(), compilation.reports().toString());
    CompiledModel model = compilation.model().get();
    var ready = Pipeline.ready(model, model.model().experiments().getFirst(), 0, FailureExplanation.NONE);
    ExperimentOutcome outcome = GuardedRun.of(ready.network().get(), 1, new NetworkControl());
    assertTrue(outcome.ok() && !outcome.expectations().isEmpty(),
        outcome.expectations().toString() + outcome.run().failure());
  }

  private static String is(String measure, double value, String unit) {
    return is(measure, value, unit, 1e-8);
  }

  private static String is(String measure, double value, String unit, double tolerance) {
    return String.format(Locale.ROOT, "  expect %s is %.12g %s within %.3g %s\n", measure, value, unit,
        Math.abs(value) * tolerance, unit);
  }

  /** A charge that is summed in steps of 0.1 ms. */
  private static String charge(double value) {
    return is("last(D.q)", value, "pA*ms", 5e-5);
  }

  /** What stands in a state at a time; the spike comes at 10 ms. */
  private static String at(String state, double time) {
    return "last(" + state + " between 0 ms and " + time + " ms)";
  }

  @ParameterizedTest
  @CsvSource({"AlphaCurrent, pA, s", "AlphaConductance, nS, g"})
  void alphaFunctionsPeakAtTheirWeightAfterTheirTime(String receptor, String unit, String state) throws IOException {
    holds("population D[1] of Cell with R = " + receptor + "(tau = 2 ms)\n"
            + "stimulate D on R with spikes(10 ms, w = 3 " + unit + ")",
        "  run 40 ms\n" + is(at("D.R." + state, 12), 3, unit) + is(at("D.R." + state, 16), 3 * E * 3 * exp(-3), unit)
            + is("max(D.R." + state + ")", 3, unit));
  }

  @ParameterizedTest
  @CsvSource({"DoubleExpConductance(tau_rise = 2 ms), 2, 5", "GABA_B, 60, 200", "NMDA, 2, 100"})
  void doubleExponentialsAreNormalisedToTheirPeak(String receptor, double rise, double decay) throws IOException {
    double norm = norm(rise, decay);
    holds("population D[1] of Clamped with R = " + receptor + "\nstimulate D on R with spikes(10 ms, w = 3 nS)",
        "  run 80 ms\n" + is(at("D.R.a", 30) + " - " + at("D.R.b", 30),
            3 * norm * (exp(-20 / decay) - exp(-20 / rise)), "nS"));
  }

  private static double norm(double rise, double decay) {
    double peak = decay * rise / (decay - rise) * log(decay / rise);
    return 1 / (exp(-peak / decay) - exp(-peak / rise));
  }

  @ParameterizedTest
  @CsvSource({"AMPA, 5, 0", "GABA_A, 10, -80"})
  void exponentialConductancesPassTheirCharge(String receptor, double tau, double reversal) throws IOException {
    holds("population D[1] of Clamped with " + receptor + "\nstimulate D on " + receptor
            + " with spikes(10 ms, w = 3 nS)",
        "  run 400 ms\n" + charge(3 * tau * (reversal + 65)));
  }

  @ParameterizedTest
  @CsvSource({"-65, 1", "-40, 1", "-20, 0.5", "20, 1"})
  void magnesiumBlocksAsJahrAndStevensMeasured(double voltage, double magnesium) throws IOException {
    double open = 1 / (1 + magnesium / 3.57 * exp(-0.062 * voltage));
    holds("population D[1] of Clamped with R = NMDA(Mg = " + magnesium + " mM) { V = " + voltage + " mV }\n"
            + "stimulate D on R with spikes(10 ms, w = 3 nS)",
        "  run 3 s\n" + charge(3 * norm(2, 100) * (100 - 2) * -voltage * open));
  }

  @Test
  void calciumRisesWithEachSpikeAndIsPumpedOut() throws IOException {
    holds("population D[1] of Cell with CalciumPool(tau = 50 ms)\n"
            + "stimulate D on CalciumPool with spikes(10 ms, 20 ms, w = 0.1 mM)",
        "  run 60 ms\n" + is(at("D.CalciumPool.ca", 40), 0.1 * (exp(-30 / 50.0) + exp(-20 / 50.0)), "mM"));
  }

  /** The amounts of the reference values for 20 spikes a second. */
  @ParameterizedTest
  @CsvSource({"'U = 0.5, tau_rec = 800 ms', 0.5, 0.26515, 0.15483, 0.10302, 0.07868",
      "'U = 0.03, tau_rec = 130 ms, tau_facil = 530 ms', 0.03, 0.05533, 0.07574, 0.09178, 0.10428"})
  void shortTermPlasticityHasThePublishedAmplitudes(
      String parameters, double first, double second, double third, double fourth, double fifth) throws IOException {
    StringBuilder expected = new StringBuilder("  run 260 ms\n");
    double[] amounts = {first, second, third, fourth, fifth};
    for (int spike = 0; spike < 5; spike++) {
      String window = (5 + 50 * spike) + " ms and " + (50 + 50 * spike) + " ms";
      expected.append("  expect max(D.R.g between " + window + ") is " + amounts[spike] + " nS within 6e-6 nS\n");
    }
    holds("""
        population S[1] of spikes(9.9 ms, 59.9 ms, 109.9 ms, 159.9 ms, 209.9 ms)
        population D[1] of Cell with R = ExpConductance(tau = 1 ms)
        connect S -> D by TsodyksMarkram(%s) on R { w = 1 nS; delay 0.1 ms }
        """.formatted(parameters), expected.toString());
  }

  /** The weight after spikes of the source and of the target, which is made to fire by jumps of its voltage. */
  private void weightIs(String synapse, List<Double> pre, List<Double> post, double weight) throws IOException {
    List<String> sent = new ArrayList<>();
    pre.forEach(time -> sent.add(Double.toString(time - 0.1) + " ms"));
    List<String> jumps = new ArrayList<>();
    post.forEach(time -> jumps.add(time + " ms"));
    holds("""
        population S[1] of spikes(%s)
        population M[1] of spikes(99.9 ms)
        population D[1] of Cell with AMPA, Delta
        connect S -> D by %s on AMPA modulated by M as plastic { w = 0.5 nS; delay 0.1 ms }
        stimulate D on Delta with spikes(%s, w = 50 mV)
        """.formatted(String.join(", ", sent), synapse, String.join(", ", jumps)),
        "  run 150 ms\n" + is("mean(plastic.w)", weight, "nS"));
  }

  @Test
  void nearestNeighboursCountOnce() throws IOException {
    weightIs("NearestSTDP(w_max = 1 nS)", List.of(10.0, 15.0), List.of(20.0), 0.5 + 0.01 * exp(-5 / 20.0));
    weightIs("STDP(w_max = 1 nS)", List.of(10.0, 15.0), List.of(20.0),
        0.5 + 0.01 * (exp(-5 / 20.0) + exp(-10 / 20.0)));
    weightIs("NearestSTDP(w_max = 1 nS)", List.of(30.0), List.of(10.0, 20.0), 0.5 - 0.0105 * exp(-10 / 20.0));
  }

  @Test
  void tripletsChangeAsPfisterAndGerstnerSay() throws IOException {
    double first = exp(-10 / 16.8) * 7.5e-10;
    double second = exp(-20 / 16.8) * (7.5e-10 + 9.3e-3 * exp(-10 / 125.0));
    double back = (exp(-20 / 33.7) + exp(-10 / 33.7)) * (7e-3 + 2.3e-4 * exp(-30 / 101.0));
    weightIs("TripletSTDP(w_max = 1 nS)", List.of(10.0, 40.0), List.of(20.0, 30.0), 0.5 + first + second - back);
  }

  @Test
  void inhibitionLearnsAsVogelsEtAlSay() throws IOException {
    double alpha = 2 * 0.003 * 20;
    double pair = exp(-10 / 20.0);
    weightIs("InhibitorySTDP(eta = 0.1, w_max = 1 nS)", List.of(10.0, 30.0), List.of(20.0),
        0.5 - 0.1 * alpha + 0.1 * pair + 0.1 * (pair - alpha));
  }

  @Test
  void weightsAreScaledTowardsTheWantedRate() throws IOException {
    double rate = 0.001 * exp(-10 / 1000.0);
    weightIs("Homeostatic(eta = 0.1, rate_0 = 5 Hz)", List.of(10.0, 30.0), List.of(20.0),
        0.5 * 1.1 * (1 + 0.1 * (1 - rate / 0.005)));
  }

  @Test
  void rewardTurnsEligibilityIntoWeight() throws IOException {
    double eligible = exp(-10 / 20.0) * exp(-80 / 1000.0);
    weightIs("ModulatedSTDP(w_max = 1 nS, gain = 0.1)", List.of(10.0), List.of(20.0), 0.5 + 0.1 * eligible);
    double against = -1.5 * exp(-10 / 20.0) * exp(-70 / 1000.0);
    weightIs("ModulatedSTDP(w_max = 1 nS, gain = 0.1)", List.of(30.0), List.of(20.0), 0.5 + 0.1 * against);
  }
}
