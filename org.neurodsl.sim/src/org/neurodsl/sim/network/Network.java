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
    return IntStream.range(0, count).mapToObj(projection -> synapses(chunks, projection)).toList();
  }

  /** The synapses of a projection onto some chunks, as they are now. */
  static SynapseList synapses(List<Chunk> chunks, int projection) {
    List<NeuronChunk> neurons = chunks.stream()
        .filter(NeuronChunk.class::isInstance).map(NeuronChunk.class::cast).toList();
    long size = neurons.stream().mapToLong(chunk -> chunk.synapseCount(projection)).sum();
    return new SynapseList(size, visitor -> neurons.forEach(chunk -> chunk.visit(projection, visitor)));
  }

  /** The synapses of some projections that follow each other. */
  static SynapseList synapses(List<Chunk> chunks, int first, int count) {
    return SynapseList.together(
        IntStream.range(first, first + count).mapToObj(projection -> synapses(chunks, projection)).toList());
  }

  /** Takes the samples of weights that are due at a grid point, which all chunks have reached. */
  void sampleWeights(long point) {
    for (NetworkTrace trace : traces) {
      if (trace instanceof WeightTrace weights && point % weights.record().everySteps() == 0) {
        weights.sample(point, synapses(chunks, weights.record().projection(), weights.joined().wirings()));
      }
    }
  }
}
