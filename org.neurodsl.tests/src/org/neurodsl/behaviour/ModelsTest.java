package org.neurodsl.behaviour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.neurodsl.pipeline.Compilation;
import org.neurodsl.pipeline.CompileRequest;
import org.neurodsl.pipeline.CompiledModel;
import org.neurodsl.pipeline.ModelStore;
import org.neurodsl.pipeline.Pipeline;
import org.neurodsl.problem.DiagnosticPrinter;
import org.neurodsl.problem.Sources;
import org.neurodsl.sim.experiment.ExperimentLimits;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.experiment.ExperimentRun;
import org.neurodsl.sim.network.NetworkControl;
import org.neurodsl.sim.report.NetworkShape;
import org.neurodsl.sim.run.RunControl;
import org.neurodsl.sim.run.RunData;
import org.neurodsl.sim.standalone.FailureExplanation;
import org.neurodsl.sim.standalone.GuardedRun;
import org.neurodsl.sim.standalone.StoredModel.StoredExperiment;

/** Every example and golden model does what it says: each experiment runs, and each of its expectations holds. */
class ModelsTest {

  private static final Path EXAMPLES = Path.of("../examples");
  private static final Path GOLDEN = Path.of("models/golden");

  @TestFactory
  Stream<DynamicNode> examples() {
    return models(EXAMPLES);
  }

  @TestFactory
  Stream<DynamicNode> goldenModels() {
    return models(GOLDEN);
  }

  @Test
  void thereAreTenExamplesAtLeast() {
    assertFalse(models(EXAMPLES).count() < 10);
  }

  /** The check can fail: a model whose expectation is wrong by 0.2 % is found out. */
  @Test
  void wrongExpectationIsFoundOut(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("wrong.neuro");
    Files.writeString(file, """
        language 1.0
        import neuro.cells.LIF
        experiment wrong of LIF {
          I = 500 pA
          run 2 s skip 100 ms
          expect rate(spikes) is 63.16 Hz within 0.1 %
          expect rate(spikes) is 63.04 Hz within 0.1 %
        }
        """);
    CompiledModel model = compile(file);
    ExperimentOutcome outcome = run(model, model.model().experiments().get(0));
    assertEquals(List.of(false, true), outcome.expectations().stream().map(each -> each.ok()).toList());
  }

  private static Stream<DynamicNode> models(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> models = files.filter(file -> file.toString().endsWith(".neuro")).sorted().toList();
      return models.stream().map(file -> DynamicContainer.dynamicContainer(file.getFileName().toString(), tests(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<DynamicTest> tests(Path file) {
    CompiledModel model = compile(file);
    return model.model().experiments().stream()
        .map(experiment -> DynamicTest.dynamicTest(experiment.plan().name(), () -> holds(model, experiment)));
  }

  private static CompiledModel compile(Path file) {
    try {
      Compilation compilation = new Pipeline(ModelStore.none()).compile(CompileRequest.of(file));
      String problems = new DiagnosticPrinter(Sources.NONE, false).print(compilation.reports());
      return compilation.model().orElseThrow(() -> new AssertionError(problems));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void holds(CompiledModel model, StoredExperiment experiment) {
    ExperimentOutcome outcome = run(model, experiment);
    assertEquals(RunData.State.COMPLETE, outcome.run().state(), () -> outcome.run().failure().toString());
    outcome.network().ifPresent(
        run -> assertEquals(run.plan().wirings().size(), NetworkShape.of(run).projections().size()));
    String failed =
        outcome.expectations().stream()
            .filter(each -> !each.ok())
            .map(each -> each.expectation().text() + ": it is " + each.actual())
            .collect(Collectors.joining("\n"));
    assertEquals("", failed);
  }

  private static ExperimentOutcome run(CompiledModel model, StoredExperiment experiment) {
    if (experiment.network() != null) {
      var ready = Pipeline.ready(model, experiment, 0, FailureExplanation.NONE);
      return GuardedRun.of(ready.network().get(), 2, new NetworkControl());
    }
    ExperimentLimits limits = new ExperimentLimits(2, 1L << 30);
    return new ExperimentRun(Pipeline.kernels(model, experiment), experiment.plan(), limits, new RunControl()).run();
  }
}
