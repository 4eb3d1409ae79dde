package org.neurodsl.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.TokenSource;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.neurodsl.parser.antlr.NeuroParser;
import org.neurodsl.source.TextLines;

/**
 * The parser of the language. Where it can't go on it notes the statement, hides the rest of it, and where that does
 * not help all of it, and parses again; so the other statements are understood as if the faulty one were not there, and
 * no error has consequences.
 */
public class TextParser extends NeuroParser {

  /** Most faulty statements that are looked for; who has more mends these first. */
  private static final int MOST_FAULTS = 20;

  private Tokens current;
  private Outcome last;

  /** What is left of a parse to explain its errors. */
  private record Outcome(String text, Tokens tokens, List<FaultyStatement> faults) {}

  @Override
  protected IParseResult doParse(String rule, CharStream in, NodeModelBuilder builder, int lookAhead) {
    Lexer lexer = getLexerProvider().get();
    lexer.setCharStream(in);
    current = Tokens.read(lexer, true);
    try {
      List<FaultyStatement> faults = new ArrayList<>();
      IParseResult result = super.doParse(rule, in, builder, lookAhead);
      int stoppedBefore = -1;
      while (result.hasSyntaxErrors() && faults.size() < MOST_FAULTS) {
        ParserFault fault = ParserFault.first(result);
        StatementSpan span = StatementSpan.at(current.list(), fault.offset());
        boolean again = span.first() == stoppedBefore;
        if (!again) {
          faults.add(FaultyStatement.of(current.list(), span, fault.expected()));
        }
        stoppedBefore = span.first();
        if (!hide(span, again)) {
          break;
        }
        result = super.doParse(rule, in, createNodeModelBuilder(), lookAhead);
      }
      last = new Outcome(result.getRootNode().getText(), current, faults);
      return result;
    } finally {
      current = null;
    }
  }

  /** Hides the rest of a statement or all of it; false if there is nothing to hide. */
  private boolean hide(StatementSpan span, boolean again) {
    boolean restOnly = !again && span.fault() > span.first() && span.fault() < span.end();
    int first = restOnly ? span.fault() : span.first();
    int end = restOnly ? span.end() : span.blockEnd();
    boolean empty = first == end;
    return current.hide(first, Math.min(current.list().size(), empty ? end + 1 : end));
  }

  @Override
  protected TokenSource createLexer(CharStream stream) {
    return current == null ? super.createLexer(stream) : StatementTokenSource.over(current);
  }

  /** The syntax errors of the text that was parsed last; nothing if they have been asked for before. */
  public Optional<SyntaxReport> takeReport(String file) {
    Optional<Outcome> outcome = Optional.ofNullable(last);
    last = null;
    return outcome.map(o -> SyntaxReport.of(new TextLines(file, o.text()), o.tokens(), o.faults()));
  }
}
