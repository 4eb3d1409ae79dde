package org.neurodsl.sim.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurodsl.pipeline.Pipeline;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.run.RunControl;
import org.neurodsl.sim.run.RunData;
import org.neurodsl.sim.standalone.ExitCode;
import org.neurodsl.sim.standalone.GuardedRun;
import org.neurodsl.sim.standalone.StoredModel.StoredExperiment;

class LiveProcessTest {
  private static final String MODEL = """
      language 1.0
      neuron LIF {
        param C = 200 pF, g_L = 10 nS, E_L = -60 mV, V_th = -50 mV, V_r = -60 mV
        input I : pA = 0
        state V = E_L
        C * dV/dt = g_L*(E_L - V) + I
        spike when V crosses V_th upward { V = V_r }
      }
      experiment short of LIF {
        I = step(300 pA, from 20 ms to 480 ms)
        record V, spikes
        run 500 ms
        measure peak = max(V)
        expect peak < -49 mV
        expect peak > 0 mV
      }
      experiment endless of LIF {
        I = step(300 pA, from 20 ms to 480 ms)
        record V every 100 ms
        record spikes
        run 100000 s
      }
      """;

  private static final String BROKEN = """
      language 1.0
      neuron Broken {
        state x = 1
        dx/dt = x*x / 1 ms
      }
      experiment burst of Broken {
        record x
        run 10 ms
      }
      """;

  private static LiveCommand.Run run(String experiment) {
    return new LiveCommand.Run(experiment, Map.of(), 1, "");
  }

  @Test
  void whatComesThroughThePipeIsWhatARunInThisProcessComputes(@TempDir Path folder) throws Exception {
    try (Conversation talk = Conversation.about(MODEL, folder)) {
      talk.process.send(new LiveCommand.Run("short", Map.of(), 1, folder.resolve("runs").toString()));
      LiveMessage.Over over = talk.hear(LiveMessage.Over.class);
      ExperimentOutcome here = here(talk, "short");
      double[] expected = Arrays.copyOf(here.run().traces()[0][0], here.run().samples());
      assertArrayEquals(expected, talk.trace(0, 0));
      assertTrue(here.run().spikes().count() > 10);
      assertArrayEquals(here.run().spikes().timesOf(0), talk.spikeTimes(0));
      ExperimentOutcome there = heard(talk).outcome();
      assertEquals(here.measures()[0][0], there.measures()[0][0]);
      assertEquals(here.expectations(), there.expectations());
      assertEquals(ExitCode.EXPECTATION_FAILED, over.code());
      assertTrue(Files.exists(Path.of(over.folder(), "traces.csv")), over.folder());
    }
  }

  @Test
  void oneProcessRunsAgainWithOtherParametersWithoutCompiling(@TempDir Path folder) throws Exception {
    try (Conversation talk = Conversation.about(MODEL, folder)) {
      talk.process.send(run("short"));
      talk.hear(LiveMessage.Over.class);
      int usual = talk.spikeTimes(0).length;
      talk.process.send(new LiveCommand.Run("short", Map.of("C", 100.0), 1, ""));
      talk.hear(LiveMessage.Over.class);
      assertTrue(talk.spikeTimes(0).length > 2 * usual + 5, "half the capacitance fires faster");
    }
  }

  @Test
  void aHeldRunStandsStillAndGoesOnStepByStep(@TempDir Path folder) throws Exception {
    try (Conversation talk = Conversation.about(MODEL, folder)) {
      talk.process.send(run("endless"));
      talk.hear(LiveMessage.Progress.class, progress -> progress.time() > 0);
      talk.process.send(new LiveCommand.Pause());
      talk.hear(LiveMessage.Held.class, LiveMessage.Held::held);
      talk.process.send(new LiveCommand.Step());
      talk.hear(LiveMessage.Held.class);
      double first = talk.hear(LiveMessage.Progress.class).time();
      talk.process.send(new LiveCommand.Step());
      double step = heard(talk, LiveMessage.Header.class).plan().step();
      double second = talk.hear(LiveMessage.Progress.class, progress -> progress.time() != first).time();
      talk.process.send(new LiveCommand.Step());
      double third = talk.hear(LiveMessage.Progress.class, progress -> progress.time() != second).time();
      assertEquals(step, third - second, 1e-6);
      talk.process.send(new LiveCommand.Resume());
      talk.hear(LiveMessage.Progress.class, progress -> progress.time() > third + 1000);
    }
  }

  @Test
  void aStoppedRunSaysSoAndTheProcessTakesTheNext(@TempDir Path folder) throws Exception {
    try (Conversation talk = Conversation.about(MODEL, folder)) {
      talk.process.send(run("endless"));
      talk.hear(LiveMessage.Samples.class);
      talk.process.send(new LiveCommand.Stop());
      assertEquals(ExitCode.CANCELLED, talk.hear(LiveMessage.Over.class).code());
      assertEquals(RunData.State.CANCELLED, heard(talk).state());
      talk.process.send(run("short"));
      assertEquals(ExitCode.EXPECTATION_FAILED, talk.hear(LiveMessage.Over.class).code());
    }
  }

  @Test
  void theProcessEndsWhenNobodyCommandsItAnyLonger(@TempDir Path folder) throws Exception {
    try (Conversation talk = Conversation.about(MODEL, folder)) {
      talk.process.send(run("endless"));
      talk.hear(LiveMessage.Progress.class);
      talk.process.close();
      assertTrue(talk.process.waitFor(30, TimeUnit.SECONDS));
      assertFalse(ProcessHandle.of(talk.process.pid()).map(ProcessHandle::isAlive).orElse(false));
    }
  }

  @Test
  void aHeldProcessEndsToo(@TempDir Path folder) throws Exception {
    try (Conversation talk = Conversation.about(MODEL, folder)) {
      talk.process.send(run("endless"));
      talk.process.send(new LiveCommand.Pause());
      talk.hear(LiveMessage.Held.class);
      talk.process.close();
      assertTrue(talk.process.waitFor(30, TimeUnit.SECONDS));
    }
  }

  @Test
  void aFailureNamesItsLineAndTheSamplesBeforeItCome(@TempDir Path folder) throws Exception {
    try (Conversation talk = Conversation.about(BROKEN, folder)) {
      talk.process.send(run("burst"));
      assertEquals(ExitCode.RUN_FAILED, talk.hear(LiveMessage.Over.class).code());
      LiveOutcome.Failure failure = heard(talk).failure();
      assertEquals("model.neuro", failure.file());
      assertEquals(3, failure.line());
      assertTrue(talk.trace(0, 0).length > 50, "samples before the failure");
      assertTrue(heard(talk).outcome().run().failure().orElseThrow().attempt().isPresent());
    }
  }

  private static LiveOutcome heard(Conversation talk) {
    return heard(talk, LiveMessage.Outcome.class).outcome();
  }

  private static <T> T heard(Conversation talk, Class<T> kind) {
    return talk.heard.stream().filter(kind::isInstance).map(kind::cast).reduce((a, b) -> b).orElseThrow();
  }

  private static ExperimentOutcome here(Conversation talk, String name) throws IOException {
    var model = talk.compilation.model().orElseThrow();
    StoredExperiment experiment =
        model.model().experiments().stream().filter(each -> each.plan().name().equals(name)).findFirst().orElseThrow();
    return GuardedRun.of(Pipeline.kernels(model, experiment), experiment.plan(), 1, new RunControl());
  }
}
