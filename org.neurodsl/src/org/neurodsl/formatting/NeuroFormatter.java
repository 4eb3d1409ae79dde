package org.neurodsl.formatting;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.io.StringReader;
import java.util.List;
import org.neurodsl.parser.SyntaxReport;
import org.neurodsl.parser.TextParser;
import org.neurodsl.parser.TokenKind;
import org.neurodsl.parser.Tokens;

/**
 * Lays a model out. Only white space changes: the words and signs, their meaning and the comments stay as they are. A
 * text with syntax errors is left alone.
 */
public class NeuroFormatter {

  private final Provider<TextParser> parsers;

  @Inject
  public NeuroFormatter(Provider<TextParser> parsers) {
    this.parsers = parsers;
  }

  /** The text laid out; formatting it again changes nothing. */
  public String format(String text) {
    TextParser parser = parsers.get();
    parser.parse(new StringReader(text));
    boolean faulty = !parser.takeReport("").orElse(SyntaxReport.NONE).problems().isEmpty();
    if (faulty) {
      return text;
    }
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String laidOut = Layout.print(Tokens.of(bare).list());
    return words(laidOut).equals(words(bare)) ? laidOut : text;
  }

  /** What must not change: kind and text of each token that is no white space. */
  private static List<String> words(String text) {
    return Tokens.of(text).list().stream()
        .filter(token -> !TokenKind.isHidden(token) && !TokenKind.isNewline(token))
        .map(token -> token.getType() + token.getText().replaceAll("\\s", "")).toList();
  }
}
