package org.neurodsl.sim.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurodsl.pipeline.CompileRequest;
import org.neurodsl.pipeline.CompiledModel;
import org.neurodsl.pipeline.ModelStore;
import org.neurodsl.pipeline.Pipeline;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.ParameterValues;

class NullclinesTest {
  private static final String MODEL = """
      language 1.0
      neuron FitzHughNagumo {
        input I : 1 = 0
        state V = 0, W = 0
        dV/dt = (V - V^3/3 - W + I) / 1 ms
        dW/dt = (V + 0.7 - 0.8*W) / (12.5 ms)
      }
      experiment trace of FitzHughNagumo {
        I = step(0.5, from 10 ms)
        record V, W
        run 100 ms
      }
      """;

  @Test
  void theCurvesOfFitzHughAndNagumoAreACubicAndALine(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("fhn.neuro"), MODEL);
    CompiledModel model = new Pipeline(ModelStore.none()).compile(CompileRequest.of(file)).model().orElseThrow();
    NeuronKernel kernel = Pipeline.kernels(model, model.model().experiments().get(0))
        .create(new ParameterValues(1, Map.of(), Map.of()));
    Nullclines found = Nullclines.of(kernel, 0, new Nullclines.Window(-2.5, 2.5, -1, 2), 50);
    assertTrue(found.first().size() > 150 && found.second().size() > 100);
    for (double[] piece : found.first()) {
      assertEquals(piece[0] - Math.pow(piece[0], 3) / 3 + 0.5, piece[1], 2e-3);
    }
    for (double[] piece : found.second()) {
      assertEquals((piece[0] + 0.7) / 0.8, piece[1], 1e-12);
    }
    Nullclines turned = Nullclines.of(kernel, 1, new Nullclines.Window(-1, 2, -2.5, 2.5), 5);
    double[] piece = turned.first().get(0);
    assertEquals(piece[1] - Math.pow(piece[1], 3) / 3, piece[0], 2e-3);
  }
}
