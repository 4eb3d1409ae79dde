package org.neurodsl.parser;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.TokenSource;
import org.neurodsl.parser.antlr.NeuroParser;

/** The parser of the language; it keeps the tokens of the last text until they are taken to explain its errors. */
public class TextParser extends NeuroParser {

  private StatementTokenSource last;

  @Override
  protected TokenSource createLexer(CharStream stream) {
    TokenSource source = super.createLexer(stream);
    last = source instanceof StatementTokenSource tokens ? tokens : null;
    return source;
  }

  /** The tokens of the text that was parsed last; read again from {@code text} if they have been taken before. */
  Tokens takeTokens(String text) {
    Tokens tokens = last == null || last.tokens() == null ? Tokens.of(text) : last.tokens();
    last = null;
    return tokens;
  }
}
