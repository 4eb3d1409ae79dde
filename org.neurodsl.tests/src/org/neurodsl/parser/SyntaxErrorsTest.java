package org.neurodsl.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurodsl.ParsedFile;
import org.neurodsl.Parsing;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;

/** Each syntax error is one problem, at its place, in a sentence. */
class SyntaxErrorsTest {

  private static String problems(String text) {
    return Parsing.parse(text.replace("\\n", "\n")).problems().stream()
        .map(p -> p.place().line() + ":" + p.place().column() + "+" + p.place().length() + " " + p.problem() + " "
            + String.join(" ", p.arguments()))
        .collect(Collectors.joining(", ")).strip();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '#', quoteCharacter = '~', value = {
      "neuron A {\\n param x = (1 + 2\\n state V = 0\\n} # 2:17+1 MISSING_BRACKET ) ( 2",
      "neuron A { state V = 0\\n when V crosses 1 { V = 0\\n}\\nneuron B {\\n} # 3:1+1 MISSING_BRACKET } { 2",
      "neuron A {\\n state V = 0\\nneuron B {\\n} # 2:12+1 MISSING_BRACKET } { 1",
      "neuron A { # 1:10+1 MISSING_BRACKET } { 1",
      "neuron A { let x = f(3[2) } # 1:24+1 MISSING_BRACKET ] [ 1",
      "neuron A {\\n state V = 0 }\\n param g = 3\\n} # 4:1+1 UNEXPECTED_BRACKET } {",
      "} # 1:1+1 UNEXPECTED_BRACKET } {",
      "neuron A\\n param x = 1\\n let y = x\\n} # 1:8+1 UNFINISHED_STATEMENT A '{'",
      "neuron A { let x = exp 3) } # 1:25+1 UNEXPECTED_BRACKET ) (",
  })
  void brackets(String text, String expected) {
    assertEquals(expected, problems(text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '#', quoteCharacter = '~', value = {
      "neuron A { param x = 0,5 mV } # 1:22+3 DECIMAL_COMMA 0.5",
      "constant a = .5 # 1:14+2 NUMBER_FORM .5 0.5",
      "constant a = 1. # 1:14+2 NUMBER_FORM 1. 1.0",
      "constant a = 5e+V # 1:14+3 NUMBER_FORM 5e+ digits behind 'e', as in 5e3",
      "constant \u03c4 = 1 # 1:10+1 NAME_CHARACTER \u03c4 U+03C4 'tau'",
      "constant gr\u00f6sse = 1 # 1:12+1 NAME_CHARACTER \u00f6 U+00F6 'o'",
      "constant a = 1 \u2212 2 # 1:16+1 LOOKALIKE_CHARACTER \u2212 U+2212 -",
      "constant a = 1 \u00d7 2 # 1:16+1 LOOKALIKE_CHARACTER \u00d7 U+00D7 *",
      "constant a = 1 @ 2 # 1:16+1 STRAY_CHARACTER @ U+0040 remove it",
      "constant a = \ud83d\ude00 # 1:14+2 STRAY_CHARACTER \ud83d\ude00 U+1F600 remove it",
      "import \"abc\\nconstant a = 1 # 1:8+4 TEXT_NOT_CLOSED",
      "neuron A { /* open\\n} # 1:12+2 COMMENT_NOT_CLOSED",
      "constant a = 2 ** 3 # 1:16+2 FOREIGN_OPERATOR ** ^",
      "function f(a, b) = if a && b then 1 else 2 # 1:25+2 FOREIGN_OPERATOR && and",
      "function f(a) = if a = 3 then 4 else 5 # 1:22+1 EQUALITY_OPERATOR",
      "neuron A {\\n let x = 1\\n  + 2\\n} # 3:3+1 LINE_BEGINS_WITH_OPERATOR +",
  })
  void charactersNumbersAndOperators(String text, String expected) {
    assertEquals(expected, problems(text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '#', quoteCharacter = '~', value = {
      "neurn A { param x = 3 } # 1:1+5 MISSPELT_KEYWORD neurn neuron",
      "neuron A {\\n parm x = 3\\n} # 2:2+4 MISSPELT_KEYWORD parm param",
      "neuron A { state V = 0\\n spike when V croses 1 upward\\n} # 2:15+6 UNEXPECTED_TEXT croses 'crosses'",
      "neuron A { param t = 3 } # 1:18+1 KEYWORD_AS_NAME t 'time'",
      "neuron A { param g = 1, state = 3 } # 1:25+5 KEYWORD_AS_NAME state 'state_'",
      "function exp(x) = x # 1:10+3 BUILT_IN_NAME exp a function exp_of",
      "param x = 3 # 1:1+5 STATEMENT_OUTSIDE_BLOCK param a neuron",
      "neuron A { run 3 ms } # 1:12+3 STATEMENT_IN_WRONG_BLOCK run a neuron an experiment",
      "neuron A { dV/ds = 4 } # 1:12+5 DERIVATIVE_FORM dV/ds V",
      "neuron A { foo bar } # 1:12+3 UNKNOWN_STATEMENT foo "
          + "write an equation such as dV/dt = \u2026, or begin with a word such as param or state",
  })
  void words(String text, String expected) {
    assertEquals(expected, problems(text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '#', quoteCharacter = '~', value = {
      "neuron A { let x = 1 + } # 1:22+1 UNFINISHED_STATEMENT + an expression",
      "neuron A { let x =\\n let y = 1\\n} # 1:18+1 UNFINISHED_STATEMENT = an expression",
      "neuron A { let x\\n} # 1:16+1 UNFINISHED_STATEMENT x '='",
      "neuron A { param\\n} # 1:12+5 UNFINISHED_STATEMENT param a name",
      "import # 1:1+6 UNFINISHED_STATEMENT import a file or a namespace",
      "neuron A { param x 3 mV } # 1:20+1 UNEXPECTED_TEXT 3 '='",
      "neuron A { param x = 3 param y = 4 } # 1:24+5 SECOND_STATEMENT param",
      "neuron A { } neuron B { } # 1:14+6 SECOND_STATEMENT neuron",
      "constant a = 1\\nconstant b = a a # 2:16+1 OPERATOR_MISSING a a",
  })
  void statements(String text, String expected) {
    assertEquals(expected, problems(text));
  }

  @Test
  void eachFaultyStatementIsOneProblemAndTheOthersAreUnderstood() {
    ParsedFile file = Parsing.parse("""
        neuron A {
          parm y = 2
          param x = 1 +
          state V = x + y + z
          let w = ((V)
          let u = w 3 4 5
        }
        experiment e of A {
          record V, w, u
          run
        }""");
    List<Problem> problems = file.problems().stream().map(ProblemReport::problem).toList();
    assertEquals(List.of(Problem.MISSPELT_KEYWORD, Problem.UNFINISHED_STATEMENT, Problem.UNKNOWN_NAME,
        Problem.MISSING_BRACKET, Problem.OPERATOR_MISSING, Problem.UNFINISHED_STATEMENT), problems);
    assertTrue(file.hasSyntaxErrors());
    assertEquals(2, file.model().getItems().size());
  }

  @Test
  void namesDeclaredInAFaultyStatementAreNotUnknownElsewhere() {
    assertEquals("1:18+1 UNFINISHED_STATEMENT = an expression", problems("neuron A { let w =\n let x = w\n}"));
    assertEquals("1:1+4 MISSPELT_KEYWORD nero neuron",
        problems("nero A { }\nneuron B extends A { }"));
  }

  @Test
  void thePlaceOfAnErrorIsThatOfItsLineWithAnyLineEnd() {
    for (String end : List.of("\n", "\r\n", "\r")) {
      ProblemReport problem = Parsing.parse("neuron A {" + end + end + "  let x" + end + "}").problems().get(0);
      assertEquals(3, problem.place().line());
      assertEquals(7, problem.place().column());
    }
  }

  @Test
  void textWithoutErrorsHasNoProblems() {
    ParsedFile file = Parsing.parse("\uFEFFneuron A { state V = 0; dV/dt = 1 per ms }\r\n\r\n");
    assertEquals(List.of(), file.problems());
    assertFalse(file.hasSyntaxErrors());
  }

  @Test
  void quickFixesMendTheirProblem() {
    for (String text : List.of("constant a = 0,5", "constant a = .5", "constant a = 1 \u2212 2", "constan a = 1",
        "neuron A { param x 3 }", "neuron A { let x = (1\n}", "neuron A { }}", "neuron A {")) {
      ProblemReport problem = Parsing.parse(text).problems().get(0);
      String mended = problem.fixes().get(0).applyTo(text);
      assertEquals(List.of(), Parsing.parse(mended).problems(), mended);
    }
  }
}
