package org.neurodsl.parser;

import java.util.List;
import org.antlr.runtime.CommonToken;
import org.neurodsl.parser.antlr.lexer.InternalNeuroLexer;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.source.TextLines;

/** Explains brackets without partner. */
final class BracketProblems {

  private BracketProblems() {}

  /** The problems of a file's brackets. What an unfinished comment swallows is not missing. */
  static List<ProblemReport> of(Tokens tokens, TextLines lines) {
    List<CommonToken> written = tokens.written();
    CommonToken last = written.isEmpty() ? null : written.get(written.size() - 1);
    boolean commentOpen = last != null && last.getType() == InternalNeuroLexer.RULE_ANY_OTHER
        && last.getText().startsWith("/*");
    return tokens.brackets().faults().stream()
        .filter(fault -> !(commentOpen && fault.open() >= 0 && fault.at() == written.size()))
        .map(fault -> fault.open() < 0 ? unexpected(lines, written.get(fault.at())) : missing(written, lines, fault))
        .toList();
  }

  /** Whether a bracket too many has closed a block before the statement of another problem. */
  static boolean explains(ProblemReport bracket, ProblemReport other) {
    return bracket.problem() == Problem.UNEXPECTED_BRACKET && other.problem() == Problem.STATEMENT_OUTSIDE_BLOCK
        && other.place().offset() < bracket.place().offset();
  }

  /** Where the opening bracket of a block is missing, neither its statements nor its end are to blame. */
  static void dropConsequences(List<ProblemReport> problems) {
    for (int i = 0; i < problems.size(); i++) {
      if (problems.get(i).problem() == Problem.UNFINISHED_STATEMENT && problems.get(i).arguments().contains("'{'")) {
        for (int end = i + 1; end < problems.size(); end++) {
          if (problems.get(end).problem() == Problem.UNEXPECTED_BRACKET) {
            problems.subList(i + 1, end + 1).clear();
            break;
          }
        }
      }
    }
  }

  private static ProblemReport unexpected(TextLines lines, CommonToken closing) {
    String text = closing.getText();
    return ProblemReport.of(Problem.UNEXPECTED_BRACKET, place(lines, closing), text, opening(text))
        .withFix(Fix.replace("remove '" + text + "'", closing.getStartIndex(), 1, ""));
  }

  private static ProblemReport missing(List<CommonToken> written, TextLines lines, Brackets.Fault fault) {
    CommonToken opening = written.get(fault.open());
    CommonToken last = written.get(BracketRepair.placeOfMissing(written, fault) - 1);
    String text = opening.getText();
    String partner = closing(text);
    int line = lines.line(opening.getStartIndex());
    return ProblemReport.of(Problem.MISSING_BRACKET, place(lines, last), partner, text, Integer.toString(line))
        .withFix(Fix.insert("insert '" + partner + "'", last.getStopIndex() + 1, text.equals("{") ? "\n}" : partner))
        .withRelated(place(lines, opening));
  }

  private static String opening(String closing) {
    return switch (closing) {
      case ")" -> "(";
      case "]" -> "[";
      default -> "{";
    };
  }

  private static String closing(String opening) {
    return switch (opening) {
      case "(" -> ")";
      case "[" -> "]";
      default -> "}";
    };
  }

  private static SourcePlace place(TextLines lines, CommonToken token) {
    return lines.place(token.getStartIndex(), token.getStopIndex() + 1 - token.getStartIndex());
  }
}
