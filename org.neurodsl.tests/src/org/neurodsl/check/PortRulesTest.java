package org.neurodsl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;

/** Values that decide what a spike adds to a receptor are the same for all neurons. */
class PortRulesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "AlphaConductance; R.tau ~ uniform(1 ms, 9 ms); true",
    "AlphaConductance; R.tau = 1 ms*(1 + index); true",
    "AlphaConductance; R.tau = 3 ms; false",
    "AlphaConductance; R.E ~ uniform(-1 mV, 1 mV); false",
    "DoubleExpConductance; R.tau_decay ~ uniform(5 ms, 9 ms); true",
    "ExpConductance; R.tau ~ uniform(1 ms, 9 ms); false"
  })
  void whatASpikeAddsDoesNotDifferBetweenNeurons(String receptor, String value, boolean refused) throws IOException {
    Path file = folder.resolve("net.neuro");
    Files.writeString(file, """
        language 1.0
        import neuro.cells.LIF
        import neuro.receptors.*

        network N {
          population A[10] of LIF with R = %s { %s }
          stimulate A on R with spikes(1 ms, w = 1 nS)
        }
        """.formatted(receptor, value));
    List<Problem> found = ProblemModels.check(file).stream().map(ProblemReport::problem).toList();
    assertEquals(refused ? List.of(Problem.NOT_USABLE_HERE) : List.of(), found);
  }
}
