package org.neurodsl.sim.result;

/** A table that cannot be used: says where in it and what to change. */
public final class CsvException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final int column;
  private final String sentence;

  /**
   * A fault in a table.
   *
   * @param file name of the table as shown to the user
   * @param line line from 1, 0 for the whole file
   * @param column field from 1, 0 for the whole line
   * @param sentence what is wrong and the likely mend
   */
  public CsvException(String file, int line, int column, String sentence) {
    super(file + (line > 0 ? ", line " + line : "") + (column > 0 ? ", column " + column : "") + ": " + sentence);
    this.file = file;
    this.line = line;
    this.column = column;
    this.sentence = sentence;
  }

  /** Name of the table. */
  public String file() {
    return file;
  }

  /** Line from 1, 0 for the whole file. */
  public int line() {
    return line;
  }

  /** Field from 1, 0 for the whole line. */
  public int column() {
    return column;
  }

  /** The message without the place. */
  public String sentence() {
    return sentence;
  }
}
