package org.neurodsl.ide.look;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.xtext.ide.editor.syntaxcoloring.HighlightingStyles;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;

/** The style of each kind of token, by its name in the grammar. */
@Singleton
final class TokenStyles {
  /** The style of units behind a number. */
  static final String UNIT = "unit";

  private final Map<Integer, String> styles = new HashMap<>();

  @Inject
  TokenStyles(ITokenDefProvider tokens) {
    tokens.getTokenDefMap().forEach((type, name) -> styles.put(type, styleOf(name)));
  }

  String of(int tokenType) {
    return styles.getOrDefault(tokenType, HighlightingStyles.DEFAULT_ID);
  }

  private static String styleOf(String name) {
    return switch (name) {
      case "RULE_NUMBER" -> HighlightingStyles.NUMBER_ID;
      case "RULE_STRING" -> HighlightingStyles.STRING_ID;
      case "RULE_ML_COMMENT", "RULE_SL_COMMENT" -> HighlightingStyles.COMMENT_ID;
      case "RULE_UNIT", "RULE_UNIT_OP", "RULE_UNIT_POWER" -> UNIT;
      case "RULE_BUILTIN" -> HighlightingStyles.KEYWORD_ID;
      default -> isKeyword(name) ? HighlightingStyles.KEYWORD_ID : HighlightingStyles.DEFAULT_ID;
    };
  }

  /** Keywords stand in quotes among the names of tokens; those without letters are operators. */
  private static boolean isKeyword(String name) {
    return name.startsWith("'") && name.length() > 1 && Character.isLetter(name.charAt(1));
  }
}
