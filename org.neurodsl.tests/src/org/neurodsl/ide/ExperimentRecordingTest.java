package org.neurodsl.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurodsl.Parsing;
import org.neurodsl.problem.TextEdit;

class ExperimentRecordingTest {
  private static final String MODEL = """
      language 1.0
      neuron Cell {
        param tau = 80 ms
        input I : mV = 0
        state V = 0 mV
        let twice = 2*V
        tau * dV/dt = I - V
        spike when V crosses 5 mV upward { V = 0 mV }
      }
      network Net {
        population E[3 + 2] of Cell
        population P[4] of poisson(5 Hz)
      }
      experiment one of Cell {
        record V,
          twice every 0.5 ms
        run 10 ms
        record spikes
      }
      experiment none of Cell { run 10 ms }
      synapse Kept { weight w : mV = 0 mV; on pre { deliver w } }
      receptor Jump { receive w : mV { V += w } }
      network Learning {
        population E[5] of Cell with Jump
        connect E -> E by Kept on Jump as links
      }
      experiment weights of Learning {
        record E[0].V every 1 ms
        record mean(links.w), links[0..2].w every 5 ms
        run 10 ms
      }
      experiment net of Net {
        record E[0..1].V, P.spikes
        run 10 ms
      }
      """;

  private static ExperimentRecording of(String experiment) {
    return ExperimentRecording.of(Parsing.model(MODEL), experiment).orElseThrow();
  }

  private static String edited(String experiment, List<String> signals, String every) {
    StringBuilder text = new StringBuilder(MODEL);
    List<TextEdit> edits = of(experiment).edits(signals, every);
    edits.reversed().forEach(each -> text.replace(each.offset(), each.end(), each.replacement()));
    assertEquals(MODEL.lines().count(), text.toString().lines().count(), "no line moves");
    return text.toString();
  }

  @Test
  void statesInputsDefinitionsAndSpikesCanBeRecorded() {
    assertEquals(List.of("V", "I", "twice", "spikes"),
        of("one").choices().stream().map(each -> each.text("")).toList());
    assertEquals(List.of("E[0..2].V", "E[0..2].I", "E[0..2].twice", "E[0..2].spikes", "P[0..2].spikes"),
        of("net").choices().stream().map(each -> each.text("0..2")).toList());
    assertEquals("3 + 2", of("net").choices().getFirst().size());
  }

  @Test
  void whatIsRecordedNowIsReadFromTheText() {
    assertEquals(List.of("V", "twice", "spikes"), of("one").recorded());
    assertEquals("0.5 ms", of("one").every());
    assertEquals(List.of("E[0..1].V", "P.spikes"), of("net").recorded());
    assertEquals("", of("net").every());
  }

  @Test
  void theFirstStatementTakesTheChoiceAndTheOthersGo() {
    String text = edited("one", List.of("I", "spikes"), "1 ms");
    assertTrue(text.contains("  record I every 1 ms; record spikes\n\n  run 10 ms\n  \n}"), text);
    assertTrue(edited("one", List.of("spikes"), "1 ms").contains("  record spikes\n"));
    assertTrue(edited("net", List.of("E.V"), "").contains("  record E.V\n"));
  }

  @Test
  void weightsKeepTheirInterval() {
    assertEquals("1 ms", of("weights").every());
    String text = edited("weights", List.of("E.V", "links[0..2].w", "spikes"), "2 ms");
    assertTrue(text.contains("  record E.V every 2 ms; record spikes; record links[0..2].w every 5 ms\n"), text);
  }

  @Test
  void anExperimentThatRecordsNothingGetsAStatement() {
    assertTrue(edited("none", List.of("V"), "").contains("none of Cell { record V; run 10 ms }"));
  }
}
