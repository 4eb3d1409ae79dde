package org.neurodsl.ide.look;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The stretches of a text that can be folded: blocks in braces and comments of several lines. Needs no syntax tree. */
public final class Folds {
  private Folds() {}

  /**
   * A stretch of several lines.
   *
   * @param offset where it begins
   * @param length to its closing brace or the end of the comment
   * @param comment whether it is a comment
   */
  public record Fold(int offset, int length, boolean comment) {}

  /** Finds them, in the order of their beginnings. */
  public static List<Fold> of(String text, StyledText styles) {
    List<Fold> folds = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (StyledText.Piece piece : styles.pieces(text)) {
      String token = text.substring(piece.offset(), piece.offset() + piece.length());
      if (token.equals("{")) {
        open.push(piece.offset());
      } else if (token.equals("}") && !open.isEmpty()) {
        add(text, open.pop(), piece.offset() + 1, false, folds);
      } else if (token.startsWith("/*")) {
        add(text, piece.offset(), piece.offset() + piece.length(), true, folds);
      }
    }
    folds.sort((a, b) -> Integer.compare(a.offset(), b.offset()));
    return folds;
  }

  private static void add(String text, int from, int to, boolean comment, List<Fold> folds) {
    if (text.substring(from, to).indexOf('\n') >= 0) {
      folds.add(new Fold(from, to - from, comment));
    }
  }
}
