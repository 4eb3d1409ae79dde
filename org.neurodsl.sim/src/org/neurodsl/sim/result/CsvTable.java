package org.neurodsl.sim.result;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A table of numbers: a header with a name and a unit per column, {@code t [ms],I [pA]}, and rows of numbers. Comma
 * separated, UTF-8, fields may be quoted, lines that begin with {@code #} are comments.
 */
public final class CsvTable {
  private final List<ColumnLabel> labels;
  private final double[][] columns;

  CsvTable(List<ColumnLabel> labels, double[][] columns) {
    this.labels = List.copyOf(labels);
    this.columns = columns;
  }

  /**
   * Reads a stimulus table: at most 64 MB; at least two columns, the first a time with its unit that grows from row to
   * row; finite numbers only. Whether the file may be read at all is for the caller to decide.
   *
   * @throws CsvException where the content is wrong
   * @throws ResultException where the file cannot be read
   */
  public static CsvTable stimulus(Path file) {
    String name = file.getFileName().toString();
    try {
      if (!Files.isRegularFile(file)) {
        String what = Files.isDirectory(file) ? "is a folder" : Files.exists(file) ? "is no plain file" : null;
        if (what != null) {
          throw new ResultException(file, what, "name a table in CSV format", null);
        }
      }
      checkSize(name, Files.size(file), CsvRules.STIMULUS);
      return stimulus(name, Files.readAllBytes(file));
    } catch (IOException e) {
      throw ResultException.reading(file, e);
    }
  }

  /**
   * Reads a stimulus table from memory, with the same demands.
   *
   * @param name name of the table in messages
   * @param content bytes of the file
   */
  public static CsvTable stimulus(String name, byte[] content) {
    checkSize(name, content.length, CsvRules.STIMULUS);
    return new CsvParser(name, CsvRules.STIMULUS).parse(new StringReader(decode(name, content)));
  }

  private static void checkSize(String name, long bytes, CsvRules rules) {
    if (bytes > rules.maxBytes()) {
      throw new CsvException(name, 0, 0, "the table has " + (bytes >> 20) + " MB, more than the allowed "
          + (rules.maxBytes() >> 20) + "; thin it out");
    }
  }

  private static String decode(String name, byte[] content) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(content);
    CharBuffer text = CharBuffer.allocate(content.length);
    CoderResult result = decoder.decode(bytes, text, true);
    if (result.isError()) {
      int line = 1;
      for (int i = 0; i < bytes.position(); i++) {
        line += content[i] == '\n' ? 1 : 0;
      }
      throw new CsvException(name, line, 0, "the text is not UTF-8; save the table as UTF-8 or plain ASCII");
    }
    return text.flip().toString();
  }

  /** Names and units of the columns. */
  public List<ColumnLabel> labels() {
    return labels;
  }

  /** Number of rows. */
  public int rows() {
    return columns[0].length;
  }

  /** A copy of a column. */
  public double[] column(int index) {
    return columns[index].clone();
  }

  /** A copy of the column of a name, or null where there is none. */
  public double[] column(String name) {
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).name().equals(name)) {
        return column(i);
      }
    }
    return null;
  }
}
