package org.neurodsl.parser;

import static org.neurodsl.parser.antlr.lexer.InternalNeuroLexer.*;

import java.util.List;
import org.antlr.runtime.CommonToken;

/**
 * A newline ends a statement unless it stands inside round or square brackets, after an operator, a comma or an opening
 * bracket, before {@code then}, <code>else</code> or a bracket, at the start of the file, or after another one.
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
      if (type == RULE_NL && (depth > 0 || !mayEndStatement(previous, beforePrevious) || isContinued(tokens, i))) {
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

  private static boolean mayEndStatement(int previous, int beforePrevious) {
    boolean importsAll = previous == Asterisk && beforePrevious == FullStop;
    return previous != 0 && previous != RULE_NL && (importsAll || !TokenKind.wantsMore(previous));
  }

  /** Whether the first token after the newlines can't begin a statement, whatever is meant by it. */
  private static boolean isContinued(List<CommonToken> tokens, int newline) {
    int i = newline;
    while (TokenKind.typeAt(tokens, i) == RULE_NL) {
      i = TokenKind.next(tokens, i);
    }
    return switch (TokenKind.typeAt(tokens, i)) {
      case Then, Else, LeftCurlyBracket -> true;
      default -> false;
    };
  }
}
