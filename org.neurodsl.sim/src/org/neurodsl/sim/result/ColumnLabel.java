package org.neurodsl.sim.result;

/**
 * Name and unit of a column, as text {@code V [mV]}; a pure number has only a name. A name may itself end in an index:
 * {@code V[0] [mV]}.
 *
 * @param name name of the quantity, not blank
 * @param unit unit text, empty for a pure number
 */
public record ColumnLabel(String name, String unit) {
  /** Time in ms, the first column of most tables. */
  public static final ColumnLabel TIME = new ColumnLabel("t", "ms");

  /** Refuses a blank name. */
  public ColumnLabel {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a column needs a name");
    }
  }

  /** The label as it stands in a header. */
  public String text() {
    return unit.isEmpty() ? name : name + " [" + unit + "]";
  }

  /** Reads {@link #text}: the unit is what stands in the last brackets after a space. */
  public static ColumnLabel parse(String text) {
    String trimmed = text.strip();
    int open = trimmed.lastIndexOf('[');
    boolean hasUnit = trimmed.endsWith("]") && open > 0 && Character.isWhitespace(trimmed.charAt(open - 1));
    if (!hasUnit) {
      return new ColumnLabel(trimmed, "");
    }
    String unit = trimmed.substring(open + 1, trimmed.length() - 1).strip();
    return new ColumnLabel(trimmed.substring(0, open).strip(), unit);
  }
}
