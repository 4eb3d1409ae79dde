package org.neurodsl.behaviour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurodsl.pipeline.CompileRequest;
import org.neurodsl.pipeline.CompiledModel;
import org.neurodsl.pipeline.ModelStore;
import org.neurodsl.pipeline.Pipeline;
import org.neurodsl.pipeline.TermExplanation;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.experiment.ExperimentLimits;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.experiment.ExperimentRun;
import org.neurodsl.sim.run.RunControl;
import org.neurodsl.sim.run.RunData;

/** A model that runs away is stopped, and the user is told where to look. */
class FailureTest {

  private static final String RUNS_AWAY = """
      language 1.0
      neuron Boom {
        param tau = 1 ms, c = 0.5
        input drive : 1 = 0
        state x : 1 = 1
        let growth = c*x^3
        tau * dx/dt = growth + drive
      }
      experiment e of Boom {
        sweep c in [0, 2]
        record x
        run 10 ms
      }
      """;

  @Test
  void termNeuronTimeAndLineAreNamed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("boom.neuro");
    Files.writeString(file, RUNS_AWAY);
    Pipeline pipeline = new Pipeline(ModelStore.none());
    CompileRequest request = CompileRequest.of(file);
    CompiledModel model = pipeline.compile(request).model().orElseThrow();
    var experiment = model.model().experiments().get(0);
    ExperimentLimits limits = new ExperimentLimits(1, 1L << 24);
    ExperimentOutcome outcome =
        new ExperimentRun(Pipeline.kernels(model, experiment), experiment.plan(), limits, new RunControl()).run();
    assertEquals(RunData.State.FAILED, outcome.run().state());
    SimulationFailure failure = outcome.run().failure().orElseThrow();
    assertEquals("x", failure.variable());
    assertEquals(1, failure.neuron());
    assertTrue(failure.time() >= 0.25 && failure.time() < 0.3, "x' = 2 x^3 runs away at 0.25 ms: " + failure.time());
    String explanation = new TermExplanation(pipeline, request, "e").of(failure).orElseThrow();
    assertTrue(explanation.contains("^3") && explanation.contains("in line 6 of boom.neuro"), explanation);
    assertTrue(outcome.run().samples() > 20, "what was recorded is kept");
  }
}
