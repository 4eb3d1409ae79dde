package org.neurodsl.parser;

import java.util.Optional;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.IParseResult;

/**
 * What the generated parser knows of a syntax error.
 *
 * @param offset where the token begins at which it could not go on
 * @param expected the only kind of token that could have stood there, 0 if there were several
 */
record ParserFault(int offset, int expected) {

  private static final String CODE = "syntax";

  /** Packs the fault into the form in which Xtext carries it through the parser. */
  SyntaxErrorMessage toMessage() {
    return new SyntaxErrorMessage(CODE, CODE, new String[] {Integer.toString(offset), Integer.toString(expected)});
  }

  /** The first fault of a parse that has any. */
  static ParserFault first(IParseResult result) {
    ParserFault first = new ParserFault(Integer.MAX_VALUE, 0);
    for (INode node : result.getSyntaxErrors()) {
      ParserFault fault = of(node.getSyntaxErrorMessage()).orElseGet(() -> new ParserFault(node.getOffset(), 0));
      first = fault.offset < first.offset ? fault : first;
    }
    return first;
  }

  private static Optional<ParserFault> of(SyntaxErrorMessage message) {
    String[] data = message.getIssueData();
    return CODE.equals(message.getIssueCode()) && data != null && data.length == 2
        ? Optional.of(new ParserFault(Integer.parseInt(data[0]), Integer.parseInt(data[1]))) : Optional.empty();
  }
}
