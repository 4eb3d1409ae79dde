package org.neurodsl.parser.antlr;

import org.antlr.runtime.TokenSource;
import org.neurodsl.parser.StatementTokenSource;

/** The tokens of the parser; made by the generated parser, hence the name and the package. */
public class NeuroTokenSource extends StatementTokenSource {

  public NeuroTokenSource(TokenSource lexer) {
    super(lexer, true);
  }
}
