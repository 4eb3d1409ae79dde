package org.neurodsl.parser;

import static org.neurodsl.parser.antlr.lexer.InternalNeuroLexer.*;

import java.util.List;
import org.antlr.runtime.CommonToken;

/** What the rules want to know of a single token. */
public final class TokenKind {

  private TokenKind() {}

  /** White space, comments, and newlines that have been hidden. */
  public static boolean isHidden(CommonToken token) {
    int type = token.getType();
    return type == RULE_WS || type == RULE_ML_COMMENT || type == RULE_SL_COMMENT;
  }

  /** A newline, whether it ends a statement or has been hidden. */
  public static boolean isNewline(CommonToken token) {
    return token.getType() == RULE_NL || token.getType() == RULE_WS && startsWithNewline(token);
  }

  /** A token at which "on the same line" ends: a newline, or a comment that has one. */
  static boolean leavesLine(CommonToken token) {
    return isNewline(token) || token.getType() == RULE_ML_COMMENT && containsNewline(token.getText());
  }

  /** An identifier or a keyword made of letters. */
  public static boolean isWord(CommonToken token) {
    int type = token.getType();
    return type == RULE_ID || type > 0 && type != RULE_ANY_OTHER && Character.isLetter(firstCharacter(token));
  }

  /** A keyword that may also be a name. */
  public static boolean isSoftKeyword(int type) {
    return switch (type) {
      case Rate, Best, Points, Log, Over, Skip, Hold, Step, Seed, Weight, Current, Pre, Post, Modulator, Modulated, On,
          By, Rule, Delay, No, Gap, Prune, Grow, Drop, Channel, Gate, Use -> true;
      default -> false;
    };
  }

  /** A token that may be the end of an operand, so that an operator can follow it and an operand can't. */
  public static boolean endsOperand(int type) {
    return switch (type) {
      case RULE_ID, RULE_NUMBER, RULE_STRING, RULE_UNIT, RULE_UNIT_POWER, PercentSign, RightParenthesis,
          RightSquareBracket,
          RightCurlyBracket, Apostrophe, T, Inf, Spikes, Receptors, Channels, Open, Distance, Index, True,
          False -> true;
      default -> isSoftKeyword(type);
    };
  }

  /** A token that can't be the last one of a statement. */
  static boolean wantsMore(int type) {
    return switch (type) {
      case PlusSign, HyphenMinus, Asterisk, Solidus, CircumflexAccent, LessThanSign, LessThanSignEqualsSign,
          GreaterThanSign,
          GreaterThanSignEqualsSign, EqualsSignEqualsSign, ExclamationMarkEqualsSign, EqualsSign, PlusSignEqualsSign,
          HyphenMinusEqualsSign, AsteriskEqualsSign, Comma, Colon, Semicolon, LeftParenthesis, LeftSquareBracket,
          LeftCurlyBracket, FullStop, FullStopFullStop, HyphenMinusGreaterThanSign, Tilde, RULE_UNIT_OP, RULE_LABEL,
          And, Or, Not, If, Then, Else -> true;
      default -> false;
    };
  }

  /**
   * Index of the next token after {@code index} that is not white space or a comment; the size of the list at its end.
   */
  static int next(List<CommonToken> tokens, int index) {
    int i = index + 1;
    while (i < tokens.size() && isHidden(tokens.get(i))) {
      i++;
    }
    return i;
  }

  /** Like {@link #next}, but -1 where the line ends first. */
  static int nextOnLine(List<CommonToken> tokens, int index) {
    for (int i = index + 1; i < tokens.size(); i++) {
      if (leavesLine(tokens.get(i))) {
        return -1;
      }
      if (!isHidden(tokens.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Kind of the token at {@code index}, 0 outside the list. */
  static int typeAt(List<CommonToken> tokens, int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index).getType() : 0;
  }

  /** A token of the given kind that covers everything from {@code first} to {@code last}. */
  static CommonToken joined(CommonToken first, CommonToken last, int type) {
    CommonToken token =
        new CommonToken(first.getInputStream(), type, first.getChannel(), first.getStartIndex(), last.getStopIndex());
    token.setLine(first.getLine());
    token.setCharPositionInLine(first.getCharPositionInLine());
    return token;
  }

  private static char firstCharacter(CommonToken token) {
    return token.getInputStream().substring(token.getStartIndex(), token.getStartIndex()).charAt(0);
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean startsWithNewline(CommonToken token) {
    return token.getStopIndex() >= token.getStartIndex() && isLineEnd(firstCharacter(token));
  }

  private static boolean containsNewline(String text) {
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
  }
}
