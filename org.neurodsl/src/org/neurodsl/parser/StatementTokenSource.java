package org.neurodsl.parser;

import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;

/**
 * Hands the tokens of a whole file to a parser after the rules of {@link UnitRule}, {@link WordRule} and {@link
 * NewlineRule} have been applied to them. A newline that it hands out always ends a statement.
 */
public class StatementTokenSource implements TokenSource {

  private final TokenSource lexer;
  private final boolean repaired;
  private Tokens tokens;
  private int next;

  /**
   * Reads the tokens of a lexer.
   *
   * @param repaired whether the parser is to go on after a bracket without partner as if it had been right
   */
  protected StatementTokenSource(TokenSource lexer, boolean repaired) {
    this.lexer = lexer;
    this.repaired = repaired;
  }

  @Override
  public Token nextToken() {
    if (tokens == null) {
      tokens = Tokens.read(lexer, repaired);
    }
    return next < tokens.list().size() ? tokens.list().get(next++) : Token.EOF_TOKEN;
  }

  /** Hands out tokens that have been read before. */
  static TokenSource over(Tokens tokens) {
    StatementTokenSource source = new StatementTokenSource(null, true);
    source.tokens = tokens;
    return source;
  }

  @Override
  public String getSourceName() {
    return lexer == null ? null : lexer.getSourceName();
  }
}
