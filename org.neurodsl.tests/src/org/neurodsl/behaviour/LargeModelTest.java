package org.neurodsl.behaviour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurodsl.pipeline.CompileRequest;
import org.neurodsl.pipeline.CompiledModel;
import org.neurodsl.pipeline.FrontEnd;
import org.neurodsl.pipeline.ModelStore;
import org.neurodsl.pipeline.Pipeline;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.sim.experiment.ExperimentLimits;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.experiment.ExperimentRun;
import org.neurodsl.sim.run.RunControl;
import org.neurodsl.sim.run.RunData;

/**
 * Models larger than any that is written by hand are run, by methods that the JVM compiles, or refused with one clear
 * problem. Models of 2,000 states run too, but take too long for each build.
 */
class LargeModelTest {

  /** The JVM never compiles a method with more bytes. */
  private static final int MOST_BYTES = 8_000;

  @TempDir Path folder;

  private static String each(int count, String separator, IntFunction<String> text) {
    return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(separator));
  }

  private static String neuron(String members, String experiment) {
    return "language 1.0\nneuron A {\n" + members + "}\nexperiment e of A {\n" + experiment + "\n}\n";
  }

  private void runs(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("large.neuro"), text);
    CompiledModel model = new Pipeline(ModelStore.none()).compile(CompileRequest.of(file)).model().orElseThrow();
    for (Map.Entry<String, byte[]> each : model.classes().entrySet()) {
      MethodSizes.of(each.getValue()).forEach(
          (method, bytes) -> assertTrue(bytes < MOST_BYTES, each.getKey() + "." + method + " has " + bytes));
    }
    var experiment = model.model().experiments().get(0);
    ExperimentLimits limits = new ExperimentLimits(1, 1L << 28);
    ExperimentOutcome outcome =
        new ExperimentRun(Pipeline.kernels(model, experiment), experiment.plan(), limits, new RunControl()).run();
    assertEquals(RunData.State.COMPLETE, outcome.run().state());
    assertTrue(outcome.expectations().stream().allMatch(each -> each.ok()), () -> outcome.expectations().toString());
  }

  private List<Problem> problems(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("large.neuro"), text);
    return new FrontEnd().check(file).reports().stream().map(ProblemReport::problem).toList();
  }

  @Test
  void aSumOfTwoThousandTermsInManyLines() throws IOException {
    runs(neuron("  param a = 1 mV\n  state V = 0 mV\n  dV/dt = (\n" + each(2_000, " +\n", i -> "    " + i + "*a")
        + "\n    )/(10 s) - V/(1 s)\n", """
        step 0.1 ms
        run 1 ms
        record V
        expect last(V) is 199.8 mV within 0.1 mV
        """.replace("199.8", Double.toString(199_900 * (1 - Math.exp(-1e-3))))));
  }

  @Test
  void aSumOfMoreThanTheAllowedTermsIsOneProblem() throws IOException {
    assertEquals(List.of(Problem.EXPRESSION_TOO_LARGE), problems(neuron("  state V = 0 mV\n  dV/dt = (\n"
        + each(5_000, " +\n", i -> i + "*V") + "\n)/(1 s)\n", "  record V\n  run 1 ms")));
  }

  @Test
  void fourHundredCoupledStates() throws IOException {
    runs(neuron(each(400, "", i -> "  state x" + i + " = 1 mV\n  dx" + i + "/dt = (-x" + i + " + sin(x" + (i + 1) % 400
        + "/(1 mV))*1 mV)/(10 ms)\n"), "  step 0.1 ms\n  run 1 ms\n  record x0, x399\n"
        + "  expect last(x0 - x399) is 0 mV within 1e-6 mV"));
  }

  @Test
  void threeHundredParametersOfWhichOneIsSwept() throws IOException {
    double sum = 300 * 301 / 2 - 8;
    runs(neuron(each(300, "", i -> "  param p" + i + " = " + (i + 1) + " mV\n") + "  state V = 0 mV\n  dV/dt = (-V + "
        + each(300, " + ", i -> "p" + i) + ")/(10 ms)\n", "  sweep p7 from 0 mV to 100 mV step 1 mV\n  run 10 ms\n"
        + "  measure m = max(V)\n  expect m at p7 = 50 mV is " + (sum + 50) * (1 - Math.exp(-1))
        + " mV within 1e-6 mV"));
  }

  @Test
  void aFileOfTenThousandLinesHasNoProblems() throws IOException {
    String text = "language 1.0\n" + each(714, "", i -> """
        neuron N%1$d {
          param C = 200 pF, g = 10 nS
          param E = -60 mV, th = -50 mV
          input I : pA = 0
          state V = E
          let leak = g*(E - V)
          C * dV/dt = leak + I
          spike when V crosses th upward { V = E; refractory 2 ms hold V }
        }
        experiment e%1$d of N%1$d {
          I = step(400 pA, from 1 ms to 9 ms)
          record V, spikes
          run 10 ms
        }
        """.formatted(i));
    assertEquals(9_997, text.lines().count());
    assertEquals(List.of(), problems(text));
  }
}
