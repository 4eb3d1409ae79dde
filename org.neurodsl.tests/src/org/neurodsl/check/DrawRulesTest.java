package org.neurodsl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.problem.Severity;

/** Numbers in networks that mean nothing are refused, not bent. */
class DrawRulesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "connect A -> A on AMPA { rule indegree 3.5; w = 1 nS } | "
        + "The number of 'rule indegree' is 3.5; it has to be a whole number.",
    "connect A -> A on AMPA { rule indegree 3; w = inf } | "
        + "The value of 'w' is inf; it has to be finite.",
    "connect A -> A on AMPA { rule indegree 3; w ~ uniform(2 nS, 1 nS) } | "
        + "The lower bound of 'uniform' is 2 nS; it can't be above the upper one, 1 nS.",
    "connect A -> A on AMPA { rule indegree 3; w ~ normal(2 nS, -1 nS) } | "
        + "The deviation of 'normal' is -1 nS; it can't be below 0.",
    "stimulate A on AMPA with poisson(-5 Hz, w = 1 nS) | "
        + "The rate of 'poisson' is -5 Hz; it can't be below 0.",
    "stimulate A on AMPA with spikes(-1 ms, w = 1 nS) | "
        + "A time of 'spikes' is -1 ms; it can't be below 0.",
    "stimulate A on AMPA with poisson(5 Hz, w = 1 nS) from 10 ms to 5 ms | "
        + "The stimulus ends at 5 ms, before it begins at 10 ms; swap the two."
  })
  void theNumberIsRefused(String member, String sentence) throws IOException {
    Path file = folder.resolve("net.neuro");
    Files.writeString(file, """
        language 1.0
        import neuro.cells.LIF
        import neuro.receptors.*

        network N {
          population A[10] of LIF with AMPA
          %s
        }
        """.formatted(member));
    assertEquals(List.of(sentence), ProblemModels.check(file).stream()
        .filter(each -> each.problem().severity() == Severity.ERROR).map(ProblemReport::sentence).toList());
  }
}
