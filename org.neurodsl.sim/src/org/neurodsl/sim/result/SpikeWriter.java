package org.neurodsl.sim.result;

/** Writes {@code spikes.csv}: {@code t [ms],population,index}, one row per spike. */
public final class SpikeWriter {
  private final TextFile file;

  SpikeWriter(TextFile file) {
    this.file = file;
    file.line().append("t [ms],population,index");
    file.endLine();
  }

  /**
   * Adds a spike.
   *
   * @param time ms
   * @param population name of the population
   * @param index neuron in the population, from 0
   */
  public void append(double time, String population, int index) {
    file.line().append(time).append(',').append(CsvField.quoted(population)).append(',').append(index);
    file.endLine();
  }
}
