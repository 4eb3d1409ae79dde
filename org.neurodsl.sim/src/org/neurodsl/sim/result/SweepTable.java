package org.neurodsl.sim.result;

import java.util.List;

/**
 * A sweep: the swept parameter and what was measured at each of its values.
 *
 * @param labels the swept parameter first, then the measures
 * @param columns one array per label, all of one length; NaN where a measure has no value
 */
public record SweepTable(List<ColumnLabel> labels, List<double[]> columns) {
  /** Copies the lists and checks their lengths. */
  public SweepTable {
    labels = List.copyOf(labels);
    columns = List.copyOf(columns);
    if (labels.isEmpty() || labels.size() != columns.size()) {
      throw new IllegalArgumentException(labels.size() + " labels for " + columns.size() + " columns");
    }
    for (double[] column : columns) {
      if (column.length != columns.get(0).length) {
        throw new IllegalArgumentException("the columns differ in length");
      }
    }
  }

  void write(TextFile file) {
    for (int column = 0; column < labels.size(); column++) {
      file.line().append(column == 0 ? "" : ",").append(CsvField.quoted(labels.get(column).text()));
    }
    file.endLine();
    for (int row = 0; row < columns.get(0).length; row++) {
      for (int column = 0; column < columns.size(); column++) {
        file.line().append(column == 0 ? "" : ",").append(columns.get(column)[row]);
      }
      file.endLine();
    }
  }
}
