package org.neurodsl.behaviour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurodsl.pipeline.Compilation;
import org.neurodsl.pipeline.CompileRequest;
import org.neurodsl.pipeline.CompiledModel;
import org.neurodsl.pipeline.ModelStore;
import org.neurodsl.pipeline.Pipeline;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.network.NetworkControl;
import org.neurodsl.sim.standalone.FailureExplanation;
import org.neurodsl.sim.standalone.GuardedRun;

/** Networks from their text to what comes out: closed forms, and counts that chance allows. */
class NetworkRunTest {

  private static final String HEAD = """
      language 1.0
      import neuro.receptors.*
      import neuro.synapses.*

      synapse LateSTDP extends STDP {
        post before pre
      }
      synapse Push {
        weight w : mV = 0 mV
        state x = 0
        post before pre
        on pre { deliver w; x = 1 }
        on post { w += x*1 mV }
      }
      neuron Cell {
        param tau_m = 10 ms, g_L = 10 nS, V_th = 15 mV
        input I : pA = 0
        state V = 0 mV
        tau_m * dV/dt = -V + (receptors + I)/g_L
        spike when V crosses V_th upward { V = 0 mV; refractory 2 ms hold V }
      }
      """;

  @TempDir private Path folder;

  private ExperimentOutcome run(String network, String experiment) throws IOException {
    Path file = folder.resolve("net.neuro");
    Files.writeString(file, HEAD + "network N {\n" + network + "\n}\nexperiment e of N {\n" + experiment + "\n}\n");
    Compilation compilation = new Pipeline(ModelStore.none()).compile(CompileRequest.of(file));
    assertTrue(compilation.model().isPresent(), compilation.reports().toString());
    CompiledModel model = compilation.model().get();
    var ready = Pipeline.ready(model, model.model().experiments().getFirst(), 0, FailureExplanation.NONE);
    return GuardedRun.of(ready.network().get(), 2, new NetworkControl());
  }

  private void holds(String network, String experiment) throws IOException {
    ExperimentOutcome outcome = run(network, experiment);
    assertTrue(outcome.ok(), outcome.expectations().toString() + outcome.run().failure());
    assertTrue(!outcome.expectations().isEmpty());
  }

  @Test
  void anExponentialCurrentGivesItsClosedForm() throws IOException {
    holds("""
        population D[1] of Cell with Exc = ExpCurrent(tau = 5 ms)
        stimulate D on Exc with spikes(10 ms, w = 100 pA)
        """, """
        step 0.1 ms
        run 20 ms
        expect last(D.V) is 2.3254416 mV within 0.000001 mV
        expect max(D.Exc.s) is 100 pA within 0.001 pA
        """);
  }

  @Test
  void aDoubleExponentialPeaksAtItsWeight() throws IOException {
    holds("""
        population D[1] of Cell with R = DoubleExpConductance(tau_rise = 2 ms, tau_decay = 10 ms)
        stimulate D on R with spikes(10 ms, w = 3 nS)
        """, """
        step 0.01 ms
        run 60 ms
        measure a = max(D.R.a), peak = last(D.R.a between 14 ms and 14.02 ms) - last(D.R.b between 14 ms and 14.02 ms)
        expect peak is 3 nS within 0.001 nS
        """);
  }

  @Test
  void aSpikeMovesTheMembraneOfItsTargetAfterTheDelay() throws IOException {
    holds("""
        population S[1] of spikes(1 ms)
        population D[1] of Cell with Delta { tau_m = 1e9 ms }
        connect S -> D on Delta { rule one to one; w = 8 mV; delay 2 ms }
        """, """
        step 0.1 ms
        run 5 ms
        expect max(D.V between 0 ms and 2.9 ms) is 0 mV within 0.001 mV
        expect last(D.V between 2 ms and 3 ms) is 8 mV within 0.001 mV
        """);
  }

  @Test
  void pairsOfSpikesChangeAWeightAsSongEtAlSay() throws IOException {
    String network = """
        population S[1] of spikes(%s)
        population D[1] of Cell with AMPA, Delta
        connect S -> D by STDP(w_max = 1 nS) on AMPA as plastic { rule all; w = 0.5 nS; delay 0.1 ms }
        stimulate D on Delta with spikes(20 ms, w = 50 mV)
        """;
    holds(network.formatted("9.9 ms"), """
        step 0.1 ms
        run 40 ms
        expect mean(plastic.w) is 0.5060653066 nS within 0.0000001 nS
        """);
    holds(network.formatted("29.9 ms"), """
        step 0.1 ms
        run 40 ms
        expect mean(plastic.w) is 0.4936314281 nS within 0.0000001 nS
        """);
  }

  @Test
  void weightsAreRecordedAtAnIntervalOfTheirOwn() throws IOException {
    ExperimentOutcome outcome = run("""
        population S[3] of spikes(9.9 ms)
        population D[2] of Cell with AMPA, Delta
        connect S -> D by STDP(w_max = 1 nS) on AMPA as plastic { rule all; w = 0.5 nS; delay 0.1 ms }
        stimulate D[1] on Delta with spikes(20 ms, w = 50 mV)
        """, """
        step 0.1 ms
        run 40 ms
        record D[0].V every 1 ms
        record plastic[2..3].w, max(plastic.w) every 10 ms
        measure learnt = mean(plastic[3].w), other = mean(plastic[2].w)
        """);
    List<double[][]> traces = outcome.network().orElseThrow().data().traces();
    assertEquals(41, traces.get(0)[0].length);
    // Synapses 2 and 3 are those of the second source.
    assertArrayEquals(new double[] {0.5, 0.5, 0.5, 0.5, 0.5}, traces.get(1)[0]);
    double learnt = 0.5 + 0.01 * Math.exp(-10 / 20.0);
    assertArrayEquals(new double[] {0.5, 0.5, learnt, learnt, learnt}, traces.get(1)[1], 1e-12);
    assertArrayEquals(traces.get(1)[1], traces.get(2)[0], 0);
    assertArrayEquals(new double[][] {{learnt}, {0.5}}, outcome.measures());
  }

  @Test
  void theOrderAtTheSynapseIsThatBehindTheAxonAndTheDendrite() throws IOException {
    String network = """
        population S[1] of spikes(%s)
        population D[1] of Cell with AMPA, Delta
        connect S -> D by STDP(w_max = 1 nS) on AMPA as plastic { rule all; w = 0.5 nS; %s }
        stimulate D on Delta with spikes(20 ms, w = 50 mV)
        """;
    String weight = "step 0.1 ms\nrun 60 ms\nexpect mean(plastic.w) is %s nS within 0.0000001 nS\n";
    // At the synapse at 11.9 ms and 23 ms: 0.01 exp(-11.1/20) more.
    holds(network.formatted("9.9 ms", "delay axonal 2 ms; delay dendritic 3 ms"), weight.formatted("0.505740723"));
    // At 20.5 ms and 21 ms: before the target's spike, although it was sent behind it.
    holds(network.formatted("20.5 ms", "delay dendritic 1 ms"), weight.formatted("0.509753099"));
    // At 21.5 ms and 20 ms: behind it.
    holds(network.formatted("20.5 ms", "delay axonal 1 ms"), weight.formatted("0.490258717"));
    // At 20 ms both: the source's spike comes first.
    holds(network.formatted("18 ms", "delay axonal 4 ms; delay dendritic 2 ms"), weight.formatted("0.51"));
  }

  @Test
  void aConnectionOfSeveralPopulationsIsRecordedAndMeasuredAsAWhole() throws IOException {
    ExperimentOutcome outcome = run("""
        space box(100 um, 100 um, 100 um)
        population S[2] of spikes(10 ms) at uniform
        population A[2] of Cell with AMPA at uniform
        population B[3] of Cell with AMPA at uniform
        connect S -> A, B by STDP(w_max = 5 nS) on AMPA as plastic { rule all; w = 0.1 nS*(1 + distance/(10 um)) }
        """, """
        step 0.1 ms
        run 20 ms
        record plastic.w, mean(plastic.w), max(plastic.w) every 10 ms
        measure n = synapse_count(plastic), middle = mean(plastic.w), one = mean(plastic[4].w)
        measure length = synapse_length(plastic)
        """);
    List<double[][]> traces = outcome.network().orElseThrow().data().traces();
    assertEquals(10, traces.get(0).length);
    double sum = 0;
    double most = 0;
    for (double[] trace : traces.get(0)) {
      sum += trace[2];
      most = Math.max(most, trace[2]);
    }
    assertEquals(sum / 10, traces.get(1)[0][2], 1e-12);
    assertEquals(most, traces.get(2)[0][2], 0);
    assertEquals(10, outcome.measures()[0][0], 0);
    assertEquals(sum / 10, outcome.measures()[1][0], 1e-12);
    assertEquals(traces.get(0)[4][2], outcome.measures()[2][0], 0);
    // 0.1 nS more for each unit of 10 um.
    assertEquals(sum / 10, 0.1 * (1 + outcome.measures()[3][0]), 1e-9);
  }

  @Test
  void postBeforePreTurnsTheOrderOfOneInstantAround() throws IOException {
    String network = """
        population S[1] of spikes(18 ms)
        population D[1] of Cell with AMPA, Delta
        connect S -> D by STDP(w_max = 1 nS) on AMPA as early { rule all; w = 0.5 nS; %1$s }
        connect S -> D by LateSTDP(w_max = 1 nS) on AMPA as late { rule all; w = 0.5 nS; %1$s }
        stimulate D on Delta with spikes(20 ms, w = 50 mV)
        """;
    String weights = """
        step 0.1 ms
        run 40 ms
        expect mean(early.w) is 0.51 nS within 0.0000001 nS
        expect mean(late.w) is 0.4895 nS within 0.0000001 nS
        """;
    holds(network.formatted("delay 2 ms"), weights);
    holds(network.formatted("delay axonal 4 ms; delay dendritic 2 ms"), weights);
    // An instant apart the order is that of time for both.
    holds(network.formatted("delay 1.9 ms"), """
        step 0.1 ms
        run 40 ms
        expect mean(late.w) - mean(early.w) is 0 nS
        expect mean(late.w) > 0.509 nS
        """);
  }

  @Test
  void aSpikeThatTheSynapseItselfSetsOffComesBehindItsCause() throws IOException {
    holds("""
        population S[1] of spikes(10 ms)
        population D[1] of Cell with Delta
        connect S -> D by Push on Delta as push { rule all; w = 20 mV; delay 1 ms }
        """, """
        step 0.1 ms
        run 40 ms
        expect count(D) is 1
        expect mean(push.w) is 21 mV
        """);
  }

  @Test
  void aSpikeReachesTheSomaBehindAxonAndDendrite() throws IOException {
    holds("""
        population S[1] of spikes(10 ms)
        population D[1] of Cell with R = ExpConductance(tau = 2 ms)
        connect S -> D on R { rule all; w = 1 nS; delay axonal 2 ms; delay dendritic 3 ms }
        """, """
        step 0.1 ms
        run 20 ms
        expect max(D.R.g between 0 ms and 14.9 ms) is 0 nS
        expect first(D.R.g between 15 ms and 16 ms) is 1 nS within 0.0000001 nS
        """);
  }

  @Test
  void aDepressingSynapseDeliversLessEachTime() throws IOException {
    holds("""
        population S[1] of spikes(10 ms, 60 ms, 110 ms)
        population D[1] of Cell with R = ExpConductance(tau = 2 ms)
        connect S -> D by TsodyksMarkram(U = 0.5, tau_rec = 800 ms) on R { rule all; w = 1 nS; delay 0.1 ms }
        """, """
        step 0.1 ms
        run 150 ms
        measure first = max(D.R.g between 0 ms and 50 ms), second = max(D.R.g between 50 ms and 100 ms)
        measure third = max(D.R.g between 100 ms and 150 ms)
        expect first is 0.5 nS within 0.0001 nS
        expect second is 0.26515 nS within 0.0001 nS
        expect third is 0.15483 nS within 0.0001 nS
        """);
  }

  @Test
  void aModulatorTurnsPairsIntoChange() throws IOException {
    holds("""
        population S[1] of spikes(9.9 ms)
        population M[1] of spikes(100 ms)
        population D[1] of Cell with AMPA, Delta
        connect S -> D by ModulatedSTDP(w_max = 1 nS, gain = 0.1) on AMPA modulated by M as plastic {
          rule all
          w = 0.5 nS
          delay 0.1 ms
        }
        stimulate D on Delta with spikes(20 ms, w = 50 mV)
        """, """
        step 0.1 ms
        run 150 ms
        expect mean(plastic.w) > 0.55 nS
        expect mean(plastic.w) < 0.57 nS
        """);
  }

  @Test
  void poissonSourcesFireAtTheirRate() throws IOException {
    holds("population P[1000] of poisson(15 Hz)", """
        step 0.1 ms
        run 1 s
        expect count(P) is 15000 within 400
        expect cv(P) is 1 within 0.15
        """);
  }

  @Test
  void aStimulusOfAPartOfThePopulationReachesNoOthers() throws IOException {
    holds("""
        population D[10] of Cell
        stimulate D[0..4] with I = step(300 pA, from 10 ms to 90 ms)
        """, """
        step 0.1 ms
        run 100 ms
        expect count(D[5..9]) is 0
        expect count(D[0..4]) > 10
        expect max(D[5..9].V) is 0 mV within 0.001 mV
        """);
  }

  @Test
  void parametersMayFollowTheIndexAndStartsMayBeDrawn() throws IOException {
    holds("""
        param n = 100
        population D[n] of Cell { V_th = 100 mV + 1 mV*index; V ~ uniform(0 mV, 10 mV) }
        """, """
        step 0.1 ms
        run 1 ms
        expect first(D.V) is 5 mV within 1 mV
        expect max(D.V) < 10 mV
        """);
  }

  @Test
  void distancesDecideOverConnections() throws IOException {
    ExperimentOutcome outcome = run("""
        space box(100 um, 100 um, 100 um)
        population D[200] of Cell with Delta at uniform
        connect D -> D on Delta {
          rule probability 1 where distance < 50 um, no autapses
          w = 0 mV
          delay 1 ms + distance/(1 um/ms)
        }
        """, """
        record spikes
        step 1 ms
        run 2 ms
        """);
    // Two points of a unit cube are closer than r with 4/3 pi r^3 - 3/2 pi r^4 + 8/5 r^5 - r^6/6.
    double expected = 4.0 / 3 * Math.PI * 0.125 - 1.5 * Math.PI * 0.0625 + 1.6 * 0.03125 - 0.015625 / 6;
    long synapses = outcome.network().orElseThrow().data().synapses();
    assertEquals(expected, synapses / (200.0 * 199), 0.03);
  }

  @Test
  void aSweepBuildsTheNetworkForEachValue() throws IOException {
    ExperimentOutcome outcome = run("""
        param lag = 0 ms
        population D[1] of Cell with Delta
        stimulate D on Delta with spikes(10 ms, w = 8 mV)
        stimulate D on Delta with spikes(10 ms + lag, w = 8 mV)
        """, """
        sweep lag from 0 ms to 2 ms step 0.5 ms
        step 0.1 ms
        run 20 ms
        measure n = count(D)
        expect n at lag = 0.5 ms is 1
        expect n at lag = 1.5 ms is 0
        """);
    assertTrue(outcome.ok(), outcome.expectations().toString());
    assertEquals(5, outcome.measures()[0].length);
  }

  @Test
  void spectraOfAPopulationAreMeasured() throws IOException {
    holds("""
        population P[300] of poisson(30 Hz*(1 + 0.8*sin(2*3.14159265358979*t*(25 Hz))))
        """, """
        record spikes
        step 0.5 ms
        run 4 s
        measure f = peak_frequency(P), slow = band_power(P, low = 20 Hz, high = 30 Hz)
        measure fast = band_power(P after 1 s, low = 100 Hz, high = 400 Hz)
        expect f is 25 Hz within 1 Hz
        expect slow is 0.75 within 0.05
        expect fast is 0.155 within 0.03
        """);
  }
}
