package org.neurodsl.parser;

import org.antlr.runtime.CommonToken;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;

/**
 * Notes where the parser could not go on. The sentence for the user is found later, with the whole statement in view.
 */
public class ParserFaultProvider implements ISyntaxErrorMessageProvider {

  @Override
  public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
    RecognitionException exception = context.getRecognitionException();
    if (exception == null || exception.token == null) {
      return at(context.getCurrentNode() == null ? 0 : context.getCurrentNode().getEndOffset(), 0);
    }
    int expected = exception instanceof MismatchedTokenException mismatch ? Math.max(0, mismatch.expecting) : 0;
    boolean end = exception.token.getType() == Token.EOF;
    return at(end ? Integer.MAX_VALUE : ((CommonToken) exception.token).getStartIndex(), expected);
  }

  @Override
  public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
    return at(context.getCurrentNode() == null ? 0 : context.getCurrentNode().getOffset(), 0);
  }

  private static SyntaxErrorMessage at(int offset, int expected) {
    return new ParserFault(offset, expected).toMessage();
  }
}
