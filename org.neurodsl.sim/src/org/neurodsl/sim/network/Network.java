package org.neurodsl.sim.network;

import java.util.List;
import java.util.stream.IntStream;
import org.neurodsl.sim.contract.NeuronKernel;

/**
 * A network that is built.
 *
 * @param kernels by population; null for sources of spikes
 * @param chunks ranges of neurons, by population, ascending
 * @param shares the chunks of each thread
 * @param interval grid steps between exchanges of spikes
 * @param traces by record
 * @param positions by population
 */
record Network(
    List<NeuronKernel> kernels,
    List<Chunk> chunks,
    List<List<Chunk>> shares,
    int interval,
    List<NetworkTrace> traces,
    List<double[]> positions) {

  /** The synapses of each of so many projections. */
  List<SynapseList> projections(int count) {
    List<NeuronChunk> neurons = chunks.stream()
        .filter(NeuronChunk.class::isInstance).map(NeuronChunk.class::cast).toList();
    return IntStream.range(0, count).mapToObj(projection -> {
      long size = neurons.stream().mapToLong(chunk -> chunk.synapseCount(projection)).sum();
      return new SynapseList(size, visitor -> neurons.forEach(chunk -> chunk.visit(projection, visitor)));
    }).toList();
  }
}
