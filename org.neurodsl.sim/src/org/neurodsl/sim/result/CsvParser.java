package org.neurodsl.sim.result;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Turns the text of a table into arrays and explains what is wrong with it. */
final class CsvParser {
  private static final int LONGEST_QUOTE = 40;

  private final String name;
  private final CsvRules rules;
  private List<ColumnLabel> labels;
  private double[][] columns;
  private int rows;
  private int line;

  CsvParser(String name, CsvRules rules) {
    this.name = name;
    this.rules = rules;
  }

  CsvTable parse(Reader text) {
    Iterator<CsvRecord> records = CsvReader.builder()
        .commentStrategy(CommentStrategy.SKIP)
        .skipEmptyLines(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .trimWhitespacesAroundQuotes(true)
        .detectBomHeader(false)
        .ofCsvRecord(new WithoutMark(text))
        .iterator();
    try {
      if (!records.hasNext()) {
        throw new CsvException(name, 0, 0, "the table is empty; its first line names the columns, like t [ms],I [pA]");
      }
      CsvRecord header = records.next();
      line = (int) header.getStartingLineNumber();
      header(header);
      while (records.hasNext()) {
        CsvRecord record = records.next();
        line = (int) record.getStartingLineNumber();
        row(record);
      }
    } catch (CsvParseException | UncheckedIOException e) {
      throw notATable(line + 1);
    }
    if (rows == 0 && rules.ascending()) {
      throw new CsvException(name, 0, 0, "the table has a header but no rows of numbers");
    }
    for (int i = 0; i < columns.length; i++) {
      columns[i] = Arrays.copyOf(columns[i], rows);
    }
    return new CsvTable(labels, columns);
  }

  private CsvException notATable(int from) {
    return new CsvException(
        name, from, 0, "the text is no table in CSV format from here on; is a quotation mark left open?");
  }

  private void header(CsvRecord record) {
    int count = record.getFieldCount();
    if (count < rules.minColumns()) {
      String first = record.getField(0);
      boolean otherSeparator = first.indexOf(';') >= 0 || first.indexOf('\t') >= 0;
      throw new CsvException(name, line, 0, otherSeparator
          ? "the columns are separated by " + (first.indexOf(';') >= 0 ? "';'" : "tabs") + "; separate them by ','"
          : "the header names " + count + " column; a stimulus has a time and a value, like t [ms],I [pA]");
    }
    if (count > rules.maxColumns()) {
      throw new CsvException(name, line, 0, "the table has " + count + " columns, more than " + rules.maxColumns());
    }
    labels = new ArrayList<>(count);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < count; i++) {
      String text = record.getField(i);
      if (text.indexOf('\n') >= 0) {
        throw notATable(line);
      }
      if (text.isBlank()) {
        throw new CsvException(name, line, i + 1, "the column has no name");
      }
      ColumnLabel label = ColumnLabel.parse(text);
      if (isNumber(text.strip())) {
        throw new CsvException(name, line, i + 1, "the first line must name the columns with their units, like "
            + "t [ms],I [pA]; it holds the number " + quote(text));
      }
      if (!seen.add(label.name())) {
        throw new CsvException(name, line, i + 1, "the name " + quote(label.name()) + " is used twice");
      }
      labels.add(label);
    }
    if (rules.ascending() && labels.get(0).unit().isEmpty()) {
      throw new CsvException(name, line, 1, "the time column " + quote(labels.get(0).name())
          + " has no unit; write it in brackets, like t [ms]");
    }
    columns = new double[count][16];
  }

  private void row(CsvRecord record) {
    int count = record.getFieldCount();
    if (count != labels.size()) {
      throw new CsvException(name, line, 0, "the line has " + count + " fields, the header " + labels.size()
          + (count > labels.size() ? "; write decimals with a point, like 0.5" : ""));
    }
    if (rows == columns[0].length) {
      for (int i = 0; i < columns.length; i++) {
        columns[i] = Arrays.copyOf(columns[i], 2 * rows);
      }
    }
    for (int i = 0; i < count; i++) {
      if (record.getField(i).indexOf('\n') >= 0) {
        throw notATable(line);
      }
      columns[i][rows] = number(record.getField(i).strip(), i);
    }
    if (rules.ascending() && rows > 0 && !(columns[0][rows] > columns[0][rows - 1])) {
      throw new CsvException(name, line, 1, "the time " + columns[0][rows] + " does not come after "
          + columns[0][rows - 1] + " in the row before; sort the rows, one per time");
    }
    rows++;
  }

  private double number(String field, int column) {
    if (!isNumber(field)) {
      if (!rules.finite() && (field.equals("NaN") || field.endsWith("Infinity"))) {
        return Double.parseDouble(field);
      }
      throw new CsvException(name, line, column + 1, field.isEmpty()
          ? "the field is empty; every row needs a number for " + labels.get(column).text()
          : quote(field) + " is not a number");
    }
    double value = Double.parseDouble(field);
    if (Double.isInfinite(value)) {
      throw new CsvException(name, line, column + 1, quote(field) + " is too large for a number");
    }
    return value;
  }

  /** Decimal numbers only: no hexadecimal, no type suffix, no words. */
  private static boolean isNumber(String field) {
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
        return false;
      }
    }
    try {
      Double.parseDouble(field);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static String quote(String text) {
    StringBuilder shown = new StringBuilder("'");
    text.codePoints().limit(LONGEST_QUOTE).forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? '?' : c));
    return shown.append(text.length() > LONGEST_QUOTE ? "…'" : "'").toString();
  }
}
