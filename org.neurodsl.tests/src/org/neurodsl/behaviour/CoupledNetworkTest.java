package org.neurodsl.behaviour;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Rate units and gap junctions from their text to closed forms. */
class CoupledNetworkTest {

  private static final String HEAD = """
      language 1.0
      import neuro.receptors.*

      unit Given {
        param rate = 0 Hz
        emit rate rate
      }
      unit Relu {
        param gain = 1 Hz/pA, theta = 0 pA, tau = 10 ms
        input I : pA = 0
        state r = 0 Hz
        tau * dr/dt = -r + gain*relu(I + receptors - theta)
        emit rate r
      }
      neuron Leaky {
        param C = 100 pF, g_L = 10 nS
        input I : pA = 0
        state V = 0 mV
        C * dV/dt = -g_L*V + receptors + I
        spike when V crosses 1000 mV upward { V = 0 mV }
      }
      """;

  @TempDir private Path folder;

  private void holds(String network, String experiment) throws IOException {
    Path file = folder.resolve("net.neuro");
    Files.writeString(file, HEAD + "network N {\n" + network + "\n}\nexperiment e of N {\n" + experiment + "\n}\n");
    Compilation compilation = new Pipeline(ModelStore.none()).compile(CompileRequest.of(file));
    assertTrue(compilation.model().isPresent(), compilation.reports().toString());
    CompiledModel model = compilation.model().get();
    var ready = Pipeline.ready(model, model.model().experiments().getFirst(), 0, FailureExplanation.NONE);
    ExperimentOutcome outcome = GuardedRun.of(ready.network().get(), 2, new NetworkControl());
    assertTrue(outcome.ok(), outcome.expectations().toString() + outcome.run().failure());
    assertTrue(!outcome.expectations().isEmpty());
  }

  @Test
  void aLayerOfUnitsIsAMatrixAndARectifier() throws IOException {
    holds("""
        population X[3] of Given { rate = 10 Hz*(index + 1) }
        population Y[2] of Relu { theta = 40 pA }
        connect X -> Y on I { rule pairs 0 -> 0, 1 -> 0, 2 -> 0; w = 1 pA/Hz }
        connect X -> Y on I { rule pairs 0 -> 1, 2 -> 1; w = 0.5 pA/Hz }
        """, """
        step 0.1 ms
        run 300 ms
        expect last(Y[0].r) is 20 Hz within 1e-9 Hz
        expect last(Y[1].r) is 0 Hz within 1e-9 Hz
        """);
  }

  @Test
  void aUnitFollowsItsInputWithItsTimeConstantAfterTheDelay() throws IOException {
    holds("""
        population X[1] of Given { rate = 50 Hz }
        population Y[1] of Relu
        connect X -> Y on I { w = 2 pA/Hz; delay 5 ms }
        """, """
        step 0.1 ms
        run 25 ms
        expect max(Y.r between 0 ms and 5 ms) is 0 Hz within 1e-9 Hz
        expect last(Y.r between 14 ms and 15 ms) is 63.212055882856 Hz within 1e-6 Hz
        """);
  }

  @Test
  void recurrentUnitsAmplifyByOneOverOneMinusTheirWeight() throws IOException {
    holds("""
        population X[1] of Given { rate = 30 Hz }
        population Y[5] of Relu
        connect X -> Y on I { w = 1 pA/Hz }
        connect Y -> Y on I { rule all, no autapses; w = 0.15 pA/Hz }
        """, """
        step 0.1 ms
        run 500 ms
        expect last(Y.r) is 75 Hz within 1e-6 Hz
        """);
  }

  @Test
  void aUnitThatReachesAReceptorSendsSpikesByChance() throws IOException {
    holds("""
        population X[500] of Given { rate = 20 Hz }
        population Y[500] of Relu with RateCurrent
        connect X -> Y on RateCurrent { rule one to one; w = 2 pA/Hz; delay 1 ms }
        """, """
        step 0.1 ms
        run 1 s skip 100 ms
        expect count(X) is 9000 within 380
        expect cv(X) is 0.95 within 0.1
        expect mean(Y.r) is 40 Hz within 1.5 Hz
        """);
  }

  @Test
  void theCouplingCoefficientOfAGapJunctionIsItsShareOfTheConductance() throws IOException {
    // The other neuron rests at g/(g + g_L) of the voltage of the driven one.
    holds("""
        population A[1] of Leaky
        population B[1] of Leaky
        connect A -> B gap { g = 5 nS }
        stimulate A with I = 100 pA
        """, """
        step 0.1 ms
        run 400 ms
        expect last(B.V)/last(A.V) is 0.3333333333 within 1e-8
        expect last(A.V) is 7.5 mV within 1e-6 mV
        """);
  }

  @Test
  void gapJunctionsMoveChargeAndMakeNone() throws IOException {
    // With no leak the sum of all voltages keeps its value, and all come to their mean.
    holds("""
        population A[20] of Leaky { g_L = 0 nS; V = 1 mV*index }
        connect A -> A gap { rule all; g ~ uniform(0.2 nS, 0.4 nS) }
        """, """
        step 0.1 ms
        run 200 ms
        expect last(A.V) is 9.5 mV within 1e-9 mV
        expect max(A.V after 199 ms) - min(A.V after 199 ms) < 0.01 mV
        """);
  }
}
