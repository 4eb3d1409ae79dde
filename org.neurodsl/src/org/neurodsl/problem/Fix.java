package org.neurodsl.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A quick fix as data, the same for editor, command line and tests.
 *
 * @param title what it does, as an order: {@code append 'per ms'}
 * @param edits the changes of the file in which the problem is; they do not overlap
 */
public record Fix(String title, List<TextEdit> edits) {

  private static final Comparator<TextEdit> BY_PLACE =
      Comparator.comparingInt(TextEdit::offset).thenComparingInt(TextEdit::length);

  /** Sorts the edits by place and refuses overlapping ones. */
  public Fix {
    edits = edits.stream().sorted(BY_PLACE).toList();
    for (int i = 1; i < edits.size(); i++) {
      if (edits.get(i).offset() < edits.get(i - 1).end()) {
        throw new IllegalArgumentException("two edits of the fix overlap");
      }
    }
  }

  public static Fix replace(String title, int offset, int length, String replacement) {
    return new Fix(title, List.of(new TextEdit(offset, length, replacement)));
  }

  public static Fix insert(String title, int offset, String text) {
    return new Fix(title, List.of(TextEdit.insert(offset, text)));
  }

  /** Gives the text with all edits made. */
  public String applyTo(String text) {
    StringBuilder changed = new StringBuilder();
    int at = 0;
    for (TextEdit edit : edits) {
      changed.append(text, at, edit.offset()).append(edit.replacement());
      at = edit.end();
    }
    return changed.append(text, at, text.length()).toString();
  }

  /** Packs fixes into plain strings, to travel as the data of an editor's issue. */
  public static String[] toData(List<Fix> fixes) {
    List<String> data = new ArrayList<>();
    for (Fix fix : fixes) {
      data.add(fix.title);
      data.add(Integer.toString(fix.edits.size()));
      for (TextEdit edit : fix.edits) {
        data.add(Integer.toString(edit.offset()));
        data.add(Integer.toString(edit.length()));
        data.add(edit.replacement());
      }
    }
    return data.toArray(String[]::new);
  }

  /** Unpacks what {@link #toData} has packed. */
  public static List<Fix> fromData(String... data) {
    List<Fix> fixes = new ArrayList<>();
    int at = 0;
    while (at < data.length) {
      String title = data[at];
      int count = Integer.parseInt(data[at + 1]);
      at += 2;
      List<TextEdit> edits = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        edits.add(new TextEdit(Integer.parseInt(data[at]), Integer.parseInt(data[at + 1]), data[at + 2]));
        at += 3;
      }
      fixes.add(new Fix(title, edits));
    }
    return List.copyOf(fixes);
  }
}
