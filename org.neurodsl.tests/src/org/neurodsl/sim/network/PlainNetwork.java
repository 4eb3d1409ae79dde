package org.neurodsl.sim.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.neurodsl.sim.contract.InputPort;
import org.neurodsl.sim.contract.GridInput;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.ParameterValues;
import org.neurodsl.sim.contract.SynapseKernel;
import org.neurodsl.sim.network.NetworkPlan.Population;
import org.neurodsl.sim.network.NetworkPlan.Projection;
import org.neurodsl.sim.random.CounterRandom;

/** The slow and obvious way to run a network: every step, every synapse, one after the other. */
final class PlainNetwork {

  /** A synapse and, where it learns, its kernel and its number in it. */
  private record Synapse(int projection, int source, int target, double weight, int delay, int number) {}

  private static final int LONGEST_DELAY = 40;

  private final NetworkPlan plan;
  private final double h;
  private final NeuronKernel[] kernels;
  private final SynapseKernel[] learning;
  private final List<Synapse> synapses = new ArrayList<>();
  private final TreeMap<Long, List<int[]>> spikes = new TreeMap<>();
  private final NetworkParts parts;
  final List<String> log = new ArrayList<>();

  PlainNetwork(NetworkPlan plan, NetworkParts parts, double h, List<SynapseList> wired) {
    this.plan = plan;
    this.h = h;
    this.parts = parts;
    kernels = new NeuronKernel[plan.populations().size()];
    for (int index = 0; index < kernels.length; index++) {
      kernels[index] = kernel(index);
    }
    learning = new SynapseKernel[plan.projections().size()];
    for (int index = 0; index < learning.length; index++) {
      wire(index, wired.get(index));
    }
  }

  private NeuronKernel kernel(int index) {
    Population population = plan.populations().get(index);
    if (population.size() == 0) {
      return null;
    }
    java.util.Map<String, double[]> varying = new java.util.HashMap<>();
    int use = 1;
    for (NetworkPlan.Named named : population.parameters()) {
      varying.put(named.name(), values(named, index, use++, population.size()));
    }
    NeuronKernel kernel = parts.kernels().get(population.kernel())
        .create(new ParameterValues(population.size(), java.util.Map.of(), varying));
    for (int neuron = 0; neuron < population.size(); neuron++) {
      kernel.initialise(neuron);
    }
    for (NetworkPlan.Named named : population.start()) {
      System.arraycopy(values(named, index, use++, population.size()), 0, kernel.state(0), 0, population.size());
    }
    kernel.prepare(h);
    return kernel;
  }

  private double[] values(NetworkPlan.Named named, int population, int use, int size) {
    Draws draws = new Draws(named.draw(),
        new CounterRandom(plan.streams().start(), (1L << 20) * population + use), parts.functions());
    double[] values = new double[size];
    Arrays.setAll(values, neuron -> draws.value(neuron, 0, neuron));
    return values;
  }

  private void wire(int index, SynapseList list) {
    List<Synapse> mine = new ArrayList<>();
    list.forEach((source, target, weight, delay) ->
        mine.add(new Synapse(index, source, target, weight, delay, -1)));
    mine.sort(java.util.Comparator.comparingInt(Synapse::source).thenComparingInt(Synapse::target));
    Projection projection = plan.projections().get(index);
    if (projection.synapse() >= 0) {
      int[] starts = new int[plan.populations().get(projection.source().population()).size() + 1];
      StringBuilder targets = new StringBuilder();
      for (Synapse each : mine) {
        Arrays.setAll(starts, source -> starts[source] + (source > each.source() ? 1 : 0));
        targets.append((char) each.target());
      }
      learning[index] = parts.synapses().get(projection.synapse()).create(new SynapseKernel.Wiring(
          plan.populations().get(projection.target().population()).size(), starts, targets.toString().toCharArray(),
          h));
    }
    for (int number = 0; number < mine.size(); number++) {
      Synapse each = mine.get(number);
      if (learning[index] != null) {
        learning[index].weights()[number] = each.weight();
      }
      synapses.add(new Synapse(index, each.source(), each.target(), each.weight(), each.delay(), number));
    }
  }

  void run(long steps) {
    for (long step = 0; step < steps; step++) {
      step(step);
    }
  }

  private void step(long step) {
    long point = step + 1;
    List<int[]> now = new ArrayList<>();
    double[][][] arriving = new double[kernels.length][][];
    for (int population = 0; population < kernels.length; population++) {
      arriving[population] = arriving(population, point);
    }
    for (int population = 0; population < kernels.length; population++) {
      if (kernels[population] != null) {
        advance(population, step, arriving[population], now);
      }
    }
    spikes.put(point, now);
    now.forEach(spike -> log.add(point + ":" + spike[0] + "[" + spike[1] + "]"));
    for (int index = 0; index < learning.length; index++) {
      if (learning[index] != null) {
        post(index, now, point);
      }
    }
  }

  private void post(int index, List<int[]> now, long point) {
    for (int[] spike : now) {
      if (spike[0] == plan.projections().get(index).target().population()) {
        List<Synapse> onto = synapses.stream()
            .filter(each -> each.projection() == index && each.target() == spike[1]).toList();
        if (!onto.isEmpty()) {
          learning[index].post(spike[1], new SynapseKernel.Columns(
              onto.stream().mapToInt(Synapse::number).toArray(), onto.stream().mapToInt(Synapse::source).toArray()),
              0, onto.size(), point);
        }
      }
    }
  }

  private double[][] arriving(int population, long point) {
    Population target = plan.populations().get(population);
    double[][] rows = new double[target.ports().size()][target.size()];
    for (long sent : spikes.subMap(point - LONGEST_DELAY, point).keySet()) {
      for (Synapse each : synapses) {
        if (learning[each.projection()] == null) {
          deliver(each, population, sent, point, rows);
        }
      }
    }
    for (Synapse each : synapses) {
      if (learning[each.projection()] != null && spikes.containsKey(point - each.delay())) {
        deliver(each, population, point - each.delay(), point, rows);
      }
    }
    return rows;
  }

  private void deliver(Synapse each, int population, long sent, long point, double[][] rows) {
    Projection projection = plan.projections().get(each.projection());
    if (projection.target().population() != population || sent + each.delay() != point) {
      return;
    }
    for (int[] spike : spikes.get(sent)) {
      if (spike[0] == projection.source().population() && spike[1] == each.source()) {
        double weight = each.weight();
        if (learning[each.projection()] != null) {
          double[] delivered = new double[1];
          learning[each.projection()].pre(each.source(), each.number(), each.number() + 1, point, delivered);
          weight = delivered[0];
        }
        rows[projection.port()][each.target()] += weight;
      }
    }
  }

  private void advance(int population, long step, double[][] rows, List<int[]> now) {
    NeuronKernel kernel = kernels[population];
    long point = step + 1;
    List<InputPort> ports = plan.populations().get(population).ports().stream().map(port -> new InputPort(
        port.effects().stream().mapToInt(NetworkPlan.Effect::state).toArray(),
        port.effects().stream().mapToDouble(NetworkPlan.Effect::factor).toArray(),
        port.accumulate(), port.jumps())).toList();
    GridInput input = new GridInput(ports, rows, h);
    for (int neuron = 0; neuron < kernel.size(); neuron++) {
      double before = kernel.level(0, neuron, 0);
      kernel.advance(kernel.isHeld(neuron, step, 0) ? 1 : 0, neuron, step * h, h);
      fireIfAbove(kernel, population, neuron, point, before, now);
      before = kernel.level(0, neuron, 0);
      input.add(kernel, neuron, kernel.isHeld(neuron, point, 0) ? 1 : 0);
      if (input.jumping()) {
        fireIfAbove(kernel, population, neuron, point, before, now);
      }
    }
  }

  private void fireIfAbove(
      NeuronKernel kernel, int population, int neuron, long point, double before, List<int[]> now) {
    if (before < 0 && kernel.level(0, neuron, 0) >= 0) {
      now.add(new int[] {population, neuron});
      double refractory = kernel.apply(0, neuron, 0);
      kernel.hold(neuron, 1, point + (long) Math.ceil(refractory / h - 1e-9), 0);
    }
  }

  double[] state(int population, int state) {
    return kernels[population].state(state);
  }

  double[] weights(int projection) {
    return learning[projection].weights();
  }

}
