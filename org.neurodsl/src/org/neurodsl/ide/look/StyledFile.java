package org.neurodsl.ide.look;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.ide.look.StyledItem.Names;
import org.neurodsl.ide.look.StyledItem.Styled;

/**
 * A text, its tokens, and how each is styled, item by item of the file. It never changes: a changed text gives others,
 * which share the items that have not changed, so that a key costs as much in a long text as in a short one.
 */
public final class StyledFile {
  private final String text;
  private final List<StyledItem> items;
  private final int[] starts;

  private StyledFile(String text, List<StyledItem> items) {
    this.text = text;
    this.items = items;
    starts = new int[items.size() + 1];
    for (int i = 0; i < items.size(); i++) {
      starts[i + 1] = starts[i] + items.get(i).length();
    }
  }

  /** The styles of a text whose names are known at their places. */
  public static StyledFile of(String text, StyledText tokens, NameStyles names) {
    return new StyledFile(text, StyledItem.of(text, tokens.pieces(text), names::at));
  }

  /**
   * A part of a text.
   *
   * @param offset where it begins
   * @param length of it; 0 for nothing
   */
  public record Stretch(int offset, int length) {}

  /** The text. */
  public String text() {
    return text;
  }

  /**
   * The styles of a changed text. What lies before and behind the change and is the same token is styled as before, so
   * that nothing flickers while one types. Only the items around the change are read again, without what others
   * declare; but all is read where a comment is not closed in them.
   */
  public StyledFile changedTo(String now, StyledText tokens, NameStyles names) {
    int begin = common(now);
    int end = commonEnd(now, begin);
    int from = Math.max(0, itemAt(begin) - (begin == starts[itemAt(begin)] ? 1 : 0));
    int to = itemAt(text.length() - end) + 1;
    int start = items.isEmpty() ? 0 : starts[from];
    int behind = items.isEmpty() || to >= items.size() ? 0 : text.length() - starts[to];
    if (opensComment(now.substring(start, now.length() - behind))) {
      start = 0;
      behind = 0;
      from = 0;
      to = items.size();
    }
    String part = now.substring(start, now.length() - behind);
    Names guessed = (offset, word) -> names.of(word);
    List<StyledItem> replaced = items.subList(Math.min(from, items.size()), Math.min(to, items.size()));
    List<StyledItem> fresh = StyledItem.of(part, tokens.pieces(part), guessed);
    StyledItem.keepStyles(replaced, fresh, begin - start, end - behind);
    List<StyledItem> next = new ArrayList<>(items.size() + 2);
    next.addAll(items.subList(0, Math.min(from, items.size())));
    next.addAll(fresh);
    next.addAll(items.subList(Math.min(to, items.size()), items.size()));
    return new StyledFile(now, next);
  }

  private static boolean opensComment(String part) {
    return part.lastIndexOf("/*") > part.lastIndexOf("*/");
  }

  private int common(String now) {
    int same = Math.min(text.length(), now.length());
    int begin = 0;
    while (begin < same && text.charAt(begin) == now.charAt(begin)) {
      begin++;
    }
    return begin;
  }

  private int commonEnd(String now, int begin) {
    int same = Math.min(text.length(), now.length()) - begin;
    int end = 0;
    while (end < same && text.charAt(text.length() - 1 - end) == now.charAt(now.length() - 1 - end)) {
      end++;
    }
    return end;
  }

  /** The item in which an offset lies; the last one for the end of the text. */
  private int itemAt(int offset) {
    int low = 0;
    int high = items.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts[middle] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The stretch of another text in which tokens are styled otherwise; empty where none is. */
  public Stretch difference(StyledFile other) {
    int stop = Math.min(items.size(), other.items.size());
    int first = 0;
    while (first < stop && items.get(first).equals(other.items.get(first))) {
      first++;
    }
    int last = 0;
    while (last < stop - first
        && items.get(items.size() - 1 - last).equals(other.items.get(other.items.size() - 1 - last))) {
      last++;
    }
    int begin = other.starts[first];
    int end = other.starts[other.items.size() - last];
    if (first == stop - last && items.size() == other.items.size()) {
      return new Stretch(begin, 0);
    }
    boolean one = items.size() - last == first + 1 && other.items.size() - last == first + 1;
    Stretch inside = one ? items.get(first).difference(other.items.get(first)) : new Stretch(0, end - begin);
    return new Stretch(begin + inside.offset(), inside.length());
  }

  /** Tells each token that touches a stretch and is not plain. */
  public void show(Stretch stretch, Styled to) {
    int end = stretch.offset() + stretch.length();
    for (int i = items.isEmpty() ? 0 : itemAt(stretch.offset()); i < items.size() && starts[i] < end; i++) {
      items.get(i).show(starts[i], stretch, to);
    }
  }

  /** The tokens that are not plain, each with its style. */
  @Override
  public String toString() {
    StringBuilder all = new StringBuilder();
    show(new Stretch(0, text.length()), (offset, length, style) ->
        all.append(text, offset, offset + length).append(" <").append(style).append(">\n"));
    return all.toString();
  }
}
