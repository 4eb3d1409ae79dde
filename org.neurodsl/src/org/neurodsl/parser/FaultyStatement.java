package org.neurodsl.parser;

import static org.neurodsl.parser.antlr.lexer.InternalNeuroLexer.*;

import java.util.List;
import org.antlr.runtime.CommonToken;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.source.TextLines;

/** A statement in which the parser could not go on, with what the rules want to know to explain it. */
final class FaultyStatement {

  /** Where statements stand. */
  enum Block {
    FILE("the file"),
    NEURON("a neuron"),
    NETWORK("a network"),
    POPULATION("a population"),
    CONNECTION("a connection"),
    EXPERIMENT("an experiment"),
    EVENT("the block of an event");

    private final String words;

    Block(String words) {
      this.words = words;
    }

    /** For sentences. */
    String words() {
      return words;
    }
  }

  private final List<CommonToken> tokens;
  private final int at;
  private final int expected;
  private final Block block;
  private final CommonToken before;
  private final TextLines lines;

  private FaultyStatement(
      List<CommonToken> tokens, int at, int expected, Block block, CommonToken before, TextLines lines) {
    this.tokens = tokens;
    this.at = at;
    this.expected = expected;
    this.block = block;
    this.before = before;
    this.lines = lines;
  }

  /**
   * The statement of a part of the tokens.
   *
   * @param all the tokens of the file
   * @param span where it stands in them
   */
  static FaultyStatement of(List<CommonToken> all, StatementSpan span, int expected) {
    List<CommonToken> tokens = visible(all, span.first(), span.end());
    int at = visible(all, span.first(), span.fault()).size();
    int previous = span.first() - 1;
    while (previous >= 0 && TokenKind.isHidden(all.get(previous))) {
      previous--;
    }
    CommonToken before = previous < 0 ? null : all.get(previous);
    return new FaultyStatement(tokens, at, expected, blockAround(all, span.first()), before, null);
  }

  /** The same with the lines of its text, without which it has no places. */
  FaultyStatement in(TextLines text) {
    return new FaultyStatement(tokens, at, expected, block, before, text);
  }

  private static List<CommonToken> visible(List<CommonToken> all, int first, int end) {
    return all.subList(first, end).stream().filter(token -> !TokenKind.isHidden(token)).toList();
  }

  /** The visible tokens, without the newline, semicolon or curly brackets around them. */
  List<CommonToken> tokens() {
    return tokens;
  }

  /** Index of the token at which the parser stopped; the number of tokens where it stopped behind the last. */
  int at() {
    return at;
  }

  Block block() {
    return block;
  }

  /** The only kind of token that could have stood there, 0 if there were several. */
  int expected() {
    return expected;
  }

  /** The visible token before the statement, null at the start of the file. */
  CommonToken before() {
    return before;
  }

  /** Kind of a token, 0 before the first and behind the last. */
  int type(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index).getType() : 0;
  }

  String text(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index).getText() : "";
  }

  /** The text from a token to another, with single spaces where there is any between them. */
  String text(int first, int last) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i <= last; i++) {
      text.append(text(i)).append(i == last || touchesNext(i) ? "" : " ");
    }
    return text.toString();
  }

  boolean has(int type) {
    return tokens.stream().anyMatch(token -> token.getType() == type);
  }

  /** Whether nothing stands between a token and the next. */
  boolean touchesNext(int index) {
    return index + 1 < tokens.size() && tokens.get(index).getStopIndex() + 1 == tokens.get(index + 1).getStartIndex();
  }

  /** The place of the tokens from {@code first} to {@code last}. */
  SourcePlace place(int first, int last) {
    int begin = tokens.get(first).getStartIndex();
    return lines.place(begin, tokens.get(last).getStopIndex() + 1 - begin);
  }

  /** The place at which the parser stopped; behind the last token it is that token. */
  SourcePlace place() {
    int index = Math.min(at, tokens.size() - 1);
    return index < 0 ? before == null ? lines.place(0, 1) : place(before) : place(index, index);
  }

  /** The place of the first characters of a token. */
  SourcePlace begin(int index, int length) {
    return lines.place(tokens.get(index).getStartIndex(), length);
  }

  SourcePlace place(CommonToken token) {
    return lines.place(token.getStartIndex(), token.getStopIndex() + 1 - token.getStartIndex());
  }

  /** The text of the statement; where it has no tokens, that before it. */
  SyntaxReport.Stretch stretch() {
    CommonToken first = tokens.isEmpty() ? before : tokens.get(0);
    CommonToken last = tokens.isEmpty() ? before : tokens.get(tokens.size() - 1);
    return first == null ? new SyntaxReport.Stretch(0, 1)
        : new SyntaxReport.Stretch(first.getStartIndex(), last.getStopIndex() + 1);
  }

  ProblemReport report(Problem problem, int first, int last, String... arguments) {
    return ProblemReport.of(problem, place(first, last), arguments);
  }

  private static Block blockAround(List<CommonToken> all, int index) {
    int depth = 0;
    for (int i = index - 1; i >= 0; i--) {
      int type = all.get(i).getType();
      if (type == RightCurlyBracket) {
        depth++;
      } else if (type == LeftCurlyBracket && depth-- == 0) {
        return blockOpenedBy(all, i);
      }
    }
    return Block.FILE;
  }

  private static Block blockOpenedBy(List<CommonToken> all, int open) {
    int first = StatementSpan.beginOf(all, open);
    return switch (TokenKind.typeAt(all, TokenKind.next(all, first - 1))) {
      case Experiment -> Block.EXPERIMENT;
      case Network -> Block.NETWORK;
      case Population -> Block.POPULATION;
      case Connect -> Block.CONNECTION;
      case When, Spike, At, Receive, On -> Block.EVENT;
      default -> Block.NEURON;
    };
  }
}
