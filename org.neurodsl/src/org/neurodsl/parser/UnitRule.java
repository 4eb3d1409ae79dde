package org.neurodsl.parser;

import static org.neurodsl.parser.antlr.lexer.InternalNeuroLexer.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.runtime.CommonToken;
import org.neurodsl.units.UnitTable;

/**
 * Rules U1 to U4: decides which words are units.
 *
 * <p>A word after a number on the same line is a unit, known or not, and so is the first word after a colon. A unit
 * goes on over {@code / * ^ per} while the next word is a unit of two letters or more, or a one-letter unit that is no
 * variable of the file. After {@code per} and in declarations every word is a unit, so that a misspelt one can be named
 * as such. A variable of the file is what is declared or used in it; the names of an imported neuron count only where
 * the file uses them.
 */
final class UnitRule {

  private static final String MICRO = "\u00b5\u03bc";

  private final List<CommonToken> in;
  private final Set<String> variables;
  private final List<CommonToken> out;
  private boolean tookOneLetterFactor;

  /** Index of the last token of {@link #in} that has been handed out. */
  private int at = -1;

  private UnitRule(List<CommonToken> in, Set<String> variables) {
    this.in = in;
    this.variables = variables;
    this.out = new ArrayList<>(in.size());
  }

  /** The tokens with units recognised; the given ones stay as they are. */
  static List<CommonToken> apply(List<CommonToken> tokens) {
    UnitRule greedy = new UnitRule(tokens, Set.of());
    greedy.run();
    if (!greedy.tookOneLetterFactor) {
      return greedy.out;
    }
    UnitRule rule = new UnitRule(tokens, oneLetterNames(greedy.out));
    rule.run();
    return rule.out;
  }

  private static Set<String> oneLetterNames(List<CommonToken> tokens) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      CommonToken token = tokens.get(i);
      int length = token.getStopIndex() - token.getStartIndex() + 1;
      if (token.getType() == RULE_ID && length == 1) {
        names.add(token.getText());
      } else if (token.getType() == RULE_ID && length == 2 && WordRule.isDerivative(tokens, i)) {
        names.add(token.getText().substring(1));
      }
    }
    return names;
  }

  private void run() {
    while (at + 1 < in.size()) {
      handOut(at + 1);
      int type = in.get(at).getType();
      if (type == RULE_NUMBER) {
        afterNumber();
      } else if (type == Colon) {
        afterColon();
      }
    }
  }

  private void afterNumber() {
    int next = TokenKind.nextOnLine(in, at);
    if (isPer(next)) {
      operatorAndUnit(next, false);
    } else if (lastOfWord(next) >= 0 && !isCall(next)) {
      unit(next);
      furtherFactors(false);
    }
  }

  private void afterColon() {
    int next = TokenKind.nextOnLine(in, at);
    if (TokenKind.typeAt(in, next) == RULE_NUMBER) {
      int solidus = TokenKind.nextOnLine(in, next);
      int word = solidus < 0 ? -1 : TokenKind.nextOnLine(in, solidus);
      if (TokenKind.typeAt(in, solidus) == Solidus && lastOfWord(word) >= 0 && in.get(next).getText().equals("1")) {
        handOutJoined(next, solidus, RULE_UNIT_OP);
        unit(word);
        furtherFactors(true);
      } else {
        handOut(next);
        afterNumber();
      }
    } else if (isPer(next)) {
      operatorAndUnit(next, true);
    } else if (lastOfWord(next) >= 0) {
      unit(next);
      furtherFactors(true);
    }
  }

  private void furtherFactors(boolean declared) {
    int next = TokenKind.nextOnLine(in, at);
    int type = TokenKind.typeAt(in, next);
    if (type == CircumflexAccent) {
      int number = TokenKind.nextOnLine(in, next);
      if (TokenKind.typeAt(in, number) == HyphenMinus) {
        number = TokenKind.nextOnLine(in, number);
      }
      if (TokenKind.typeAt(in, number) == RULE_NUMBER) {
        handOutJoined(next, number, RULE_UNIT_POWER);
        furtherFactors(declared);
      }
    } else if (type == Solidus || type == Asterisk || isPer(next)) {
      operatorAndUnit(next, declared);
    }
  }

  /** Takes an operator and the unit after it, if it is one, and goes on from there. */
  private void operatorAndUnit(int operator, boolean declared) {
    int word = TokenKind.nextOnLine(in, operator);
    int last = lastOfWord(word);
    if (last < 0) {
      return;
    }
    String symbol = TokenKind.joined(in.get(word), in.get(last), RULE_UNIT).getText();
    boolean certain = declared || isPer(operator);
    if (certain || UnitTable.isUnit(symbol) && !variables.contains(symbol)) {
      tookOneLetterFactor |= !certain && symbol.length() == 1;
      handOutJoined(operator, operator, RULE_UNIT_OP);
      unit(word);
      furtherFactors(declared);
    }
  }

  private void unit(int word) {
    handOutJoined(word, lastOfWord(word), RULE_UNIT);
  }

  private boolean isPer(int index) {
    return TokenKind.typeAt(in, index) == RULE_ID && in.get(index).getText().equals("per");
  }

  /** A word before a bracket is a function, unless it is a unit. */
  private boolean isCall(int word) {
    return TokenKind.typeAt(in, TokenKind.nextOnLine(in, word)) == LeftParenthesis
        && !UnitTable.isUnit(in.get(word).getText());
  }

  /**
   * Index of the last token of the word that begins at an index: the next one after a micro sign; -1 where there is
   * none.
   */
  private int lastOfWord(int index) {
    if (TokenKind.typeAt(in, index) == RULE_ID) {
      return index;
    }
    boolean micro = TokenKind.typeAt(in, index) == RULE_ANY_OTHER && MICRO.contains(in.get(index).getText());
    return micro && TokenKind.typeAt(in, index + 1) == RULE_ID ? index + 1 : -1;
  }

  private void handOut(int index) {
    while (at < index) {
      out.add(in.get(++at));
    }
  }

  private void handOutJoined(int first, int last, int type) {
    handOut(first - 1);
    out.add(TokenKind.joined(in.get(first), in.get(last), type));
    at = last;
  }
}
