package org.neurodsl.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.neurodsl.sim.result.CsvException;
import org.neurodsl.sim.result.ResultException;

/**
 * The rows of a file of numbers parted by commas: finite decimal numbers, as many in each row as in the first. Empty
 * lines, lines that begin with {@code #}, and a first line of names are passed over.
 */
public final class NumberRows {
  private static final int LONGEST_QUOTE = 40;

  private final String name;
  private int columns;
  private double[] numbers = new double[64];
  private int[] lines = new int[32];
  private int rows;

  private NumberRows(String name) {
    this.name = name;
  }

  /** Reads a file. */
  static NumberRows read(Path file) {
    NumberRows result = new NumberRows(file.getFileName().toString());
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
      result.parse(text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      throw new CsvException(result.name, 0, 0, "the text is not UTF-8; save the table as UTF-8 or plain ASCII");
    } catch (IOException e) {
      throw ResultException.reading(file, e);
    }
    return result;
  }

  /** Numbers of each row; 0 without rows. */
  public int columns() {
    return columns;
  }

  /** Number of rows. */
  public int rows() {
    return rows;
  }

  /** Line of a row in the file, from 1. */
  public int line(int row) {
    return lines[row];
  }

  /** A number, row and column from 0. */
  public double at(int row, int column) {
    return numbers[row * columns + column];
  }

  private void parse(String text) {
    int line = 0;
    boolean first = true;
    for (int begin = 0; begin <= text.length(); ) {
      int newline = text.indexOf('\n', begin);
      int end = newline < 0 ? text.length() : newline;
      String row = text.substring(begin, end).strip();
      begin = end + 1;
      line++;
      if (row.isEmpty() || row.startsWith("#")) {
        continue;
      }
      boolean heading = first && (Character.isLetter(row.charAt(0)) || row.charAt(0) == '"');
      first = false;
      if (!heading) {
        row(row, line);
      }
    }
  }

  private void row(String text, int line) {
    String[] parts = text.split(",", -1);
    if (rows == 0) {
      columns = parts.length;
    } else if (parts.length != columns) {
      throw new CsvException(name, line, 0, "the line has " + parts.length + " fields, the first row " + columns);
    }
    if (rows == lines.length) {
      lines = Arrays.copyOf(lines, 2 * rows);
    }
    if ((rows + 1) * columns > numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max((rows + 1) * columns, 2 * numbers.length));
    }
    for (int i = 0; i < columns; i++) {
      numbers[rows * columns + i] = number(parts[i].strip(), line, i + 1);
    }
    lines[rows++] = line;
  }

  private double number(String field, int line, int column) {
    boolean decimal = !field.isEmpty() && field.chars().allMatch(c -> "0123456789.+-eE".indexOf(c) >= 0);
    double value = Double.NaN;
    try {
      value = decimal ? Double.parseDouble(field) : Double.NaN;
    } catch (NumberFormatException e) {
      // Told below.
    }
    if (!Double.isFinite(value)) {
      throw new CsvException(name, line, column, field.isEmpty() ? "the field is empty" : quote(field)
          + " is not a number; part numbers by commas and write decimals with a point");
    }
    return value;
  }

  private static String quote(String text) {
    StringBuilder shown = new StringBuilder("'");
    text.codePoints().limit(LONGEST_QUOTE).forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? '?' : c));
    return shown.append(text.length() > LONGEST_QUOTE ? "…'" : "'").toString();
  }
}
