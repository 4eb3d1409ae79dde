package org.neurodsl.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neurodsl.Parsing;
import org.neurodsl.ide.ExperimentParameters.Range;
import org.neurodsl.problem.TextEdit;

class ExperimentParametersTest {
  private static final String MODEL = """
      language 1.0
      import neuro.cells.LIF
      neuron Cell {
        param tau = 80 ms in [10 ms, 500 ms], E = -60 mV
        state V = E
        tau * dV/dt = E - V
      }
      experiment one of Cell {
        E = -65 mV
        run 10 ms
      }
      experiment two of LIF {
        run 10 ms
      }
      """;

  private static ExperimentParameters of(String experiment) {
    return ExperimentParameters.of(Parsing.model(MODEL), experiment).orElseThrow();
  }

  private static String written(String experiment, String parameter, String quantity) {
    TextEdit edit = of(experiment).write(parameter, quantity).orElseThrow();
    return MODEL.substring(0, edit.offset()) + edit.replacement() + MODEL.substring(edit.end());
  }

  @Test
  void aValueIsWrittenWhereTheExperimentSetsIt() {
    assertEquals(MODEL.replace("E = -65 mV", "E = -70 mV"), written("one", "E", "-70 mV"));
  }

  @Test
  void aValueIsWrittenWhereTheNeuronDeclaresIt() {
    assertEquals(MODEL.replace("tau = 80 ms", "tau = 20.5 ms"), written("one", "tau", "20.5 ms"));
  }

  @Test
  void aValueOfAnImportedNeuronIsSetInTheExperiment() {
    assertEquals(MODEL.replace("two of LIF {", "two of LIF {\n  C = 150 pF"), written("two", "C", "150 pF"));
  }

  @Test
  void rangesAreInBaseUnits() {
    assertEquals(Map.of("tau", new Range(10, 500)), of("one").ranges());
    assertTrue(of("two").ranges().isEmpty());
  }
}
