package org.neurodsl.parser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.runtime.CommonToken;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.source.TextLines;

/**
 * The syntax errors of a file in sentences, one for each statement that has any.
 *
 * @param problems what to tell the user
 * @param places stretches of text that the parser did not understand
 * @param words the words in them: what is unknown elsewhere may be declared there
 */
public record SyntaxReport(List<ProblemReport> problems, List<Stretch> places, Set<String> words) {

  /** Part of a text from an offset up to, but without another. */
  public record Stretch(int begin, int end) {

    boolean touches(int offset) {
      return contains(offset) || offset == end;
    }

    boolean contains(int offset) {
      return begin <= offset && offset < end;
    }
  }

  /** A file without syntax errors. */
  public static final SyntaxReport NONE = new SyntaxReport(List.of(), List.of(), Set.of());

  /** Whether a name that can't be linked at an offset is a consequence of a syntax error. */
  public boolean explains(int offset, String name) {
    return words.contains(name) || places.stream().anyMatch(place -> place.contains(offset));
  }

  static SyntaxReport of(TextLines lines, Tokens tokens, List<FaultyStatement> faults) {
    boolean limitsKept = tokens.tooLong().isEmpty() && tokens.tooComplex().isEmpty();
    if (limitsKept && faults.isEmpty() && tokens.brackets().faults().isEmpty()) {
      return NONE;
    }
    return limitsKept ? explained(tokens, lines, faults) : limit(tokens, lines);
  }

  private static SyntaxReport limit(Tokens tokens, TextLines lines) {
    ProblemReport problem = tokens.tooLong().map(limit -> limit(limit, lines))
        .orElseGet(() -> limit(tokens, lines, tokens.tooComplex().orElseThrow()));
    Set<String> words = new HashSet<>();
    int begin = problem.place().offset();
    tokens.list().stream().filter(token -> tokens.tooLong().isEmpty() && token.getStartIndex() >= begin)
        .map(CommonToken::getText).forEach(words::add);
    return new SyntaxReport(List.of(problem), List.of(new Stretch(begin, Integer.MAX_VALUE)), words);
  }

  private static ProblemReport limit(TextLimit limit, TextLines lines) {
    Problem problem = limit.line() > 0 ? Problem.LINE_TOO_LONG : Problem.TEXT_TOO_LONG;
    int begin = limit.line() > 0 ? lines.startOf(limit.line()) : 0;
    return ProblemReport.of(problem, lines.place(begin, 1), Integer.toString(limit.found()),
        Integer.toString(limit.allowed()));
  }

  private static ProblemReport limit(Tokens tokens, TextLines lines, NestingLimit.Fault fault) {
    CommonToken token = tokens.list().get(fault.at());
    return fault.deep()
        ? ProblemReport.of(Problem.NESTING_TOO_DEEP, place(lines, token), Integer.toString(NestingLimit.DEPTH))
        : ProblemReport.of(Problem.EXPRESSION_TOO_LARGE, place(lines, token), Integer.toString(NestingLimit.OPERATORS));
  }

  private static SyntaxReport explained(Tokens tokens, TextLines lines, List<FaultyStatement> faults) {
    List<ProblemReport> brackets = BracketProblems.of(tokens, lines);
    List<ProblemReport> problems = new ArrayList<>(brackets);
    List<Stretch> places = new ArrayList<>();
    Set<String> words = new HashSet<>();
    for (FaultyStatement fault : faults) {
      FaultyStatement statement = fault.in(lines);
      Stretch place = statement.stretch();
      places.add(place);
      statement.tokens().stream().filter(TokenKind::isWord).map(CommonToken::getText).forEach(words::add);
      ProblemReport problem = SyntaxRules.explain(statement);
      if (brackets.stream().noneMatch(b -> place.touches(b.place().offset()) || BracketProblems.explains(b,
          problem))) {
        problems.add(problem);
      }
    }
    problems.sort(ProblemReport.BY_PLACE);
    BracketProblems.dropConsequences(problems);
    return new SyntaxReport(List.copyOf(problems), List.copyOf(places), Set.copyOf(words));
  }

  private static SourcePlace place(TextLines lines, CommonToken token) {
    return lines.place(token.getStartIndex(), token.getStopIndex() + 1 - token.getStartIndex());
  }
}
