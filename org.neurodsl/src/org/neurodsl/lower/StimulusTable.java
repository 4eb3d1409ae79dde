package org.neurodsl.lower;

import java.util.List;
import org.neurodsl.data.DataFile;
import org.neurodsl.ir.Drive;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.CallArgument;
import org.neurodsl.sim.result.ColumnLabel;
import org.neurodsl.sim.result.CsvTable;
import org.neurodsl.types.CallBinding;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Quantities;
import org.neurodsl.units.UnitExpression;

/** Reads {@code table("current.csv", column "I")}: a file of the project, in base units. */
final class StimulusTable {
  private StimulusTable() {}

  static Drive.Table read(BuiltinCall call, CallBinding binding) {
    CsvTable table = ReadData.table(DataFile.of(call).orElseThrow());
    double[] times = column(table, binding.argument("time").map(CallArgument::getText).orElse(null));
    double[] values = column(table, binding.argument("column").orElseThrow().getText());
    return new Drive.Table(times, values);
  }

  /** A column in base units; the first one where no name is given. */
  private static double[] column(CsvTable table, String name) {
    List<ColumnLabel> labels = table.labels();
    int index = 0;
    while (name != null && !labels.get(index).name().equals(name)) {
      index++;
    }
    String text = labels.get(index).unit();
    CompositeUnit unit = text.isEmpty() ? CompositeUnit.ONE : UnitExpression.parse(text).unit().orElseThrow();
    double[] values = table.column(index);
    for (int i = 0; i < values.length; i++) {
      values[i] = Quantities.toBase(Double.toString(values[i]), unit);
    }
    return values;
  }
}
