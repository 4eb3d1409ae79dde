package org.neurodsl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurodsl.Parsing;
import org.neurodsl.problem.ProblemReport;

/** What people write who come from Python, NESTML, Brian or NMODL: one fault, one sentence, with the mend. */
class NewcomerTest {

  private static final String MODEL = """
      language 1.0

      neuron LIF {
        param C = 200 pF, g_L = 10 nS, E_L = -60 mV, V_th = -50 mV, V_r = -60 mV
        input I : pA = 0
        state V = E_L
        C * dV/dt = g_L*(E_L - V) + I
        spike when V crosses V_th upward { V = V_r; refractory 2 ms hold V }
      }

      experiment trace of LIF {
        I = step(300 pA, from 10 ms to 90 ms)
        record V, spikes
        run 100 ms
      }
      """;

  private static List<String> problems(String part, String other) {
    assertEquals(true, MODEL.contains(part), part);
    return NeuroChecks.check(Parsing.parse(MODEL.replace(part, other))).stream()
        .map(each -> each.place().line() + ":" + each.place().column() + " " + each.sentence()).toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '@', quoteCharacter = '`', value = {
      "neuron LIF @ model LIF @ 3:1 'model' begins no statement; did you mean 'neuron'?",
      "param C @ parameters C @ 4:3 'parameters' begins no statement; did you mean 'param'?",
      "record V @ plot V @ 13:3 'plot' begins no statement; did you mean 'record'?",
      "run 100 ms @ simulate 100 ms @ 14:3 'simulate' begins no statement; did you mean 'run'?",
      "run 100 ms @ dt = 0.1 ms; run 100 ms @ 14:3 'dt' begins no statement; did you mean 'step'?",
      "neuron LIF @ from neuro.cells import QIF; neuron LIF @ 3:1 'from' begins no statement; "
          + "write 'import neuro.cells.QIF'.",
      "state V = E_L @ reset V = V_r; state V = E_L @ 6:3 'reset' begins no statement; "
          + "write 'spike when V crosses V_th upward { V = V_r }'.",
      "C = 200 pF @ C == 200 pF @ 4:11 '==' does not fit here; '=' should stand here.",
      "C = 200 pF @ C : 200 pF @ 4:11 ':' does not fit here; '=' should stand here.",
      "C = 200 pF @ C = 200*pF @ 4:17 'pF' is a unit, and units follow their number without an operator; "
          + "write 200 pF.",
      "E_L = -60 mV @ E_L = -60*mV @ 4:44 'mV' is a unit, and units follow their number without an operator; "
          + "write 60 mV.",
      "C = 200 pF @ C = 1 uF/cm2 @ 4:18 'cm2' is not a unit; write cm^2.",
      "g_L*(E_L @ 2 g_L*(E_L @ 7:17 An operator is missing between '2' and 'g_L'; write '*' to multiply.",
      "V = V_r; @ V <- V_r; @ 8:40 '<-' is no operator; write '='.",
      "(E_L - V) @ |E_L - V| @ 7:19 '|' is no operator; write 'abs(x)'.",
      "step(300 @ stepp(300 @ 12:7 There is no function 'stepp'; did you mean 'step'?",
      "step(300 pA, from 10 ms to 90 ms) @ noise(300 pA, 5 ms) @ 12:7 noise takes named arguments only, not 2 without "
          + "a name; write noise([mean value], sd value, tau time).",
      "step(300 pA, from 10 ms to 90 ms) @ 300 pA from 10 ms to 90 ms @ 12:14 'from' does not fit here; "
          + "write 'step(300 pA, from 10 ms to 90 ms)'.",
      "step(300 pA, from 10 ms to 90 ms) @ 0.3*nA for 90 ms @ 12:14 'for' does not fit here; "
          + "write 'step(0.3*nA, from 0 ms to 90 ms)'.",
      "step(300 pA, from 10 ms to 90 ms) @ 300 pA after 10 ms @ 12:14 'after' does not fit here; "
          + "write 'step(300 pA, from … to …)'.",
      "of LIF { @ of Izhikevich { @ 11:21 There is no neuron, unit or network 'Izhikevich'; "
          + "add 'import neuro.cells.Izhikevich'.",
      "(E_L - V) @ (E_L - V)*ln(2) @ 7:29 There is no function 'ln'; did you mean 'log'?",
      "state V @ # it; state V @ 6:3 '#' (U+0023) has no meaning here; a comment begins with '//'.",
      "run 100 ms @ run 100 ms; expect count(spikes) == 4 @ 14:36 '==' does not fit here; 'is' should stand here.",
      "run 100 ms @ run 100 ms; expect count(spikes) is 4 +- 1 @ 14:41 '+-' is no operator; write 'within'."})
  void aWordOfAnotherLanguageIsToldOnceWithOurs(String part, String other, String problem) {
    assertEquals(List.of(problem), problems(part.strip(), other.strip()));
  }

  @ParameterizedTest
  @CsvSource({"C = 200 pF, C = 200, 4:13 'C' needs a unit; append 'pF'.",
      "g_L = 10 nS, g_L = 10, 4:27 'g_L' needs a unit; append 'nS'.",
      "E_L = -60 mV, E_L = -60, 4:41 'E_L' needs a unit; append 'mV'.",
      "V_th = -50 mV, V_th = -50, 4:56 'V_th' needs a unit; append 'mV'.",
      "V_r = -60 mV, V_r = -60, 4:70 'V_r' needs a unit; append 'mV'."})
  void aForgottenUnitIsToldWhereItIsMissing(String part, String other, String first) {
    assertEquals(List.of(first), problems(part, other));
  }

  @Test
  void aForgottenRateOfChangeIsPerMillisecond() {
    String izhikevich = """
        neuron Izhikevich {
          param b = 0.2
          state v = -65 mV, u = -13 mV/ms
          dv/dt = b*v - u
          du/dt = 0.1 per ms * (b*v - u)
        }
        """;
    List<ProblemReport> found = NeuroChecks.check(Parsing.parse(izhikevich));
    assertEquals(List.of("2:13 'b' needs a unit; append 'per ms'."), found.stream().filter(ProblemReport::isError)
        .map(each -> each.place().line() + ":" + each.place().column() + " " + each.sentence()).toList());
  }

  @Test
  void anInputWithoutUnitIsToldAtItsDeclarationAlone() {
    assertEquals(List.of("5:9 The unit of 'I' can't be told from its value; write 'I : pA' with its unit."),
        problems("input I : pA = 0", "input I = 0"));
  }

  @Test
  void aGateWhoseRateLacksItsUnitIsANumber() {
    String gate = "state n = 0; dn/dt = 0.1*(1 - n)\n  state V";
    assertEquals(List.of("6:24 'dn/dt' is in per ms but the right side is in a number without unit; append 'per ms' "
        + "to '0.1*(1 - n)'."), problems("state V", gate));
  }

  @Test
  void aFactorWithoutUnitMayBeMeant() {
    assertEquals(List.of(), problems("g_L*(E_L", "2*g_L*(E_L"));
    List<ProblemReport> scaled = NeuroChecks.check(Parsing.parse(
        MODEL.replace("param C", "param scale = 2, C").replace("+ I", "+ scale*I")));
    assertEquals(List.of(), scaled);
  }
}
