package org.neurodsl.ide.look;

import java.util.Optional;

/**
 * A name in a text.
 *
 * @param offset where it begins, in UTF-16 units
 * @param length how long it is
 * @param declares whether it is the name of a declaration, rather than a mention of it
 * @param target the declaration; empty where there is none of that name
 */
public record Symbol(int offset, int length, SymbolKind kind, boolean declares, Optional<Target> target) {

  /**
   * Where something is declared.
   *
   * @param uri of the file; library files have one of their own
   * @param offset of its name
   * @param length of its name
   */
  public record Target(String uri, int offset, int length) {}

  /** One behind the last character. */
  public int end() {
    return offset + length;
  }

  /** Whether a caret at an offset touches it. */
  public boolean touches(int caret) {
    return caret >= offset && caret <= end();
  }
}
