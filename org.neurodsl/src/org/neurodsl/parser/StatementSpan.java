package org.neurodsl.parser;

import static org.neurodsl.parser.antlr.lexer.InternalNeuroLexer.*;

import java.util.List;
import org.antlr.runtime.CommonToken;

/**
 * Where a statement stands in the tokens of a file, as indices.
 *
 * @param first its first token
 * @param fault the token at which the parser stopped
 * @param end the token behind its last one: a newline, a semicolon, a curly bracket, or the end of the file
 * @param blockEnd the token behind the block that follows, {@code end} where there is none
 */
record StatementSpan(int first, int fault, int end, int blockEnd) {

  /** The statement of the token that begins at an offset, or of the end of the file. */
  static StatementSpan at(List<CommonToken> tokens, int offset) {
    int fault = 0;
    while (fault < tokens.size()
        && (tokens.get(fault).getStartIndex() < offset || TokenKind.isHidden(tokens.get(fault)))) {
      fault++;
    }
    int end = fault;
    while (end < tokens.size() && !isBoundary(tokens.get(end))) {
      end++;
    }
    int blockEnd = TokenKind.typeAt(tokens, end) == LeftCurlyBracket ? endOfBlock(tokens, end) : end;
    return new StatementSpan(beginOf(tokens, fault), fault, end, blockEnd);
  }

  /** Index of the first visible token of the statement that a token belongs to. */
  static int beginOf(List<CommonToken> tokens, int index) {
    int first = index;
    while (first > 0 && !isBoundary(tokens.get(first - 1))) {
      first--;
    }
    while (first < index && TokenKind.isHidden(tokens.get(first))) {
      first++;
    }
    return first;
  }

  private static int endOfBlock(List<CommonToken> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      int type = tokens.get(i).getType();
      depth += type == LeftCurlyBracket ? 1 : type == RightCurlyBracket ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return tokens.size();
  }

  private static boolean isBoundary(CommonToken token) {
    return switch (token.getType()) {
      case RULE_NL, Semicolon, LeftCurlyBracket, RightCurlyBracket -> true;
      default -> false;
    };
  }
}
