package org.neurodsl.parser;

import static org.neurodsl.parser.antlr.lexer.InternalNeuroLexer.*;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.runtime.CommonToken;

/**
 * Decides which words are derivatives ({@code dV} before {@code /dt}), built-in functions (before a bracket, where an
 * operand may stand) and names of arguments ({@code width 1 ms} in the call of a stimulus or a measure).
 */
final class WordRule {

  private final List<CommonToken> tokens;
  private final Set<String> assigned = new HashSet<>();

  /** For each open bracket whether it is that of a call whose arguments may have names. */
  private final Deque<Boolean> brackets = new ArrayDeque<>();

  private int previous = -1;

  private WordRule(List<CommonToken> tokens) {
    this.tokens = tokens;
  }

  static void apply(List<CommonToken> tokens) {
    new WordRule(tokens).run();
  }

  /** Whether the identifier at an index is the upper part of a derivative. */
  static boolean isDerivative(List<CommonToken> tokens, int index) {
    String text = tokens.get(index).getText();
    if (text.length() < 2 || text.charAt(0) != 'd') {
      return false;
    }
    int solidus = TokenKind.next(tokens, index);
    return TokenKind.typeAt(tokens, solidus) == Solidus && TokenKind.typeAt(tokens, TokenKind.next(tokens,
        solidus)) == Dt;
  }

  private void run() {
    for (int i = TokenKind.next(tokens, -1); i < tokens.size(); i = TokenKind.next(tokens, i)) {
      CommonToken token = tokens.get(i);
      if (TokenKind.isWord(token) && token.getType() != RULE_UNIT) {
        token.setType(typeOfWord(i));
      }
      trackBrackets(i);
      if (token.getType() != RULE_NL) {
        previous = i;
      }
    }
  }

  private int typeOfWord(int index) {
    CommonToken token = tokens.get(index);
    int type = token.getType();
    int next = TokenKind.nextOnLine(tokens, index);
    int nextType = TokenKind.typeAt(tokens, next);
    if (nextType == LeftParenthesis && operandMayBegin() && BuiltinWords.isFunction(token.getText())) {
      return RULE_BUILTIN;
    }
    if (type == RULE_ID && isDerivative(tokens, index)) {
      return RULE_D_NAME;
    }
    boolean mayBeLabel = type == RULE_ID || TokenKind.isSoftKeyword(type);
    return mayBeLabel && argumentBegins() && isLabel(token.getText(), next) ? RULE_LABEL : type;
  }

  /** A word before a bracket is a function only where an operand may stand, and not in {@code emit rate (x)}. */
  private boolean operandMayBegin() {
    int type = TokenKind.typeAt(tokens, previous);
    boolean statementBegins = previous < 0 || type == LeftCurlyBracket || type == RightCurlyBracket || type == Semicolon
        || newlineBetween(previous);
    boolean continued = TokenKind.wantsMore(type) && type != LeftCurlyBracket && type != Semicolon;
    boolean operandEnds = TokenKind.endsOperand(type) && !TokenKind.isSoftKeyword(type) && !isKindOfRule(previous);
    return type == Function || !operandEnds && type != Emit && (continued || !statementBegins);
  }

  /** {@code rule probability exp(x)}: the word behind {@code rule} is no operand. */
  private boolean isKindOfRule(int index) {
    int before = index - 1;
    while (before >= 0 && TokenKind.isHidden(tokens.get(before))) {
      before--;
    }
    return TokenKind.typeAt(tokens, index) == RULE_ID && TokenKind.typeAt(tokens, before) == Rule;
  }

  private boolean newlineBetween(int index) {
    return TokenKind.typeAt(tokens, TokenKind.next(tokens, index)) == RULE_NL;
  }

  private boolean argumentBegins() {
    int type = TokenKind.typeAt(tokens, previous);
    return !brackets.isEmpty() && brackets.peek() && (type == LeftParenthesis || type == Comma);
  }

  private boolean isLabel(String word, int next) {
    if (next < 0) {
      return false;
    }
    return switch (TokenKind.typeAt(tokens, next)) {
      case RULE_NUMBER, RULE_STRING, RULE_ID, T, Inf, Spikes -> true;
      case HyphenMinus, PlusSign, LeftParenthesis -> BuiltinWords.isUsualLabel(word) && !assigned.contains(word);
      default -> false;
    };
  }

  private void trackBrackets(int index) {
    int type = tokens.get(index).getType();
    if (type == LeftParenthesis) {
      boolean builtin = TokenKind.typeAt(tokens, previous) == RULE_BUILTIN;
      brackets.push(builtin && !isOnlyMath(tokens.get(previous).getText()));
    } else if (type == LeftSquareBracket) {
      brackets.push(false);
    } else if (type == RightParenthesis || type == RightSquareBracket) {
      brackets.poll();
    } else if (type == LeftCurlyBracket || type == RightCurlyBracket) {
      brackets.clear();
    } else if (type == EqualsSign && previous >= 0) {
      assigned.add(tokens.get(previous).getText());
    }
  }

  private static boolean isOnlyMath(String word) {
    return BuiltinWords.isMath(word) && !word.equals("max") && !word.equals("min");
  }
}
