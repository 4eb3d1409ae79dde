package org.neurodsl.sim.network;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.sim.contract.GridEvents;
import org.neurodsl.sim.contract.GridInput;
import org.neurodsl.sim.contract.InputPort;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.event.TimeGrid;

/**
 * Lets the JVM compile the vector loops of kernels beside the run, which goes on without them: until they are compiled
 * they are a thousand times slower than afterwards. A copy of some neurons advances in a thread of its own until it is
 * fast; from then on the run uses the loops too. It has no influence on results, because the bits are the same.
 */
final class VectorWarming implements AutoCloseable {

  /** Neurons of a copy: several vectors of any length. */
  static final int NEURONS = 256;

  private static final int FIRST_STEPS = 16;
  private static final int MOST_STEPS = 30_000;
  private static final int QUICK_STEPS = 50;
  private static final int QUICKER = 20;
  private static final long QUICK_NEURON = 25;

  private final TimeGrid grid;
  private final List<Pupil> pupils = new ArrayList<>();
  private volatile boolean over;

  VectorWarming(TimeGrid grid) {
    this.grid = grid;
  }

  /**
   * A class of kernels that are still without vectors.
   *
   * @param copy at most {@link #NEURONS} of their neurons, with vectors
   * @param kernels all kernels of the class
   * @param ports where spikes act on them
   */
  record Pupil(NeuronKernel copy, List<NeuronKernel> kernels, List<InputPort> ports) {}

  void add(Pupil pupil) {
    pupils.add(pupil);
  }

  /** Begins. */
  void begin() {
    if (!pupils.isEmpty()) {
      Thread.ofPlatform().daemon().name("neurodsl-vectors").start(this::warm);
    }
  }

  /** Ends it where it is still going on. */
  @Override
  public void close() {
    over = true;
  }

  private void warm() {
    for (Pupil pupil : pupils) {
      try {
        advance(pupil);
      } catch (SimulationFailure failed) {
        // Without the spikes of others a copy may come to states that are not finite, which is no one's concern.
      }
      pupil.kernels().forEach(kernel -> kernel.useVectors(true));
    }
  }

  private void advance(Pupil pupil) {
    NeuronKernel copy = pupil.copy();
    SpikeHistory history = new SpikeHistory(2);
    GridStepEvents events = new GridStepEvents(copy, grid, history);
    GridInput input = new GridInput(pupil.ports(), new double[pupil.ports().size()][copy.size()], grid.h());
    GridEvents found = new GridEvents();
    long first = Long.MAX_VALUE;
    int quick = 0;
    for (long step = 0; step < MOST_STEPS && quick < QUICK_STEPS && !over; step++) {
      history.begin(step + 1);
      found.clear();
      long began = System.nanoTime();
      copy.gridStep(0, copy.size(), step, input, found);
      long took = System.nanoTime() - began;
      events.apply(found, input, step + 1);
      first = step < FIRST_STEPS ? Math.min(first, took) : first;
      quick += took < QUICK_NEURON * copy.size() || took < first / QUICKER ? 1 : 0;
    }
  }
}
