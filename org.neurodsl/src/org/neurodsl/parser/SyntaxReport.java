package org.neurodsl.parser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.runtime.CommonToken;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
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

  /** The errors of a text that has just been parsed. */
  public static SyntaxReport of(String file, IParseResult result, IParser parser) {
    String text = result.getRootNode().getText();
    Tokens tokens = parser instanceof TextParser ours ? ours.takeTokens(text) : Tokens.of(text);
    return of(file, text, tokens, ParserFault.of(result));
  }

  static SyntaxReport of(String file, String text, Tokens tokens, List<ParserFault> faults) {
    boolean bracketsRight = tokens.brackets().faults().isEmpty();
    boolean limitsKept = tokens.tooLong().isEmpty() && tokens.tooComplex().isEmpty();
    if (faults.isEmpty() && bracketsRight && limitsKept) {
      return NONE;
    }
    TextLines lines = new TextLines(file, text);
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

  private static SyntaxReport explained(Tokens tokens, TextLines lines, List<ParserFault> faults) {
    List<ProblemReport> problems = new ArrayList<>();
    List<Stretch> places = new ArrayList<>();
    Set<String> words = new HashSet<>();
    for (Brackets.Fault fault : tokens.brackets().faults()) {
      problems.add(BracketProblems.of(tokens, lines, fault));
    }
    for (ParserFault fault : faults) {
      if (places.stream().noneMatch(place -> place.contains(fault.offset()) || fault.offset() == place.end())) {
        FaultyStatement statement = FaultyStatement.of(tokens, lines, fault);
        problems.add(SyntaxRules.explain(statement));
        places.add(stretch(statement, fault));
        statement.tokens().stream().filter(TokenKind::isWord).map(CommonToken::getText).forEach(words::add);
      }
    }
    problems.sort(ProblemReport.BY_PLACE);
    return new SyntaxReport(List.copyOf(problems), List.copyOf(places), Set.copyOf(words));
  }

  private static Stretch stretch(FaultyStatement statement, ParserFault fault) {
    List<CommonToken> tokens = statement.tokens();
    return tokens.isEmpty() ? new Stretch(fault.offset(), fault.offset() + 1)
        : new Stretch(tokens.get(0).getStartIndex(), tokens.get(tokens.size() - 1).getStopIndex() + 1);
  }

  private static SourcePlace place(TextLines lines, CommonToken token) {
    return lines.place(token.getStartIndex(), token.getStopIndex() + 1 - token.getStartIndex());
  }
}
