package org.neurodsl.ui.editor;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.xtext.ide.editor.syntaxcoloring.HighlightingStyles;
import org.neurodsl.ide.look.NameStyles;
import org.neurodsl.ide.look.SymbolKind;

/** How the styles of tokens and names look in an editor. */
final class Looks {
  /** How the identifiers of our colours begin. */
  static final String COLORS = "org.neurodsl.ui.";

  private static final Map<String, Look> ALL = new HashMap<>(Map.of(
      HighlightingStyles.KEYWORD_ID, new Look("org.neurodsl.ui.keyword", SWT.BOLD),
      HighlightingStyles.NUMBER_ID, new Look("org.neurodsl.ui.number", SWT.NORMAL),
      HighlightingStyles.STRING_ID, new Look("org.neurodsl.ui.string", SWT.NORMAL),
      HighlightingStyles.COMMENT_ID, new Look("org.neurodsl.ui.comment", SWT.NORMAL),
      "unit", new Look("org.neurodsl.ui.unit", SWT.NORMAL)));

  static {
    for (SymbolKind kind : SymbolKind.values()) {
      ALL.putIfAbsent(NameStyles.styleOf(kind), look(kind));
    }
  }

  private Looks() {}

  /**
   * A look: no kind is told by its colour alone.
   *
   * @param color identifier of a colour
   * @param font style of the letters
   */
  record Look(String color, int font) {}

  /** The look of a style. */
  static Look of(String style) {
    return ALL.get(style);
  }

  private static Look look(SymbolKind kind) {
    return switch (kind) {
      case STATE -> new Look("org.neurodsl.ui.state", SWT.ITALIC);
      case PARAMETER, CONSTANT -> new Look("org.neurodsl.ui.parameter", SWT.NORMAL);
      case INPUT, SWEPT -> new Look("org.neurodsl.ui.input", SWT.BOLD | SWT.ITALIC);
      case FUNCTION -> new Look("org.neurodsl.ui.function", SWT.BOLD);
      case NEURON, UNIT, CHANNEL, RECEPTOR, SYNAPSE, NETWORK, POPULATION, PROJECTION, EXPERIMENT ->
          new Look("org.neurodsl.ui.type", SWT.BOLD);
      case DEFINITION, ARGUMENT, MEASURE -> new Look("org.neurodsl.ui.definition", SWT.NORMAL);
      case UNRESOLVED -> new Look("org.neurodsl.ui.unresolved", SWT.ITALIC);
    };
  }
}
