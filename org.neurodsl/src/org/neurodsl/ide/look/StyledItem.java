package org.neurodsl.ide.look;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.xtext.ide.editor.syntaxcoloring.HighlightingStyles;
import org.neurodsl.ide.look.StyledFile.Stretch;
import org.neurodsl.ide.look.StyledText.Piece;

/** The tokens of one item of a file with their styles, at places counted from its beginning. */
public final class StyledItem {
  private static final Set<String> FIRST_WORDS = Set.of("import", "neuron", "unit", "receptor", "synapse", "channel",
      "network", "function", "constant", "experiment");

  private final List<Piece> pieces;
  private final String[] styles;

  private StyledItem(List<Piece> pieces, String[] styles) {
    this.pieces = pieces;
    this.styles = styles;
  }

  /** The styles of words that are names. */
  interface Names {
    /** The style of a word at an offset; null where it is no name. */
    String of(int offset, String word);
  }

  /** Takes one token with its style: one of {@link StyledText}, or that of a {@link NameStyles name}. */
  public interface Styled {
    /** Takes it. */
    void token(int offset, int length, String style);
  }

  /** Cuts a text where an item begins: at a word of its own at the beginning of a line. */
  static List<StyledItem> of(String text, List<Piece> pieces, Names names) {
    List<StyledItem> items = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= pieces.size(); i++) {
      if (i == pieces.size() || beginsItem(text, pieces.get(i))) {
        items.add(item(text, pieces.subList(from, i), names));
        from = i;
      }
    }
    return items;
  }

  private static StyledItem item(String text, List<Piece> pieces, Names names) {
    int start = pieces.get(0).offset();
    List<Piece> own = new ArrayList<>(pieces.size());
    String[] styles = new String[pieces.size()];
    for (int i = 0; i < styles.length; i++) {
      Piece piece = pieces.get(i);
      own.add(new Piece(piece.offset() - start, piece.length(), piece.style()));
      styles[i] = style(text, piece, names);
    }
    return new StyledItem(own, styles);
  }

  private static boolean beginsItem(String text, Piece piece) {
    int offset = piece.offset();
    return HighlightingStyles.KEYWORD_ID.equals(piece.style()) && offset > 0 && text.charAt(offset - 1) == '\n'
        && FIRST_WORDS.contains(text.substring(offset, offset + piece.length()));
  }

  private static String style(String text, Piece piece, Names names) {
    String token = piece.style().equals(HighlightingStyles.DEFAULT_ID) ? null : piece.style();
    boolean word = piece.length() > 0 && Character.isJavaIdentifierStart(text.charAt(piece.offset()));
    return token != null || !word ? token
        : names.of(piece.offset(), text.substring(piece.offset(), piece.offset() + piece.length()));
  }

  /**
   * Gives the names in items that take the place of others the styles that they had there.
   *
   * @param begin how many characters are the same at the beginning of the first
   * @param end how many at the end of the last
   */
  static void keepStyles(List<StyledItem> before, List<StyledItem> now, int begin, int end) {
    List<Placed> old = placed(before);
    List<Placed> fresh = placed(now);
    int stop = Math.min(old.size(), fresh.size());
    int first = 0;
    while (first < stop && fresh.get(first).end() <= begin && fresh.get(first).isSame(old.get(first), 0)) {
      fresh.get(first).keep(old.get(first));
      first++;
    }
    int shift = length(now) - length(before);
    int last = 1;
    while (last <= stop - first && fresh.get(fresh.size() - last).offset() >= length(now) - end
        && fresh.get(fresh.size() - last).isSame(old.get(old.size() - last), shift)) {
      fresh.get(fresh.size() - last).keep(old.get(old.size() - last));
      last++;
    }
  }

  /** A token in a row of items. */
  private record Placed(StyledItem item, int index, int start) {
    int offset() {
      return start + item.pieces.get(index).offset();
    }

    int end() {
      return offset() + item.pieces.get(index).length();
    }

    boolean isSame(Placed other, int shift) {
      return other.offset() + shift == offset() && other.end() + shift == end()
          && item.pieces.get(index).style().equals(other.item.pieces.get(other.index).style());
    }

    void keep(Placed other) {
      item.styles[index] = other.item.styles[other.index];
    }
  }

  private static List<Placed> placed(List<StyledItem> items) {
    List<Placed> placed = new ArrayList<>();
    int start = 0;
    for (StyledItem item : items) {
      for (int i = 0; i < item.styles.length; i++) {
        placed.add(new Placed(item, i, start));
      }
      start += item.length();
    }
    return placed;
  }

  private static int length(List<StyledItem> items) {
    return items.stream().mapToInt(StyledItem::length).sum();
  }

  /** How many characters it has. */
  int length() {
    Piece last = pieces.get(pieces.size() - 1);
    return last.offset() + last.length();
  }

  /** The stretch of another item, counted from its beginning, in which it styles different. */
  Stretch difference(StyledItem other) {
    int shift = other.length() - length();
    int stop = Math.min(styles.length, other.styles.length);
    int first = 0;
    while (first < stop && isSame(first, other, first, 0)) {
      first++;
    }
    int last = 0;
    while (last < stop - first && isSame(styles.length - 1 - last, other, other.styles.length - 1 - last, shift)) {
      last++;
    }
    int begin = first == other.styles.length ? other.length() : other.pieces.get(first).offset();
    int to = other.styles.length - last;
    int end = to == other.styles.length ? other.length() : other.pieces.get(to).offset();
    return new Stretch(begin, Math.max(0, end - begin));
  }

  private boolean isSame(int i, StyledItem other, int j, int shift) {
    Piece own = pieces.get(i);
    Piece its = other.pieces.get(j);
    return Objects.equals(styles[i], other.styles[j]) && own.offset() + shift == its.offset()
        && own.length() == its.length();
  }

  /** Tells each token that touches a stretch and is not plain, where the item begins at a place of the text. */
  void show(int start, Stretch stretch, Styled to) {
    int end = stretch.offset() + stretch.length();
    for (int i = 0; i < styles.length; i++) {
      Piece piece = pieces.get(i);
      int offset = start + piece.offset();
      if (styles[i] != null && offset < end && offset + piece.length() > stretch.offset()) {
        to.token(offset, piece.length(), styles[i]);
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other == this || other instanceof StyledItem item && pieces.equals(item.pieces)
        && Arrays.equals(styles, item.styles);
  }

  @Override
  public int hashCode() {
    return Objects.hash(pieces, Arrays.hashCode(styles));
  }
}
