package org.neurodsl.sim.network;

/** Synapses of one coupling and one delay onto one chunk, which pass on at every grid point what their sources show. */
record GradedSynapses(int wiring, GradedOutput from, Rows rows, GradedInput to) {

  /** Passes on what was shown at a grid point. */
  void deliver(long point) {
    double[] shown = from.at(point);
    double[] into = to.row(point + rows.delay);
    for (int place = 0; place < rows.sources(); place++) {
      double value = shown[rows.firstSource + place];
      for (int synapse = rows.starts[place]; value != 0 && synapse < rows.starts[place + 1]; synapse++) {
        into[rows.firstTarget + rows.targets[synapse]] += rows.weightOf(synapse) * value;
      }
    }
  }
}
