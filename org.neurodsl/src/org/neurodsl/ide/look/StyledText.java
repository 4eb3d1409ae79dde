package org.neurodsl.ide.look;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.name.Named;
import java.util.ArrayList;
import java.util.List;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;
import org.neurodsl.parser.antlr.NeuroTokenSource;

/** Says in which style each token of a text is to be shown, without parsing the text. */
public final class StyledText {
  private final Provider<Lexer> lexers;
  private final TokenStyles styles;

  @Inject
  StyledText(@Named(LexerBindings.RUNTIME) Provider<Lexer> lexers, TokenStyles styles) {
    this.lexers = lexers;
    this.styles = styles;
  }

  /**
   * One token.
   *
   * @param offset where it starts, in characters from the start of the text
   * @param length how many characters it has
   * @param style the name of its style, one of Xtext's or {@code unit}
   */
  public record Piece(int offset, int length, String style) {}

  /** The tokens of a text in their order; together they cover it. */
  public List<Piece> pieces(String text) {
    Lexer lexer = lexers.get();
    lexer.setCharStream(new ANTLRStringStream(text));
    TokenSource tokens = new NeuroTokenSource(lexer);
    List<Piece> pieces = new ArrayList<>();
    for (Token next = tokens.nextToken(); next.getType() != Token.EOF; next = tokens.nextToken()) {
      CommonToken token = (CommonToken) next;
      int length = token.getStopIndex() - token.getStartIndex() + 1;
      pieces.add(new Piece(token.getStartIndex(), length, styles.of(token.getType())));
    }
    return pieces;
  }
}
