package org.neurodsl.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;
import org.neurodsl.parser.antlr.lexer.InternalNeuroLexer;

/**
 * The tokens of a file as the grammar wants them. The raw tokens of the lexer are read once and rewritten: words that are
 * units, derivatives, built-in functions or labels get a kind of their own, and newlines that do not end a statement become
 * white space. Together the tokens always cover the whole text.
 */
final class Tokens {

  private final List<CommonToken> list;
  private final Brackets brackets;
  private final Optional<NestingLimit.Fault> tooComplex;

  private Tokens(List<CommonToken> raw) {
    hideByteOrderMark(raw);
    list = UnitRule.apply(raw);
    WordRule.apply(list);
    brackets = Brackets.of(list);
    NewlineRule.apply(list, brackets);
    tooComplex = NestingLimit.apply(list);
  }

  /** Reads the tokens of a text. */
  static Tokens of(String text) {
    return read(new InternalNeuroLexer(new ANTLRStringStream(text)));
  }

  /** Reads everything that a lexer has. */
  static Tokens read(TokenSource lexer) {
    List<CommonToken> raw = new ArrayList<>();
    for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
      raw.add((CommonToken) token);
    }
    return new Tokens(raw);
  }

  /** All tokens in order, without one for the end of the file. */
  List<CommonToken> list() {
    return list;
  }

  Brackets brackets() {
    return brackets;
  }

  /** Where the text is nested too deep or an expression too long; what follows there is white space in {@link #list}. */
  Optional<NestingLimit.Fault> tooComplex() {
    return tooComplex;
  }

  private static void hideByteOrderMark(List<CommonToken> tokens) {
    if (!tokens.isEmpty() && tokens.get(0).getText().equals("\uFEFF")) {
      tokens.get(0).setType(InternalNeuroLexer.RULE_WS);
    }
  }
}
