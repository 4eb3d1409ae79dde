package org.neurodsl.ide.contentassist.antlr;

import org.antlr.runtime.TokenSource;
import org.neurodsl.parser.StatementTokenSource;

/** The tokens of content assist: the same rules as for the parser, over a lexer that numbers its tokens alike. */
public class NeuroTokenSource extends StatementTokenSource {

  public NeuroTokenSource(TokenSource lexer) {
    super(lexer);
  }
}
