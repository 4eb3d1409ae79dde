package org.neurodsl.formatting;

import static org.neurodsl.parser.antlr.lexer.InternalNeuroLexer.*;

import org.antlr.runtime.CommonToken;
import org.neurodsl.parser.TokenKind;

/** Says whether a blank stands between two tokens of one line. */
final class Spacing {

  private Spacing() {}

  /**
   * Whether the two are parted.
   *
   * @param unary whether {@code left} is a sign and no operator
   * @param apart whether the author has parted the operator of the two from one of its operands
   */
  static boolean between(CommonToken left, CommonToken right, boolean unary, boolean apart) {
    int before = left.getType();
    int after = right.getType();
    if (isTightAfter(before) || isTightBefore(after) || unary) {
      return false;
    }
    if (after == LeftSquareBracket && isCalled(before)) {
      return false;
    }
    if (before == RULE_UNIT_OP || after == RULE_UNIT_OP) {
      return isWord(before == RULE_UNIT_OP ? left : right) || before != RULE_UNIT && before != RULE_UNIT_OP
          && before != RULE_UNIT_POWER;
    }
    if (before == RULE_D_NAME || after == Dt) {
      return false;
    }
    if (isProduct(before) || isProduct(after)) {
      return apart;
    }
    return after != LeftParenthesis || !isCalled(before);
  }

  /** {@code *} and {@code /} stand as the author likes it: {@code tau * dr/dt}, {@code g*(E - V)}. */
  static boolean isProduct(int type) {
    return type == Asterisk || type == Solidus;
  }

  private static boolean isTightAfter(int type) {
    return switch (type) {
      case LeftParenthesis, LeftSquareBracket, FullStop, FullStopFullStop, CircumflexAccent -> true;
      default -> false;
    };
  }

  private static boolean isTightBefore(int type) {
    return switch (type) {
      case RightParenthesis, RightSquareBracket, FullStop, FullStopFullStop, CircumflexAccent, Comma, Semicolon,
          Apostrophe, RULE_UNIT_POWER -> true;
      default -> false;
    };
  }

  private static boolean isCalled(int type) {
    return type == RULE_ID || type == RULE_BUILTIN;
  }

  private static boolean isWord(CommonToken token) {
    return TokenKind.isWord(token) && Character.isLetter(token.getText().charAt(0));
  }
}
