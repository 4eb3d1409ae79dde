package org.neurodsl.sim.result;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables and plots of one experiment inside a result folder. Each table can be opened once. */
public final class ResultSection {
  /** Name of a file of a section. */
  public static final String TRACES = "traces.csv";
  /** Name of a file of a section. */
  public static final String SPIKES = "spikes.csv";
  /** Name of a file of a section. */
  public static final String SWEEP = "sweep.csv";
  /** Name of a file of a section. */
  public static final String WEIGHTS = "weights.csv";
  static final String FITS = "fits.csv";

  private final ResultWriter writer;
  private final String prefix;

  ResultSection(ResultWriter writer, String prefix) {
    this.writer = writer;
    this.prefix = prefix;
  }

  /** Opens {@code traces.csv}; the column {@code t [ms]} comes by itself. */
  public TraceWriter traces(List<ColumnLabel> columns) {
    return new TraceWriter(writer.open(prefix + TRACES), columns);
  }

  /** Opens {@code weights.csv}, of the same form: weights of synapses, more seldom than traces. */
  public TraceWriter weights(List<ColumnLabel> columns) {
    return new TraceWriter(writer.open(prefix + WEIGHTS), columns);
  }

  /** Opens {@code spikes.csv}. */
  public SpikeWriter spikes() {
    return new SpikeWriter(writer.open(prefix + SPIKES));
  }

  /** Writes {@code sweep.csv}. */
  public void sweep(SweepTable table) {
    TextFile file = writer.open(prefix + SWEEP);
    table.write(file);
    file.finish();
  }

  /** Writes {@code fits.csv}. */
  public void fits(List<FitTable> tables) {
    TextFile file = writer.open(prefix + FITS);
    file.line().append(FitTable.HEADER);
    file.endLine();
    tables.forEach(table -> table.write(file));
    file.finish();
  }

  /** Writes a text, e.g. a plot in SVG, under a plain file name. */
  public void text(String name, String content) {
    bytes(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes bytes, e.g. a plot in PNG, under a plain file name. */
  public void bytes(String name, byte[] content) {
    writer.bytes(prefix + ResultWriter.checked(name), content);
  }
}
