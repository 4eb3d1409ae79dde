package org.neurodsl.ide.assist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurodsl.ide.Snapshots;

/** Each row: a place in the model below, what is typed there with the caret, and what is proposed first. */
class AssistTest {
  private static final Snapshots SNAPSHOTS = new Snapshots();
  private static final Assist ASSIST = new Assist(SNAPSHOTS);

  private static final String MODEL = """
      language 1.0
      import neuro.receptors.*
      import neuro.synapses.*
      @file
      channel K(g = 1 nS, E = -80 mV) {
        gate n { inf = 0.5; tau = 5 ms }
        @channel
        current = g*open*(E - V)
      }
      neuron Cell {
        param tau = 10 ms, E_L = -70 mV
        input I : pA = 0
        state V = E_L, w : pA = 0
        @neuron
        tau * dV/dt = E_L - V
        spike when V crosses -50 mV upward {
          V = E_L
          @event
        }
      }
      network Net {
        population E[10] of Cell with Exc = ExpCurrent
        population F[10] of Cell
        @network
      }
      experiment one of Cell {
        @experiment
        run 100 ms
      }
      """;

  @TempDir Path folder;

  private List<Proposal> at(String place, String typed) throws IOException {
    String text = MODEL;
    for (String each : List.of("@file", "@channel", "@neuron", "@event", "@network", "@experiment")) {
      text = text.replace(each, each.equals("@" + place) ? typed.translateEscapes() : "");
    }
    int caret = text.indexOf('|');
    return ASSIST.at(folder.resolve("model.neuro"), text.replace("|", ""), caret);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "file; |; neuron, experiment, import",
      "file; exp|; experiment, experiment: a trace",
      "file; experiment two of |; Cell, Net",
      "file; neuron Other extends C|; Cell",
      "file; import neuro.cells.LI|; neuro.cells.LIF",
      "channel; |; gate, current =, param",
      "channel; let x = op|; open",
      "channel; gate m { |; alpha =, beta =, inf =, tau =",
      "neuron; use |; K",
      "neuron; |; dw/dt =, param, input",
      "neuron; let x = V - |; tau, E_L, I, V, w",
      "neuron; let x = ta|; tau, tanh",
      "neuron; state y = st|; steady",
      "neuron; param C = 200 |; ms, s, us",
      "neuron; param C : |; ms, s, us",
      "neuron; dw/dt = (I - w)/(20 |); ms, s, us",
      "neuron; let a = V + 5 |; mV, V, uV",
      "neuron; let a = V + 5 m|; mV",
      "neuron; when V crosses 3 |; mV, V, uV",
      "event; |; refractory, super, V",
      "event; refractory 5 |; ms, s, us",
      "event; refractory 5 ms hold |; V, w",
      "network; connect |; E, F",
      "network; connect E -> |; E, F",
      "network; connect E -> F on |; Exc",
      "network; connect E -> F by STD|; STDP, NearestSTDP",
      "network; population G[5] of C|; Cell",
      "network; population G[5] of Cell with AM|; AMPA",
      "network; population G[5] of Cell with AMPA, GABA|; GABA_A, GABA_B",
      "network; rewire |; E, F",
      "network; connect E -> F by STDP(w_max = 1 nS) modulated by |; E, F",
      "network; connect E -> E by STDP on Exc {\\n |\\n}; rule, delay, w, x",
      "network; connect E -> E on Exc {\\n |\\n}; rule, delay, w",
      "network; connect E -> E on Exc {\\n rule all, no |\\n}; autapses, multapses",
      "network; population G[5] of Cell {\\n |\\n}; tau, E_L",
      "network; E.|; tau, E_L, I, V, w, Exc",
      "network; E.Exc.|; tau, s",
      "experiment; |; run, record, measure",
      "experiment; I|; I",
      "experiment; I = st|; step",
      "experiment; I = 20 |; pA, nA, uA",
      "experiment; measure f = ra|; rate",
      "experiment; record |; I, V, w",
      "experiment; solver |; auto, exact, exponential_euler",
      "experiment; step 0.01 |; ms, s, us",
  })
  void whatFitsComesFirst(String place, String typed, String expected) throws IOException {
    List<String> wanted = List.of(expected.split(", "));
    List<String> labels = at(place, typed).stream().map(Proposal::label).toList();
    if (place.equals("experiment") && typed.startsWith("record") || typed.startsWith("let x = V")) {
      assertTrue(labels.containsAll(wanted), labels::toString);
    } else {
      assertEquals(wanted, labels.subList(0, Math.min(wanted.size(), labels.size())));
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "file; // comm|ent",
      "file; /* comm|ent */",
      "file; import \"ab|\"",
  })
  void nothingIsProposedInCommentsAndTexts(String place, String typed) throws IOException {
    assertEquals(List.of(), at(place, typed));
  }

  @Test
  void aBrokenLineAboveIsNoHindrance() throws IOException {
    List<String> labels = at("neuron", "let broken = (V +\n  let x = ta|").stream().map(Proposal::label).toList();
    assertTrue(labels.contains("tau"), labels::toString);
  }

  @Test
  void aStateTellsItsUnitAndAFunctionItsForm() throws IOException {
    List<Proposal> proposals = at("neuron", "let x = |");
    Proposal state = proposals.stream().filter(each -> each.label().equals("w")).findFirst().orElseThrow();
    assertEquals("state pA", state.kind() + " " + state.detail());
    Proposal function = proposals.stream().filter(each -> each.label().equals("linoid")).findFirst().orElseThrow();
    assertEquals("linoid()", function.text());
    assertEquals("linoid(".length(), function.caret());
    assertTrue(function.detail().startsWith("linoid("), function::detail);
  }

  @Test
  void everyTemplateIsAModelWithoutErrors() throws IOException {
    for (Proposal template : at("file", "|").stream().filter(each -> each.kind().equals("template")).toList()) {
      String text = "language 1.0\nimport neuro.cells.*\nimport neuro.receptors.*\n" + template.text() + "\n";
      var errors = SNAPSHOTS.of(folder.resolve("template.neuro"), text).problems().stream()
          .filter(problem -> problem.isError()).map(problem -> problem.sentence()).toList();
      assertEquals(List.of(), errors, template::label);
      assertFalse(template.text().contains("«"));
    }
  }

  @Test
  void nothingFailsAtAnyCaret() throws IOException {
    String text = MODEL.replaceAll("@\\w+", "");
    for (int caret = 0; caret <= text.length(); caret += 11) {
      ASSIST.at(folder.resolve("model.neuro"), text.substring(0, caret), caret);
    }
  }
}
