package org.neurodsl.ui.plot;

import java.util.Arrays;
import org.neurodsl.sim.plot.RasterChart;
import org.neurodsl.ui.trace.data.EventSignal;
import org.neurodsl.ui.trace.data.RunTraces;

/**
 * The spikes of a population that a picture shows. Each is read once, however often the picture is drawn; of more than
 * can be told apart, those of every second neuron stay, and so on.
 */
final class SpikeDots {
  private static final int MOST = 400_000;

  private final EventSignal events;
  private double[] times = new double[1024];
  private int[] rows = new int[1024];
  private int count;
  private int stride = 1;
  private long read;

  SpikeDots(EventSignal events) {
    this.events = events;
  }

  /** Reads what has come since the last time. */
  void read() {
    for (long end = events.size(); read < end; read++) {
      int row = events.row(read);
      if (row % stride == 0) {
        add(events.time(read), row / stride);
      }
    }
  }

  private void add(double time, int row) {
    if (count == MOST && events.rowCount() > stride) {
      thin();
      if (row % 2 != 0) {
        return;
      }
      row /= 2;
    }
    if (count == times.length) {
      times = Arrays.copyOf(times, 2 * count);
      rows = Arrays.copyOf(rows, 2 * count);
    }
    times[count] = time;
    rows[count++] = row;
  }

  private void thin() {
    int kept = 0;
    for (int place = 0; place < count; place++) {
      if (rows[place] % 2 == 0) {
        times[kept] = times[place];
        rows[kept++] = rows[place] / 2;
      }
    }
    count = kept;
    stride *= 2;
  }

  /** The population as it is drawn: of how many neurons one is shown stands beside its name. */
  RasterChart.Population population() {
    String name = events.name();
    String suffix = " " + RunTraces.SPIKES;
    String plain = name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
    String label = stride == 1 ? plain : PlotText.get("raster.part", plain, stride);
    return new RasterChart.Population(label, Math.ceilDiv(Math.max(1, events.rowCount()), stride),
        Arrays.copyOf(times, count), Arrays.copyOf(rows, count));
  }
}
