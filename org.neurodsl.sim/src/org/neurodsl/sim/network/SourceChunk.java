package org.neurodsl.sim.network;

import java.io.IOException;

/** Neurons that spike by themselves. */
final class SourceChunk extends Chunk {

  private final OutsideSpikes spikes;

  SourceChunk(Range range, OutsideSpikes spikes) {
    super(range);
    this.spikes = spikes;
  }

  @Override
  void exchange(Checkpoint.Exchange exchange) throws IOException {
    super.exchange(exchange);
    spikes.exchange(exchange);
  }

  @Override
  void steps(long point, int count) {
    for (int step = 1; step <= count; step++) {
      long now = point + step;
      spikes.at(now, from, to, (neuron, number) -> {
        for (int spike = 0; spike < number; spike++) {
          history.add(now, neuron);
        }
      });
    }
  }
}
