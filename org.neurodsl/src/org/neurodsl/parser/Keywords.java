package org.neurodsl.parser;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.neurodsl.parser.antlr.internal.InternalNeuroParser;

/** The texts of the keywords and signs of the grammar, which the generated parser knows by names only. */
final class Keywords {

  private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("EqualsSign", "="), Map.entry("Colon", ":"),
      Map.entry("Comma", ","), Map.entry("Semicolon", ";"), Map.entry("LeftParenthesis", "("),
      Map.entry("RightParenthesis", ")"), Map.entry("LeftSquareBracket", "["), Map.entry("RightSquareBracket", "]"),
      Map.entry("LeftCurlyBracket", "{"), Map.entry("RightCurlyBracket", "}"), Map.entry("Solidus", "/"),
      Map.entry("Asterisk", "*"), Map.entry("Apostrophe", "'"), Map.entry("FullStop", "."));

  private static final Map<Integer, String> TEXTS = IntStream.range(4, InternalNeuroParser.tokenNames.length).boxed()
      .collect(Collectors.toMap(type -> type, type -> text(InternalNeuroParser.tokenNames[type])));

  private Keywords() {}

  /** How a kind of token is written, if it is always written so. */
  static Optional<String> text(int type) {
    return Optional.ofNullable(TEXTS.get(type)).filter(text -> !text.isEmpty());
  }

  private static String text(String name) {
    boolean sign = name.startsWith("RULE_") || name.endsWith("Sign") || name.endsWith("Bracket");
    return SIGNS.getOrDefault(name, sign ? "" : name.toLowerCase(Locale.ROOT));
  }
}
