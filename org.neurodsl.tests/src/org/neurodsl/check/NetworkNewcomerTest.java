package org.neurodsl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurodsl.Parsing;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.problem.Severity;

/** What people write of networks who come from Brian, NEST or PyNN, or who forget an order: one sentence, a mend. */
class NetworkNewcomerTest {

  private static final String MODEL = """
      language 1.0
      import neuro.receptors.*
      import neuro.synapses.*
      import neuro.cells.LIF

      network Net {
        population A[20] of LIF with Exc = ExpCurrent(tau = 5 ms)
        population B[20] of LIF with Exc = ExpCurrent(tau = 5 ms), Inh = ExpCurrent(tau = 10 ms)
        NETWORK
      }

      experiment e of Net {
        record A.spikes
        run 10 ms
        EXPERIMENT
      }
      """;

  private static String model(String network, String experiment) {
    return MODEL.replace("NETWORK", network).replace("EXPERIMENT", experiment);
  }

  private static List<ProblemReport> errors(String text) {
    return NeuroChecks.check(Parsing.parse(text)).stream().filter(each -> each.severity() == Severity.ERROR).toList();
  }

  /** The only error tells the mend, and its first fix makes a model without errors. */
  private static void mended(String faulty, String mend) {
    List<ProblemReport> errors = errors(faulty);
    assertEquals(1, errors.size(), errors::toString);
    String sentence = errors.getFirst().sentence();
    assertEquals(mend, sentence.substring(sentence.indexOf("; ") + 2));
    String text = errors.getFirst().fixes().getFirst().applyTo(faulty);
    assertEquals(List.of(), errors(text), text);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '@', quoteCharacter = '`', value = {
      "connect learn: A -> B on Exc { w = 1 pA } @ write 'connect A -> B on Exc as learn'.",
      "connect(A, B, Exc) { w = 1 pA } @ write 'connect A -> B on Exc'.",
      "connect A to B on Exc { w = 1 pA } @ write 'connect A -> B on Exc'.",
      "connect A -> B.Exc { w = 1 pA } @ write 'connect A -> B on Exc'.",
      "A -> B on Exc { w = 1 pA } @ write 'connect A -> B on Exc'.",
      "project A -> B on Exc { w = 1 pA } @ did you mean 'connect'?",
      "connect A -> B on Exc by STDP as plastic @ write 'connect A -> B by STDP on Exc as plastic'.",
      "connect A -> B on Exc with STDP @ write 'connect A -> B by STDP on Exc'.",
      "connect A -> B on Exc, w = 1 pA @ write 'connect A -> B on Exc { w = 1 pA }'.",
      "connect A -> B on Exc with w = 1 pA @ write 'connect A -> B on Exc { w = 1 pA }'.",
      "connect A -> B on Exc w = 1 pA, delay 1 ms @ write 'connect A -> B on Exc { w = 1 pA; delay 1 ms }'.",
      "gap A -> B { g = 1 nS } @ write 'connect A -> B gap'.",
      "connect A[0:3] -> B on Exc { w = 1 pA } @ write 'connect A[0..3] -> B on Exc'.",
  })
  void connections(String statement, String mend) {
    mended(model(statement, ""), mend);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '@', quoteCharacter = '`', value = {
      "rule probability 0.1 no autapses @ write 'rule probability 0.1, no autapses'.",
      "rule = probability 0.1 @ write 'rule probability 0.1'.",
      "rule probability = 0.1 @ write 'rule probability 0.1'.",
      "probability 0.1 @ write 'rule probability 0.1'.",
      "probability = 0.1 @ write 'rule probability 0.1'.",
      "p = 0.1 @ write 'rule probability 0.1'.",
      "rule random 0.1 @ write 'probability'.",
      "rule in-degree 10 @ write 'rule indegree 10'.",
      "rule fixed_indegree 10 @ write 'indegree'.",
      "rule one_to_one @ write 'one to one'.",
      "rule one-to-one @ write 'rule one to one'.",
      "rule all_to_all @ write 'all'.",
      "rule pairs (0, 1) @ write 'rule pairs 0 -> 1'.",
      "delay = 1 ms @ write 'delay 1 ms'.",
      "rule all, delay 1 ms @ ';' should stand here.",
  })
  void partsOfConnections(String part, String mend) {
    mended(model("connect A -> B on Exc { w = 1 pA; " + part + " }", ""), mend);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '@', quoteCharacter = '`', value = {
      "connect A -> B on Exc { w 1 pA } @ write 'w = 1 pA'.",
      "connect A -> B on Exc { w: 1 pA } @ write 'w = 1 pA'.",
      "population LIF C[10] @ write 'population C[10] of LIF'.",
      "population C = LIF[10] @ write 'population C[10] of LIF'.",
      "population C of 10 LIF @ write 'population C[10] of LIF'.",
      "population C[10] : LIF @ write 'population C[10] of LIF'.",
      "population C(10) of LIF @ write 'population C[10] of LIF'.",
      "population C[10] LIF @ write 'population C[10] of LIF'.",
      "population C of LIF @ write 'population C[100] of LIF'.",
      "population C[9] of LIF { V = -60 mV, C = 100 pF } @ ';' should stand here.",
      "population C[9] of LIF { V ~ gaussian(-60 mV, 5 mV) } @ write 'V ~ normal(-60 mV, 5 mV)'.",
      "population P[10] of Poisson(10 Hz) @ write 'population P[10] of poisson(10 Hz)'.",
      "stimulate A on Exc with PoissonInput(10 Hz, w = 1 pA) @ "
          + "write 'stimulate A on Exc with poisson(10 Hz, w = 1 pA)'.",
      "streams seed = 5 @ write 'streams wiring = 5, start = 5, input = 5'.",
  })
  void populationsAndStimuli(String statement, String mend) {
    mended(model(statement, ""), mend);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '@', quoteCharacter = '`', value = {
      "step = 0.1 ms @ write 'step 0.1 ms', without '='.",
      "dt 0.1 ms @ write 'step 0.1 ms'.",
      "C = 5 pF @ did you mean 'A.C' or 'B.C'?",
      "record V @ did you mean 'A.V' or 'B.V'?",
      "record A[0,1].V @ write 'record A[0].V, A[1].V'.",
      "record A[0 to 5].V @ write 'record A[0..5].V'.",
      "record every 1 ms A.V @ write 'record A.V every 1 ms'.",
      "measure f = firing_rate(A) @ did you mean 'rate'?",
  })
  void experiments(String statement, String mend) {
    mended(model("", statement), mend);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '@', quoteCharacter = '`', value = {
      "connect A -> C on Exc { w = 1 pA } @ There is no 'C' here.",
      "connect A -> B on Exc { w = 1 pA; q = 1 } @ There is no synapse variable 'q'; choose one of w.",
      "connect A -> B by STDP on Exc { foo ~ uniform(0, 1) } @ "
          + "There is no synapse variable 'foo'; choose one of w, x, y.",
      "connect A -> B on Exc { w = 1 pA; rule probability 2 } @ "
          + "The number of 'rule probability' is 2; it can't be above 1.",
      "stimulate A on Exc with poisson(10 Hz) @ The spikes of 'poisson(10 Hz)' have no weight; write for example "
          + "'w = 1 pA'.",
      "connect A -> B on Exc { synapse STDP } @ 'synapse' begins no statement; name the synapse before the braces, "
          + "as in 'connect A -> B by STDP on AMPA'.",
      "connect A -> B on Exc { w = 1 pA; no autapses } @ 'no' begins no statement; "
          + "write ', no autapses' behind the rule.",
  })
  void faultsWithoutASingleMend(String statement, String sentence) {
    assertEquals(List.of(sentence), errors(model(statement, "")).stream().map(ProblemReport::sentence).toList());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '@', quoteCharacter = '`', value = {
      "sweep A.C from 1 pF to 5 pF @ 'A.C' does not fit here; a 'param' of the network itself should stand here.",
      "record A.rate @ There is no 'A.rate' here; write 'measure f = rate(A)'.",
      "threads 2 @ 'threads' begins no statement; the number of threads belongs to a run: "
          + "'neurodsl run --threads 2'.",
  })
  void faultsOfExperimentsWithoutASingleMend(String statement, String sentence) {
    assertEquals(List.of(sentence), errors(model("", statement)).stream().map(ProblemReport::sentence).toList());
  }
}
