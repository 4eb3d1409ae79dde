package org.neurodsl.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurodsl.source.SourcePlace;

class DiagnosticPrinterTest {

  private static final String TEXT = "neuron A {\n  param C = 5 msec\n}\n";
  private static final SourcePlace MSEC = new SourcePlace("a.neuro", 2, 15, 25, 4);

  private static String print(String text, ProblemReport report) {
    return new DiagnosticPrinter(Sources.of("a.neuro", text), false).print(report);
  }

  @Test
  void theLineIsShownWithAMarkerBelow() {
    ProblemReport report = ProblemReport.of(Problem.UNKNOWN_UNIT, MSEC, "msec", "did you mean 'ms'?");
    assertEquals("""
        a.neuro:2:15: error N0201: 'msec' is not a unit; did you mean 'ms'?
              param C = 5 msec
                          ^~~~
        """, print(TEXT, report));
  }

  @Test
  void withoutSourceThereIsOnlyTheSentence() {
    ProblemReport report = ProblemReport.of(Problem.UNKNOWN_UNIT, MSEC, "msec");
    assertEquals("a.neuro:2:15: error N0201: 'msec' is not a unit.\n",
        new DiagnosticPrinter(Sources.NONE, false).print(report));
    ProblemReport nowhere = ProblemReport.of(Problem.RUN_CANCELLED, SourcePlace.NOWHERE, "It was cancelled at 1 ms");
    assertTrue(print(TEXT, nowhere).startsWith("info N0911: It was cancelled at 1 ms."));
  }

  @Test
  void relatedPlacesFollow() {
    ProblemReport report = ProblemReport.of(Problem.DUPLICATE_NAME, MSEC, "x", "1")
        .withRelated(new SourcePlace("a.neuro", 1, 8, 7, 1));
    assertEquals("""
        a.neuro:2:15: error N0304: 'x' is already declared in line 1; rename one of the two.
              param C = 5 msec
                          ^~~~
        a.neuro:1:8: see also here
            neuron A {
                   ^
        """, print(TEXT, report));
  }

  @Test
  void placesOverSeveralLinesAreMarkedOnTheFirst() {
    ProblemReport report =
        ProblemReport.of(Problem.RUN_MISSING, new SourcePlace("a.neuro", 1, 8, 7, 20), "A");
    assertTrue(print(TEXT, report).endsWith("    neuron A {\n           ^~~\n"));
  }

  @Test
  void aPlaceAtTheEndOfTheTextIsMarkedBehindIt() {
    ProblemReport report =
        ProblemReport.of(Problem.MISSING_BRACKET, new SourcePlace("a.neuro", 1, 4, 3, 0), ")", "(", "1");
    assertTrue(print("(1+", report).endsWith("    (1+\n       ^\n"));
    ProblemReport beyond =
        ProblemReport.of(Problem.MISSING_BRACKET, new SourcePlace("a.neuro", 9, 1, 99, 5), ")", "(", "1");
    assertTrue(print("(1+", beyond).endsWith("^\n"));
  }

  @Test
  void longLinesAreCutAroundThePlace() {
    String text = "x".repeat(2_000_000) + " msec " + "y".repeat(2_000_000);
    ProblemReport report = ProblemReport.of(Problem.UNKNOWN_UNIT,
        new SourcePlace("a.neuro", 1, 2_000_002, 2_000_001, 4), "msec");
    String[] lines = print(text, report).split("\n");
    assertTrue(lines[1].length() < 140 && lines[1].contains("…xxx") && lines[1].endsWith("y…"), lines[1]);
    assertEquals(lines[1].indexOf("msec"), lines[2].indexOf('^'));
  }

  @Test
  void theTextOfTheUserCantSteerTheTerminal() {
    String text = "\t\u001b[31mx\u202e = 5 msec\u0007\r\nnext";
    ProblemReport report =
        ProblemReport.of(Problem.UNKNOWN_UNIT, new SourcePlace("a.neuro", 1, 14, 13, 4), "msec");
    String printed = print(text, report);
    assertFalse(printed.chars().anyMatch(c -> c < ' ' && c != '\n' || c == '\u202e'), printed);
    String[] lines = printed.split("\n");
    assertEquals(lines[1].indexOf("msec"), lines[2].indexOf('^'));
  }

  @Test
  void coloursAreForTerminals() {
    ProblemReport report = ProblemReport.of(Problem.UNUSED_PARAMETER, MSEC, "C");
    String coloured = new DiagnosticPrinter(Sources.of("a.neuro", TEXT), true).print(report);
    assertTrue(coloured.contains("\u001b[1;33mwarning N0314\u001b[0m"), coloured);
    assertEquals(print(TEXT, report), coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @Test
  void listsAreInTheOrderOfTheTextWithASummary() {
    ProblemReport later = ProblemReport.of(Problem.UNUSED_PARAMETER, MSEC, "C");
    ProblemReport earlier = ProblemReport.of(Problem.UNKNOWN_NAME, new SourcePlace("a.neuro", 1, 1, 0, 6), "neuron");
    String printed = new DiagnosticPrinter(Sources.NONE, false).print(List.of(later, earlier));
    assertTrue(printed.indexOf("N0301") < printed.indexOf("N0314"));
    assertEquals("1 error, 1 warning", DiagnosticPrinter.summary(List.of(later, earlier)));
    assertEquals("2 warnings", DiagnosticPrinter.summary(List.of(later, later)));
    assertEquals("no problems", DiagnosticPrinter.summary(List.of()));
  }
}
