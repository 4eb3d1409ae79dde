package org.neurodsl.parser;

import static org.neurodsl.parser.antlr.lexer.InternalNeuroLexer.*;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.runtime.CommonToken;

/**
 * Keeps what a parser and a checker must follow by recursion within bounds: brackets, signs, powers and conditions
 * nested in each other, and the operators of one expression. What comes after the bound is hidden from the parser.
 */
final class NestingLimit {

  /** Deepest nesting that is accepted. */
  static final int DEPTH = 200;

  /** Largest number of operators of one expression. */
  static final int OPERATORS = 5000;

  /**
   * Where a bound is passed.
   *
   * @param at index of the token
   * @param deep whether it is the depth, else the number of operators
   */
  record Fault(int at, boolean deep) {}

  private final Deque<Level> levels = new ArrayDeque<>();
  private Level level = new Level(true);
  private int depth;
  private int operators;

  private NestingLimit() {}

  /** What is pending inside one pair of brackets. */
  private static final class Level {
    private final boolean block;
    private int conditions;
    private int signs;

    private Level(boolean block) {
      this.block = block;
    }

    private int pending() {
      return conditions + signs;
    }
  }

  static Optional<Fault> apply(List<CommonToken> tokens) {
    NestingLimit limit = new NestingLimit();
    int previous = 0;
    for (int i = 0; i < tokens.size(); i++) {
      CommonToken token = tokens.get(i);
      if (!TokenKind.isHidden(token)) {
        limit.take(token.getType(), previous);
        previous = token.getType();
        if (limit.depth > DEPTH || limit.operators > OPERATORS) {
          tokens.subList(i, tokens.size()).forEach(rest -> rest.setType(RULE_WS));
          return Optional.of(new Fault(i, limit.depth > DEPTH));
        }
      }
    }
    return Optional.empty();
  }

  private void take(int type, int previous) {
    switch (type) {
      case LeftParenthesis, LeftSquareBracket, LeftCurlyBracket -> {
        levels.push(level);
        level = new Level(type == LeftCurlyBracket);
        depth++;
      }
      case RightParenthesis, RightSquareBracket, RightCurlyBracket -> {
        depth -= level.pending();
        if (!levels.isEmpty()) {
          level = levels.pop();
          depth--;
        } else {
          level = new Level(true);
        }
      }
      case RULE_NL, Semicolon, Comma -> endExpression();
      case If -> {
        level.conditions++;
        depth++;
      }
      case Not, CircumflexAccent -> sign();
      case PlusSign, HyphenMinus, Asterisk, Solidus -> {
        if (TokenKind.endsOperand(previous)) {
          operator();
        } else {
          sign();
        }
      }
      case And, Or, LessThanSign, LessThanSignEqualsSign, GreaterThanSign, GreaterThanSignEqualsSign,
          EqualsSignEqualsSign,
          ExclamationMarkEqualsSign -> operator();
      default -> { }
    }
  }

  private void sign() {
    level.signs++;
    depth++;
  }

  /** An operator of two sides ends what hangs on the signs and powers before it. */
  private void operator() {
    depth -= level.signs;
    level.signs = 0;
    operators++;
  }

  private void endExpression() {
    depth -= level.pending();
    level = new Level(level.block);
    if (level.block) {
      operators = 0;
    }
  }
}
