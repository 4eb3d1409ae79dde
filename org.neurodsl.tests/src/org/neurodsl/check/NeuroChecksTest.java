package org.neurodsl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.neurodsl.Parsing;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;

/** The list of problems of a whole file. */
class NeuroChecksTest {

  private static final String LIF = """
      language 1.0
      neuron LIF {
        param C = 200 pF, g_L = 10 nS, E_L = -60 mV, V_th = -50 mV
        input I : pA = 0
        state V = E_L
        C * dV/dt = g_L*(E_L - V) + I
        spike when V crosses V_th upward { V = E_L }
      }
      experiment trace of LIF {
        I = 500 pA
        record V, spikes
        run 100 ms
      }
      """;

  private static List<Problem> problems(String text) {
    return NeuroChecks.check(Parsing.parse(text)).stream().map(ProblemReport::problem).toList();
  }

  @Test
  void problemsAreInTheOrderOfTheText() {
    String text = LIF.replace("language 1.0\n", "").replace("+ I", "+ I + 5").replace("run 100 ms", "run 100");
    List<ProblemReport> found = NeuroChecks.check(Parsing.parse(text));
    assertEquals(List.of(Problem.LANGUAGE_MISSING, Problem.UNIT_NEEDED, Problem.UNIT_NEEDED),
        found.stream().map(ProblemReport::problem).toList());
    assertEquals(found.stream().sorted(ProblemReport.BY_PLACE).toList(), found);
  }

  @Test
  void anotherElementIsCheckedAlthoughOneHasASyntaxError() {
    String text = LIF.replace("(E_L - V)", "(E_L - ") + "neuron Other { param p = 1 mV + 1 pA }\n";
    List<Problem> found = problems(text);
    assertTrue(found.contains(Problem.SUM_UNITS), found.toString());
    assertEquals(3, found.size(), "the syntax error, the sum and the neuron without state: " + found);
  }

  @Test
  void aMissingNeuronIsToldOnce() {
    assertEquals(List.of(Problem.UNKNOWN_NEURON), problems(LIF.replace("trace of LIF", "trace of Lif")));
  }

  @Test
  void spikesGoToReceptorsAndToNothingElse() {
    assertEquals(List.of(Problem.RECEPTOR_MISSING), problems("""
        language 1.0
        import neuro.receptors.*
        import neuro.cells.LIF
        network N {
          population A[10] of LIF with Exc = ExpCurrent
          connect A -> A on I { w = 1 pA; delay 1 ms }
        }
        """));
  }

  @Test
  void aMissingLibraryIsToldOnce() {
    String text = """
        language 1.0
        import neuro.cels.LIF
        experiment trace of LIF {
          I = 500 pA
          record V
          run 100 ms
        }
        """;
    assertEquals(List.of(Problem.UNKNOWN_LIBRARY), problems(text));
  }

  @Test
  void aMisspeltNameBringsNoWarningThatTheRightOneIsUnused() {
    assertEquals(List.of(Problem.UNKNOWN_NAME), problems(LIF.replace("{ V = E_L }", "{ V = E_l }")));
  }

  @Test
  void aCheckStopsWhenItIsCancelled() {
    AtomicInteger asked = new AtomicInteger();
    List<ProblemReport> found =
        NeuroChecks.check(Parsing.parse(LIF.replace("+ I", "+ 5")), () -> asked.incrementAndGet() > 2);
    assertEquals(3, asked.get());
    assertTrue(found.isEmpty(), "the rules for units come later");
  }

  @Test
  void anEmptyFileHasNoProblem() {
    assertEquals(List.of(), problems(""));
    assertEquals(List.of(), problems("// nothing yet\n"));
  }

  @Test
  void morePulsesThanARunCanKeepAreAProblemAtTheirPeriod() {
    String model = """
        language 1.0

        neuron LIF {
          param C = 200 pF, g_L = 10 nS, E_L = -60 mV
          input I : pA = 0
          state V = E_L
          C * dV/dt = g_L*(E_L - V) + I
        }

        experiment e of LIF {
          I = pulses(500 pA, width 1 us, every 1.9 us)
          record V every 1 ms
          run 1 s
        }
        """;
    List<ProblemReport> reports = NeuroChecks.check(Parsing.parse(model));
    assertEquals(List.of(Problem.STIMULUS_VALUE), reports.stream().map(ProblemReport::problem).toList());
    assertEquals(11, reports.get(0).place().line());
    assertEquals("The time between two pulses of pulses is 1.9 us; that makes more than 500000 pulses, so take a "
        + "longer time or end them with 'from \u2026 to \u2026'.", reports.get(0).sentence());
    String fewer = model.replace("every 1.9 us", "every 1.9 us, from 0 ms to 100 ms");
    assertEquals(List.of(), NeuroChecks.check(Parsing.parse(fewer)));
  }
}
