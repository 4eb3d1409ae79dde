package org.neurodsl.sim.live;

import java.util.function.Consumer;

/** Sends the samples of one signal of some neurons that are new since the last time. */
final class LiveSamples {
  private static final int MOST_NUMBERS = 1 << 17;

  private final int traces;
  private final int stride;
  private final Consumer<LiveMessage> out;
  private int sent;

  /**
   * Nothing is sent yet.
   *
   * @param traces their place in the header
   * @param stride of so many samples the first is sent
   */
  LiveSamples(int traces, int stride, Consumer<LiveMessage> out) {
    this.traces = traces;
    this.stride = stride;
    this.out = out;
  }

  /**
   * Sends what is new.
   *
   * @param samples by neuron and sample; only the first {@code neurons} are sent
   * @param end samples that will not change any more
   */
  void send(double[][] samples, int neurons, int end) {
    int goal = Math.ceilDiv(end, stride);
    int most = Math.max(1, MOST_NUMBERS / Math.max(1, neurons));
    while (neurons > 0 && sent < goal) {
      int count = Math.min(goal - sent, most);
      double[][] values = new double[neurons][count];
      for (int neuron = 0; neuron < neurons; neuron++) {
        for (int place = 0; place < count; place++) {
          values[neuron][place] = samples[neuron][(sent + place) * stride];
        }
      }
      out.accept(new LiveMessage.Samples(traces, values));
      sent += count;
    }
  }
}
