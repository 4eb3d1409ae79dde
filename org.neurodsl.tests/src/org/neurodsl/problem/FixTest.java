package org.neurodsl.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurodsl.source.SourcePlace;

class FixTest {

  @Test
  void editsAreMadeInOneGoAtTheirOriginalPlaces() {
    Fix fix = new Fix("rename", List.of(new TextEdit(8, 2, "tau"), TextEdit.insert(0, "let "), TextEdit.delete(3, 1)));
    assertEquals("let a =b + tau", fix.applyTo("a = b + xx"));
  }

  @Test
  void insertionAtTheEndIsPossible() {
    assertEquals("4 per ms", Fix.insert("append 'per ms'", 1, " per ms").applyTo("4"));
    assertEquals("5 ms", Fix.replace("write 'ms'", 2, 4, "ms").applyTo("5 msec"));
  }

  @Test
  void overlappingEditsAreRefused() {
    List<TextEdit> edits = List.of(new TextEdit(0, 3, "a"), new TextEdit(2, 1, "b"));
    assertThrows(IllegalArgumentException.class, () -> new Fix("x", edits));
    assertThrows(IllegalArgumentException.class, () -> new TextEdit(-1, 0, ""));
    assertThrows(IllegalArgumentException.class, () -> new TextEdit(0, -1, ""));
  }

  @Test
  void fixesSurviveTheWayThroughAnEditorsIssueData() {
    List<Fix> fixes = List.of(Fix.replace("a|b\n", 1, 2, "x\u0000,"), new Fix("two", List.of(TextEdit.insert(0, ""),
        TextEdit.delete(5, 6))), new Fix("none", List.of()));
    assertEquals(fixes, Fix.fromData(Fix.toData(fixes)));
    assertEquals(List.of(), Fix.fromData());
  }

  @Test
  void reportsAreReadInTheOrderOfTheText() {
    SourcePlace early = new SourcePlace("a", 1, 1, 0, 1);
    SourcePlace late = new SourcePlace("a", 2, 1, 9, 1);
    ProblemReport hint = ProblemReport.of(Problem.CITATION_MISSING, early, "V");
    ProblemReport error = ProblemReport.of(Problem.UNKNOWN_NAME, early, "x");
    ProblemReport second = ProblemReport.of(Problem.UNKNOWN_NAME, late, "x");
    assertEquals(List.of(error, hint, second),
        List.of(second, hint, error).stream().sorted(ProblemReport.BY_PLACE).toList());
  }

  @Test
  void reportsGrowByFixesAndPlaces() {
    SourcePlace place = new SourcePlace("a", 1, 1, 0, 1);
    Fix fix = Fix.insert("append", 1, "x");
    ProblemReport report = ProblemReport.of(Problem.DUPLICATE_NAME, place, "tau", "4").withFix(fix).withRelated(place);
    assertEquals(List.of(fix), report.fixes());
    assertEquals(List.of(place), report.related());
    assertEquals("'tau' is already declared in line 4; rename one of the two.", report.sentence());
  }
}
