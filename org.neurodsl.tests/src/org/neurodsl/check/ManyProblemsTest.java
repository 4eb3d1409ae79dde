package org.neurodsl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurodsl.Parsing;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;

/** A file with more problems than anyone reads. */
class ManyProblemsTest {

  @Test
  void fiveHundredAreTellingEnoughAndErrorsComeFirst() {
    StringBuilder text = new StringBuilder("language 1.0\nneuron N {\n state V = -65 mV\n dV/dt = -V/(10 ms)\n");
    for (int i = 0; i < 700; i++) {
      text.append(" let unused").append(i).append(" = 1\n");
    }
    text.append("}\nneuron M {\n state V = -65 mV\n dV/dt = U/(10 ms)\n}\n");
    List<ProblemReport> found = NeuroChecks.check(Parsing.parse(text.toString()));
    assertEquals(501, found.size());
    assertTrue(found.stream().anyMatch(each -> each.problem() == Problem.UNKNOWN_NAME));
    ProblemReport last = found.getLast();
    assertEquals(Problem.TOO_MANY_PROBLEMS, last.problem());
    assertEquals("201 further problems are not shown; mend the first ones and check again.", last.sentence());
  }
}
