package org.neurodsl.sim.result;

import java.util.List;

/** Writes {@code traces.csv}: {@code t [ms],V [mV],…}, one row per sample, numbers that round-trip bit for bit. */
public final class TraceWriter {
  private final TextFile file;
  private final int columns;

  TraceWriter(TextFile file, List<ColumnLabel> columns) {
    this.file = file;
    this.columns = columns.size();
    StringBuilder line = file.line().append(CsvField.quoted(ColumnLabel.TIME.text()));
    for (ColumnLabel column : columns) {
      line.append(',').append(CsvField.quoted(column.text()));
    }
    file.endLine();
  }

  /**
   * Adds a row.
   *
   * @param time ms
   * @param values one per column, in the column's unit
   */
  public void append(double time, double... values) {
    if (values.length != columns) {
      throw new IllegalArgumentException(values.length + " values for " + columns + " columns");
    }
    StringBuilder line = file.line().append(time);
    for (double value : values) {
      line.append(',').append(value);
    }
    file.endLine();
  }

  /**
   * Adds rows.
   *
   * @param times ms
   * @param traces one array per column, as long as {@code times}
   */
  public void append(double[] times, List<double[]> traces) {
    double[] row = new double[traces.size()];
    for (int i = 0; i < times.length; i++) {
      for (int column = 0; column < row.length; column++) {
        row[column] = traces.get(column)[i];
      }
      append(times[i], row);
    }
  }
}
