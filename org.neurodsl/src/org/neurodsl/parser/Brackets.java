package org.neurodsl.parser;

import static org.neurodsl.parser.antlr.lexer.InternalNeuroLexer.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.antlr.runtime.CommonToken;

/**
 * Which bracket belongs to which, and where one is missing. A line that can only begin a statement ends all open round
 * and square brackets, one that can only begin an element of the file ends the open blocks too; so a forgotten bracket
 * is found near the place where it is missing and not at the end of the file.
 */
final class Brackets {

  /**
   * A bracket without partner.
   *
   * @param open index of the opening bracket, -1 where only the closing one is there
   * @param at index of the closing bracket, or of the token before which it is missing
   */
  record Fault(int open, int at) {}

  private final List<CommonToken> tokens;
  private final int[] partner;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Fault> unpaired = new ArrayList<>();
  private final Deque<Integer> open = new ArrayDeque<>();

  /** First block of the element at hand whose closing bracket is indented unlike its opening line, else -1. */
  private int suspect = -1;

  private Brackets(List<CommonToken> tokens) {
    this.tokens = tokens;
    this.partner = new int[tokens.size()];
    Arrays.fill(partner, -1);
  }

  static Brackets of(List<CommonToken> tokens) {
    Brackets brackets = new Brackets(tokens);
    brackets.run();
    return brackets;
  }

  /** Index of the bracket that belongs to the one at an index, -1 where there is none. */
  int partner(int index) {
    return partner[index];
  }

  /** What to tell the user. */
  List<Fault> faults() {
    return faults;
  }

  /** All brackets without partner, also those that one fault has led to. */
  List<Fault> unpaired() {
    return unpaired;
  }

  private void run() {
    boolean lineBegins = true;
    int previous = -1;
    for (int i = 0; i < tokens.size(); i++) {
      CommonToken token = tokens.get(i);
      if (TokenKind.isHidden(token)) {
        continue;
      }
      if (token.getType() == RULE_NL) {
        lineBegins = true;
        continue;
      }
      if (lineBegins && !open.isEmpty()) {
        endWhatCannotGoOn(i, TokenKind.typeAt(tokens, previous));
      }
      bracket(i, lineBegins);
      lineBegins = false;
      previous = i;
    }
    closeBlocks(tokens.size());
  }

  private void bracket(int index, boolean lineBegins) {
    switch (tokens.get(index).getType()) {
      case LeftParenthesis, LeftSquareBracket -> open.push(index);
      case LeftCurlyBracket -> {
        closeRoundAndSquare(index);
        open.push(index);
      }
      case RightParenthesis -> close(index, LeftParenthesis);
      case RightSquareBracket -> close(index, LeftSquareBracket);
      case RightCurlyBracket -> {
        closeRoundAndSquare(index);
        close(index, LeftCurlyBracket);
        watchIndentation(index, lineBegins);
      }
      default -> { }
    }
  }

  private void close(int index, int type) {
    if (open.stream().takeWhile(i -> type == LeftCurlyBracket || typeAt(i) != LeftCurlyBracket).noneMatch(i ->
        typeAt(i) == type)) {
      fault(-1, index);
      return;
    }
    while (typeAt(open.peek()) != type) {
      fault(open.pop(), index);
    }
    int begin = open.pop();
    partner[begin] = index;
    partner[index] = begin;
  }

  private void watchIndentation(int index, boolean lineBegins) {
    int begin = partner[index];
    if (open.isEmpty()) {
      suspect = -1;
    } else if (suspect < 0 && begin >= 0 && lineBegins
        && indentation(begin) != tokens.get(index).getCharPositionInLine()
        && tokens.get(begin).getLine() != tokens.get(index).getLine()) {
      suspect = begin;
    }
  }

  private int indentation(int index) {
    int i = index;
    int line = tokens.get(index).getLine();
    while (i > 0 && tokens.get(i - 1).getLine() == line) {
      i--;
    }
    while (TokenKind.isHidden(tokens.get(i)) && i < index) {
      i++;
    }
    return tokens.get(i).getCharPositionInLine();
  }

  private void endWhatCannotGoOn(int index, int previousType) {
    if (beginsElement(tokens, index)) {
      closeBlocks(index);
    } else if (beginsStatement(index) && previousType != Comma && !TokenKind.wantsMore(previousType)
        || beginsWithStatementKeyword(typeAt(index))) {
      closeRoundAndSquare(index);
    }
  }

  /** Whether a token is a word that can only begin a statement or an element of the file. */
  static boolean beginsWithKeyword(List<CommonToken> tokens, int index) {
    return beginsElement(tokens, index) || beginsWithStatementKeyword(TokenKind.typeAt(tokens, index));
  }

  private static boolean beginsElement(List<CommonToken> tokens, int index) {
    return switch (TokenKind.typeAt(tokens, index)) {
      case Neuron, Network, Receptor, Synapse, Experiment, Constant, Import, Language -> true;
      case Unit, Channel -> {
        int name = TokenKind.next(tokens, index);
        int after = TokenKind.typeAt(tokens, TokenKind.next(tokens, name));
        yield after == LeftCurlyBracket || after == LeftParenthesis || after == Extends;
      }
      default -> false;
    };
  }

  private static boolean beginsWithStatementKeyword(int type) {
    return switch (type) {
      case Param, Input, State, Let, Spike, Function, Record, Run, Sweep, Measure, Fit, Expect, Converge, Solver, Emit,
          Refractory, Super, When, At, Population, Connect, Stimulate, Streams, Space, Rewire, Receive, Deliver -> true;
      default -> false;
    };
  }

  private boolean beginsStatement(int index) {
    if (typeAt(index) == RULE_D_NAME) {
      return true;
    }
    return typeAt(index) == RULE_ID && switch (TokenKind.typeAt(tokens, TokenKind.next(tokens, index))) {
      case EqualsSign, PlusSignEqualsSign, HyphenMinusEqualsSign, AsteriskEqualsSign, Apostrophe -> true;
      default -> false;
    };
  }

  private void closeRoundAndSquare(int index) {
    while (!open.isEmpty() && typeAt(open.peek()) != LeftCurlyBracket) {
      fault(open.pop(), index);
    }
  }

  /** Ends everything that is open, and reports one block of it: one fault is one problem. */
  private void closeBlocks(int index) {
    closeRoundAndSquare(index);
    if (!open.isEmpty()) {
      faults.add(new Fault(suspect >= 0 ? suspect : open.peek(), index));
      suspect = -1;
    }
    while (!open.isEmpty()) {
      unpaired.add(new Fault(open.pop(), index));
    }
  }

  private void fault(int begin, int index) {
    faults.add(new Fault(begin, index));
    unpaired.add(new Fault(begin, index));
  }

  private int typeAt(int index) {
    return TokenKind.typeAt(tokens, index);
  }
}
