package org.neurodsl.parser;

import java.util.List;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;

/**
 * Hands the tokens of a whole file to a parser after the rules of {@link UnitRule}, {@link WordRule} and {@link NewlineRule} have been applied to them. A newline that it
 * hands out always ends a statement.
 */
public class StatementTokenSource implements TokenSource {

  private final TokenSource lexer;
  private List<CommonToken> tokens;
  private int next;

  protected StatementTokenSource(TokenSource lexer) {
    this.lexer = lexer;
  }

  @Override
  public Token nextToken() {
    if (tokens == null) {
      tokens = Tokens.read(lexer).list();
    }
    return next < tokens.size() ? tokens.get(next++) : Token.EOF_TOKEN;
  }

  @Override
  public String getSourceName() {
    return lexer.getSourceName();
  }
}
