package org.neurodsl.parser;

import static org.neurodsl.parser.antlr.lexer.InternalNeuroLexer.*;

import java.util.ArrayList;
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

  private final List<CommonToken> tokens = new ArrayList<>();
  private final TextLines lines;
  private final Block block;
  private final int expected;
  private final CommonToken before;
  private final int at;

  private FaultyStatement(List<CommonToken> all, TextLines lines, int fault, int expected) {
    this.lines = lines;
    this.expected = expected;
    int first = fault;
    while (first > 0 && !isBoundary(all.get(first - 1))) {
      first--;
    }
    int end = fault;
    while (end < all.size() && !isBoundary(all.get(end))) {
      end++;
    }
    all.subList(first, end).stream().filter(token -> !TokenKind.isHidden(token)).forEach(tokens::add);
    this.at = (int) all.subList(first, fault).stream().filter(token -> !TokenKind.isHidden(token)).count();
    this.block = blockAround(all, first);
    int previous = first - 1;
    while (previous >= 0 && TokenKind.isHidden(all.get(previous))) {
      previous--;
    }
    this.before = previous < 0 ? null : all.get(previous);
  }

  /** The statement around the place at which the parser stopped. */
  static FaultyStatement of(Tokens tokens, TextLines lines, ParserFault fault) {
    List<CommonToken> all = tokens.list();
    int index = 0;
    while (index < all.size() && (all.get(index).getStartIndex() < fault.offset()
        || TokenKind.isHidden(all.get(index)))) {
      index++;
    }
    return new FaultyStatement(all, lines, index, fault.expected());
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

  SourcePlace place(CommonToken token) {
    return lines.place(token.getStartIndex(), token.getStopIndex() + 1 - token.getStartIndex());
  }

  ProblemReport report(Problem problem, int first, int last, String... arguments) {
    return ProblemReport.of(problem, place(first, last), arguments);
  }

  private static boolean isBoundary(CommonToken token) {
    return switch (token.getType()) {
      case RULE_NL, Semicolon, LeftCurlyBracket, RightCurlyBracket -> true;
      default -> false;
    };
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
    int first = open;
    while (first > 0 && !isBoundary(all.get(first - 1))) {
      first--;
    }
    return switch (TokenKind.typeAt(all, TokenKind.next(all, first - 1))) {
      case Experiment -> Block.EXPERIMENT;
      case When, Spike, At -> Block.EVENT;
      default -> Block.NEURON;
    };
  }
}
