package org.neurodsl.types;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurodsl.Parsing;
import org.neurodsl.neuro.Network;
import org.neurodsl.types.NetworkEstimate.Size;

class NetworkEstimateTest {

  private static Size size(String connection) {
    return new NetworkEstimate().of(Parsing.first("""
        import neuro.cells.LIF
        import neuro.receptors.AMPA
        import neuro.synapses.STDP
        network Net {
          param n = 100
          population A[2*n] of LIF with AMPA
          population B[50] of LIF with AMPA
          %s
        }
        """.formatted(connection), Network.class));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "connect A -> B on AMPA { rule all }; 10000",
      "connect A -> B on AMPA; 10000",
      "connect A -> A, B on AMPA { rule all }; 50000",
      "connect A -> B on AMPA { rule one to one }; 50",
      "connect A -> B on AMPA { rule indegree 7 }; 350",
      "connect A, B -> B on AMPA { rule indegree 7 }; 700",
      "connect A -> B on AMPA { rule outdegree 3 }; 600",
      "connect A -> B on AMPA { rule total n }; 100",
      "connect A -> B on AMPA { rule probability 0.1 }; 1000",
      "connect A -> B on AMPA { rule pairs 0 -> 1, 3 -> 4 }; 2",
      "connect A[0..9] -> B[5] on AMPA { rule all }; 10",
  })
  void synapsesAreCountedByTheirRule(String connection, long synapses) {
    assertEquals(250, size(connection).neurons());
    assertEquals(synapses, Math.round(size(connection).synapses()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "connect A -> B on AMPA { rule all; w = 1 nS } | 2",
      "connect A -> B on AMPA { rule all; w ~ uniform(1 nS, 2 nS) } | 10",
      "connect A -> B by STDP on AMPA { rule all } | 40",
  })
  void bytesDependOnWhatIsKeptOfASynapse(String connection, long each) {
    assertEquals(250 * 100 + 10_000 * each, Math.round(size(connection).bytes()));
  }
}
