package org.neurodsl.sim.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.neurodsl.sim.contract.GridEvents;
import org.neurodsl.sim.contract.GridInput;
import org.neurodsl.sim.contract.InputPort;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.event.TimeGrid;

/**
 * A range of the neurons of a kernel. About a thousand neurons at a time go through all steps up to the next exchange
 * of spikes, while their states are in the cache; where synapses learn, all neurons go step by step.
 */
final class NeuronChunk extends Chunk {

  /** Neurons that go together; a multiple of the groups of {@link PoissonTrains}. */
  private static final int BLOCK = 1024;

  /** Steps after which states are looked at that no threshold depends on. */
  private static final int CHECK_EVERY = 1000;

  final List<StaticSynapses> synapses = new ArrayList<>();
  final List<PlasticSynapses> plastic = new ArrayList<>();
  final List<RewiredSynapses> rewired = new ArrayList<>();
  final List<Stimulation> stimuli = new ArrayList<>();
  final List<NeuronTrace> traces = new ArrayList<>();
  private final NeuronKernel kernel;
  private final TimeGrid grid;
  private final double[][][] rings;
  private final GridInput input;
  private final GridEvents found = new GridEvents();
  private final GridStepEvents events;
  private final long noiseSeed;
  private final TimedEvents timed;
  private final boolean noisy;
  private final RateSpikes rateSpikes;
  private Couplings couplings;

  /**
   * A kernel and what it needs.
   *
   * @param rings for each port and each of the next grid points what arrives at the neurons of the population
   * @param rateSpikes null where no spikes are sent by chance
   */
  record Body(
      NeuronKernel kernel, TimeGrid grid, List<InputPort> ports, double[][][] rings, long noiseSeed,
      RateSpikes rateSpikes) {}

  NeuronChunk(Range range, Body body) {
    super(range);
    kernel = body.kernel();
    grid = body.grid();
    noiseSeed = body.noiseSeed();
    rings = body.rings();
    input = new GridInput(body.ports(), new double[rings.length][], grid.h());
    events = new GridStepEvents(kernel, grid, history);
    noisy = kernel.info().noisy();
    timed = TimedEvents.of(kernel, grid, from, to);
    rateSpikes = body.rateSpikes();
  }

  /** Adds synapses that come and go. */
  void add(RewiredSynapses synapses) {
    rewired.add(synapses);
    renew(synapses);
  }

  /** Lets spikes reach what is there now, in the order of projections. */
  private void renew(RewiredSynapses synapses) {
    plastic.removeIf(each -> each.projection == synapses.projection());
    int place = 0;
    while (place < plastic.size() && plastic.get(place).projection < synapses.projection()) {
      place++;
    }
    plastic.addAll(place, synapses.all().toList());
  }

  /** Says what this chunk shows and sees without spikes. */
  void couple(Couplings with) {
    couplings = with;
  }

  double[][] ring(int port) {
    return rings[port];
  }

  int size() {
    return to - from;
  }

  /** What happens at the start of a run. */
  void begin() {
    if (timed != null) {
      timed.at(0, from, to, events);
    }
    couplings.show(0, from, to);
    traces.forEach(trace -> trace.sample(kernel, 0, 0, from, to));
  }

  @Override
  void steps(long point, int count) {
    integrate(point, count);
    boolean late = plastic.stream().anyMatch(PlasticSynapses::postComesFirst);
    boolean disorder = late || timed != null || rateSpikes != null;
    for (int step = 1; disorder && step <= count; step++) {
      history.sort(point + step);
    }
    if (point / CHECK_EVERY != (point + count) / CHECK_EVERY) {
      events.failIfBroken(from, to, point + count);
    }
  }

  private void integrate(long point, int count) {
    if (plastic.isEmpty()) {
      for (int block = from; block < to; block += BLOCK) {
        int end = Math.min(to, block + BLOCK);
        for (int step = 0; step < count; step++) {
          block(block, end, point + step);
          finish(block, end, point + step + 1);
        }
      }
      return;
    }
    for (long now = point; now < point + count; now++) {
      learn(now);
    }
  }

  /** One step of all neurons, step by step with what arrives at synapses that learn. */
  private void learn(long step) {
    long point = step + 1;
    plastic.stream().filter(each -> !each.postComesFirst()).forEach(each -> each.arrive(point));
    for (int block = from; block < to; block += BLOCK) {
      block(block, Math.min(to, block + BLOCK), step);
    }
    int known = history.count(point);
    late(point);
    for (int block = from; block < to; block += BLOCK) {
      finish(block, Math.min(to, block + BLOCK), point);
    }
    for (PlasticSynapses each : plastic) {
      each.postRest(history, point, from, known);
    }
  }

  /** What arrives where the targets' spikes come first: behind all else and the spikes that it has set off. */
  private void late(long point) {
    List<PlasticSynapses> late = plastic.stream().filter(PlasticSynapses::postComesFirst).toList();
    late.forEach(each -> each.post(history, point, from));
    late.forEach(each -> each.arrive(point));
    if (!late.isEmpty()) {
      events.receiveAll(from, to, input, point);
    }
  }

  /** One step of a block of neurons. */
  private void block(int first, int end, long step) {
    long point = step + 1;
    for (int index = 0; index < stimuli.size(); index++) {
      Stimulation stimulus = stimuli.get(index);
      stimulus.add(point, row(stimulus.port(), point), 0, first, end);
    }
    if (noisy) {
      kernel.evaluateNoise(first, end, step, grid.h(), noiseSeed);
    }
    for (int port = 0; port < rings.length; port++) {
      input.use(port, row(port, point));
    }
    found.clear();
    kernel.gridStep(first, end, step, input, found);
    if (found.count() > 0) {
      events.apply(found, input, point);
    }
    if (timed != null) {
      timed.at(point, first, end, events);
    }
  }

  /** What follows once all has arrived at a block of neurons. */
  private void finish(int first, int end, long point) {
    couplings.show(point, first, end);
    if (rateSpikes != null) {
      rateSpikes.add(kernel, point, first, end, history);
    }
    for (int index = 0; index < traces.size(); index++) {
      traces.get(index).sample(kernel, point, point * grid.h(), first, end);
    }
  }

  private double[] row(int port, long point) {
    return rings[port][(int) (point % rings[port].length)];
  }

  @Override
  void deliver(long point, int count) {
    for (long now = point + 1; now <= point + count; now++) {
      for (StaticSynapses each : synapses) {
        each.deliver(now);
      }
      couple(now);
    }
    for (RewiredSynapses each : rewired) {
      if ((point + count) % each.every == 0) {
        each.rewire(point + count);
        renew(each);
      }
    }
  }

  /** Lets what all showed at a grid point act on these neurons. */
  void couple(long point) {
    couplings.deliver(point, from, to);
  }

  @Override
  void exchange(Checkpoint.Exchange exchange) throws IOException {
    super.exchange(exchange);
    for (Stimulation stimulus : stimuli) {
      stimulus.spikes().exchange(exchange);
    }
    for (PlasticSynapses each : plastic) {
      if (rewired.stream().noneMatch(other -> other.projection() == each.projection)) {
        for (double[] values : each.kernel.memory()) {
          exchange.doubles(values);
        }
      }
    }
    for (RewiredSynapses each : rewired) {
      each.exchange(exchange);
      renew(each);
    }
  }

  /** Hands out what the chunks of a population share; the first of them does it. */
  void exchangePopulation(Checkpoint.Exchange exchange) throws IOException {
    if (from > 0) {
      return;
    }
    for (int state = 0; state < kernel.info().states().size(); state++) {
      exchange.doubles(kernel.state(state));
    }
    for (double[] noise : kernel.noises()) {
      exchange.doubles(noise);
    }
    for (int neuron = 0; neuron < kernel.size(); neuron++) {
      int variant = (int) exchange.number(kernel.heldVariant(neuron));
      kernel.hold(neuron, variant, exchange.number(kernel.holdEndStep(neuron)), 0);
    }
    for (double[][] ring : rings) {
      for (double[] row : ring) {
        exchange.doubles(row);
      }
    }
    couplings.exchangePopulation(exchange);
  }

  long synapseCount(int projection) {
    long count = couplings.count(projection);
    for (StaticSynapses each : synapses) {
      count += each.projection == projection ? each.rows.size() : 0;
    }
    for (PlasticSynapses each : plastic) {
      count += each.projection == projection && !each.isLeaving() ? each.rows.size() : 0;
    }
    return count;
  }

  void visit(int projection, SynapseList.Visitor visitor) {
    for (StaticSynapses each : synapses) {
      if (each.projection == projection) {
        each.rows.visit(visitor, each.rows::weightOf);
      }
    }
    for (PlasticSynapses each : plastic) {
      if (each.projection == projection && !each.isLeaving()) {
        double[] weights = each.kernel.weights();
        each.rows.visit(visitor, synapse -> weights[synapse]);
      }
    }
    couplings.visit(projection, visitor);
  }
}
