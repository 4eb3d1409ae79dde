package org.neurodsl.parser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  /** The faults of a parse in the order of the text. */
  static List<ParserFault> of(IParseResult result) {
    List<ParserFault> faults = new ArrayList<>();
    for (INode node : result.getSyntaxErrors()) {
      faults.add(of(node.getSyntaxErrorMessage()).orElseGet(() -> new ParserFault(node.getOffset(), 0)));
    }
    faults.sort(Comparator.comparingInt(ParserFault::offset));
    return faults;
  }

  private static Optional<ParserFault> of(SyntaxErrorMessage message) {
    String[] data = message.getIssueData();
    return CODE.equals(message.getIssueCode()) && data != null && data.length == 2
        ? Optional.of(new ParserFault(Integer.parseInt(data[0]), Integer.parseInt(data[1]))) : Optional.empty();
  }
}
