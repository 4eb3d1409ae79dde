package org.neurodsl.ui.trace.data;

import java.io.IOException;
import java.util.List;
import org.neurodsl.sim.result.ColumnLabel;

/** Writes signals as a table with a name and a unit for each column: {@code t [ms],V [mV]}. */
public final class TraceCsv {
  private TraceCsv() {}

  /**
   * Writes the samples of a stretch of time. The rows are at the sample times of the first signal; others are read
   * between
   * their samples, and left empty where they have none.
   */
  public static void write(List<AnalogSignal> signals, Span stretch, Appendable out) throws IOException {
    out.append(ColumnLabel.TIME.text());
    for (AnalogSignal signal : signals) {
      out.append(',').append(quoted(new ColumnLabel(signal.name(), signal.unit()).text()));
    }
    out.append('\n');
    if (signals.isEmpty()) {
      return;
    }
    AnalogSignal first = signals.get(0);
    long size = first.size();
    for (long i = first.indexAt(stretch.from()); i < size && first.time(i) <= stretch.to(); i++) {
      double time = first.time(i);
      out.append(Double.toString(time)).append(',').append(Double.toString(first.value(i)));
      for (AnalogSignal signal : signals.subList(1, signals.size())) {
        double value = signal.valueAt(time);
        out.append(',').append(Double.isNaN(value) ? "" : Double.toString(value));
      }
      out.append('\n');
    }
  }

  private static String quoted(String text) {
    boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
