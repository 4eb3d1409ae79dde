package org.neurodsl.ide.contentassist.antlr;

import org.antlr.runtime.TokenSource;
import org.neurodsl.parser.StatementTokenSource;

/** The tokens of content assist: the same rules as for the parser, over a like lexer. Open brackets stay open. */
public class NeuroTokenSource extends StatementTokenSource {

  public NeuroTokenSource(TokenSource lexer) {
    super(lexer, false);
  }
}
