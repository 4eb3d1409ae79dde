package org.neurodsl.parser;

import static org.neurodsl.parser.antlr.lexer.InternalNeuroLexer.*;

import java.util.List;
import org.antlr.runtime.CommonToken;

/**
 * A newline ends a statement unless it stands inside round or square brackets, after an operator, a comma or an opening
 * bracket, before {@code then}, {@code else} or a block, at the start of the file, or after another one. Before a word
 * that can only begin a statement it always ends one, so that what is unfinished is noticed where it is.
 */
final class NewlineRule {

  private NewlineRule() {}

  static void apply(List<CommonToken> tokens, Brackets brackets) {
    int depth = 0;
    int previous = 0;
    int beforePrevious = 0;
    for (int i = 0; i < tokens.size(); i++) {
      CommonToken token = tokens.get(i);
      if (TokenKind.isHidden(token)) {
        continue;
      }
      int type = token.getType();
      if (type == RULE_NL && (depth > 0 || !mayEndStatement(tokens, i, previous, beforePrevious))) {
        token.setType(RULE_WS);
        continue;
      }
      if (brackets.partner(i) >= 0) {
        depth += depthChange(type);
      }
      beforePrevious = previous;
      previous = type;
    }
  }

  private static int depthChange(int type) {
    return switch (type) {
      case LeftParenthesis, LeftSquareBracket -> 1;
      case RightParenthesis, RightSquareBracket -> -1;
      default -> 0;
    };
  }

  private static boolean mayEndStatement(List<CommonToken> tokens, int newline, int previous, int beforePrevious) {
    if (previous == 0 || previous == RULE_NL || previous == LeftCurlyBracket || previous == Semicolon) {
      return false;
    }
    int next = afterNewlines(tokens, newline);
    boolean importsAll = previous == Asterisk && beforePrevious == FullStop;
    return importsAll || Brackets.beginsWithKeyword(tokens, next)
        || !TokenKind.wantsMore(previous) && !isContinuation(TokenKind.typeAt(tokens, next));
  }

  private static int afterNewlines(List<CommonToken> tokens, int newline) {
    int i = newline;
    while (TokenKind.typeAt(tokens, i) == RULE_NL) {
      i = TokenKind.next(tokens, i);
    }
    return i;
  }

  /** Whether a token can't begin a statement, whatever is meant by it. */
  private static boolean isContinuation(int type) {
    return switch (type) {
      case Then, Else, LeftCurlyBracket -> true;
      default -> false;
    };
  }
}
