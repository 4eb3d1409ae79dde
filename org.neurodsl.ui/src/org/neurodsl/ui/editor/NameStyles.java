package org.neurodsl.ui.editor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.neurodsl.ide.Snapshot;
import org.neurodsl.ide.look.Symbol;
import org.neurodsl.ide.look.SymbolKind;

/**
 * How names are shown by what they stand for. While the text is newer than its model, a name looks as the same name did
 * in the last one, so that nothing flickers while one types.
 */
final class NameStyles {
  private final Map<Integer, SymbolKind> places = new HashMap<>();
  private final Map<String, SymbolKind> words = new HashMap<>();

  /**
   * A look: no kind is told by its colour alone.
   *
   * @param color identifier of a colour
   * @param font style of the letters
   */
  record Look(String color, int font) {}

  /** The looks of a snapshot's names; {@code current} if the text is still the same. */
  NameStyles(Snapshot snapshot, boolean current) {
    for (Symbol symbol : snapshot.symbols().all()) {
      words.put(snapshot.text().substring(symbol.offset(), symbol.end()), symbol.kind());
      if (current) {
        places.put(symbol.offset(), symbol.kind());
      }
    }
  }

  /** The look of a word that begins at an offset; none where it is no name. */
  Optional<Look> of(int offset, String word) {
    SymbolKind kind = places.isEmpty() ? words.get(word) : places.get(offset);
    // In dV/dt the name begins behind the d.
    if (kind == null && !places.isEmpty() && word.startsWith("d")) {
      kind = places.get(offset + 1);
    }
    return Optional.ofNullable(kind).map(NameStyles::look);
  }

  private static Look look(SymbolKind kind) {
    return switch (kind) {
      case STATE -> new Look("org.neurodsl.ui.state", SWT.ITALIC);
      case PARAMETER, CONSTANT -> new Look("org.neurodsl.ui.parameter", SWT.NORMAL);
      case INPUT, SWEPT -> new Look("org.neurodsl.ui.input", SWT.BOLD | SWT.ITALIC);
      case FUNCTION -> new Look("org.neurodsl.ui.function", SWT.BOLD);
      case NEURON, UNIT, RECEPTOR, SYNAPSE, CHANNEL, NETWORK, POPULATION, PROJECTION, EXPERIMENT ->
          new Look("org.neurodsl.ui.type", SWT.BOLD);
      case DEFINITION, ARGUMENT, MEASURE -> new Look("org.neurodsl.ui.definition", SWT.NORMAL);
      case UNRESOLVED -> new Look("org.neurodsl.ui.unresolved", SWT.ITALIC);
    };
  }
}
