package org.neurodsl.behaviour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.neurodsl.sim.record.SpikeLog;
import org.neurodsl.sim.standalone.FailureExplanation;
import org.neurodsl.sim.standalone.GuardedRun;

/** Neurons whose upstroke runs away inside of one step of a network. */
class SteepUpstrokeTest {

  /** The regular spiking cell of Brette and Gerstner (2005). */
  private static final String ADEX = """
      language 1.0
      import neuro.cells.*
      import neuro.receptors.*

      network N {
        population P[2] of AdEx with ExpConductance {
          C = 281 pF
          g_L = 30 nS
          E_L = -70.6 mV
          V_T = -50.4 mV
          V_r = -70.6 mV
          V_peak = 20 mV
          V = -70.6 mV
        }
        stimulate P[0] with I = 800 pA
        stimulate P[1] on ExpConductance with spikes(10 ms, 20 ms, 30 ms, 40 ms, w = 60 nS)
      }

      experiment e of N {
        step %s
        solver %s
        record spikes, P.V, P.w
        run 400 ms
        measure top = max(P.w), peak = max(P.V)
        expect top < 700 pA
        expect peak <= 20 mV
      }
      """;

  @TempDir private Path folder;

  private ExperimentOutcome run(String text) throws IOException {
    Path file = folder.resolve("net.neuro");
    Files.writeString(file, text);
    Compilation compilation = new Pipeline(ModelStore.none()).compile(CompileRequest.of(file));
    assertTrue(compilation.model().isPresent(), compilation.reports().toString());
    CompiledModel model = compilation.model().get();
    var ready = Pipeline.ready(model, model.model().experiments().getFirst(), 0, FailureExplanation.NONE);
    ExperimentOutcome outcome = GuardedRun.of(ready.network().get(), 2, new NetworkControl());
    assertTrue(outcome.ok(), outcome.expectations().toString() + outcome.run().failure());
    return outcome;
  }

  private List<Double> spikes(String step, String solver) throws IOException {
    SpikeLog log = run(ADEX.formatted(step, solver)).network().orElseThrow().data().spikes().getFirst();
    List<Double> times = new ArrayList<>();
    for (int index = 0; index < log.count(); index++) {
      if (log.neuron(index) == 0) {
        times.add(log.time(index));
      }
    }
    return times;
  }

  @ParameterizedTest
  @CsvSource({"0.1 ms, auto", "0.05 ms, auto", "0.1 ms, exponential_euler", "0.1 ms, exponential"})
  void thePublishedAdExFiresOnTheGrid(String step, String solver) throws IOException {
    List<Double> fine = spikes("0.001 ms", "auto");
    List<Double> coarse = spikes(step, solver);
    assertTrue(fine.size() >= 5, fine.toString());
    assertEquals(fine.size(), coarse.size(), fine + " and " + coarse);
    double allowed = solver.equals("auto") ? 0.5 : 2;
    for (int spike = 0; spike < fine.size(); spike++) {
      assertEquals(fine.get(spike), coarse.get(spike), allowed * (spike + 1), fine + " and " + coarse);
    }
  }
}
