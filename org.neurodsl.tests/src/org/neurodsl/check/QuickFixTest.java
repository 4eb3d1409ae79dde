package org.neurodsl.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.problem.Severity;

/** A quick fix removes its problem and brings no other. */
class QuickFixTest {

  static Stream<Problem> problems() {
    return ProblemCatalogTest.problems();
  }

  @ParameterizedTest
  @MethodSource("problems")
  void eachFixRemovesItsProblemAndAddsNoneButHints(Problem problem) {
    Path file = ProblemModels.invalid(problem);
    String text = ProblemModels.text(file);
    List<ProblemReport> before = ProblemModels.check(file);
    for (ProblemReport report : before) {
      for (Fix fix : report.fixes()) {
        List<ProblemReport> after = ProblemModels.check(file, fix.applyTo(text));
        List<Problem> left = new ArrayList<>(before.stream().map(ProblemReport::problem).toList());
        left.remove(report.problem());
        List<Problem> more = new ArrayList<>(after.stream().map(ProblemReport::problem).toList());
        left.forEach(more::remove);
        more.removeIf(hint -> hint.severity() == Severity.INFO);
        assertTrue(more.isEmpty(), () -> "'" + fix.title() + "' leaves " + more + " in\n" + fix.applyTo(text));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"UNKNOWN_UNIT", "UNIT_NEEDED", "UNIT_NOT_TOLD", "ARGUMENT_HAS_UNIT", "EQUATION_UNITS",
      "DENSITY_AND_TOTAL", "CELSIUS_DIFFERENCE", "UNIT_AS_NAME", "UNUSUAL_MAGNITUDE", "UNIT_OR_VARIABLE",
      "UNKNOWN_NAME", "UNKNOWN_CHOICE", "EQUATION_WITHOUT_STATE", "REMOVABLE_SINGULARITY", "NOTHING_TO_ADD_TO",
      "LEVEL_INSTEAD_OF_CROSSING", "DIRECTION_NOT_TOLD", "REFRACTORY_HOLDS_NOTHING", "RUN_MISSING",
      "SWEEP_REVERSED", "EXPECT_WITHOUT_TOLERANCE", "LANGUAGE_MISSING", "LANGUAGE_NOT_FIRST",
      "RULE_GIVES_NOTHING", "NETWORK_VALUE_TWICE", "STREAM_NOT_USED", "SYNAPSE_STATE_READ", "WEIGHTS_WITHOUT_INTERVAL",
      "REWIRED_WEIGHTS",
      "GAP_JUNCTIONS_TWICE"})
  void theProblemHasAFix(Problem problem) {
    assertFalse(ProblemModels.check(ProblemModels.invalid(problem)).get(0).fixes().isEmpty());
  }

  @Test
  void manyProblemsHaveAFix() {
    long fixed = EnumSet.allOf(Problem.class).stream().filter(p -> !NotInOneText.PROBLEMS.contains(p))
        .filter(p -> ProblemModels.check(ProblemModels.invalid(p)).stream().anyMatch(r -> !r.fixes().isEmpty()))
        .count();
    assertTrue(fixed >= 40, "only " + fixed + " problems have a fix");
  }
}
