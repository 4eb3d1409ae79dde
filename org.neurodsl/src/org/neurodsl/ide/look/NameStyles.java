package org.neurodsl.ide.look;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The styles of the names of a text, by what they stand for. It never changes. */
public final class NameStyles {
  /** Of a text that nothing is known of yet. */
  public static final NameStyles NONE = new NameStyles();

  private final Map<Integer, String> places = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();

  private NameStyles() {}

  /** The styles of the names of a text. */
  public NameStyles(String text, Symbols symbols) {
    for (Symbol symbol : symbols.all()) {
      String style = styleOf(symbol.kind());
      words.put(text.substring(symbol.offset(), symbol.end()), style);
      places.put(symbol.offset(), style);
    }
  }

  /** The name of the style of names of a kind: {@code name.state}. */
  public static String styleOf(SymbolKind kind) {
    return "name." + kind.name().toLowerCase(Locale.ROOT);
  }

  /** The style of a word that begins at an offset of the text; null where it is no name. */
  String at(int offset, String word) {
    String style = places.get(offset);
    // In dV/dt the name begins behind the d.
    return style == null && word.startsWith("d") ? places.get(offset + 1) : style;
  }

  /** The style of the same word somewhere in the text: the best guess for a text that goes on from there. */
  String of(String word) {
    return words.get(word);
  }
}
