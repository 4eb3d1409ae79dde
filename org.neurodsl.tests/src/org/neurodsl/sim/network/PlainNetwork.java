package org.neurodsl.sim.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neurodsl.sim.contract.GridInput;
import org.neurodsl.sim.contract.InputPort;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.ParameterValues;
import org.neurodsl.sim.contract.SynapseKernel;
import org.neurodsl.sim.network.NetworkPlan.Draw;
import org.neurodsl.sim.network.NetworkPlan.Population;
import org.neurodsl.sim.network.NetworkPlan.Projection;
import org.neurodsl.sim.network.NetworkPlan.Slice;
import org.neurodsl.sim.network.NetworkPlan.SpikeSource;
import org.neurodsl.sim.network.NetworkPlan.Stimulus;
import org.neurodsl.sim.random.CounterRandom;

/**
 * The slow and obvious way to run a network: every step, every neuron, every spike on its way, one after the other. Who
 * is connected and what comes from outside is taken from the engine.
 */
final class PlainNetwork {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int MOST_STREAMS = 1 << 20;

  /** A synapse and, where it learns, its number among those of its projection that have its delay. */
  private record Synapse(int projection, int source, int target, double weight, int delay, int number) {}

  /** Synapses of one projection that learn and have one delay. */
  private record Group(int projection, int delay, SynapseKernel kernel, List<Synapse> synapses) {}

  private record Arrival(long sent, Synapse synapse) {}

  private record Outside(Stimulus stimulus, OutsideSpikes spikes, double[] weights) {}

  private final NetworkPlan plan;
  private final double h;
  private final NetworkParts parts;
  private final NeuronKernel[] kernels;
  private final PlainCouplings couplings;
  private final OutsideSpikes[] sources;
  private final List<Synapse> synapses = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final List<Outside> stimuli = new ArrayList<>();
  private final TreeMap<Long, List<Arrival>> arrivals = new TreeMap<>();
  private final TreeMap<Long, List<int[]>> spikes = new TreeMap<>();
  private final TreeSet<Long> stops = new TreeSet<>();
  private long end;
  private final List<List<double[]>> samples = new ArrayList<>();
  final List<String> log = new ArrayList<>();

  PlainNetwork(NetworkPlan plan, NetworkParts parts, double h, List<SynapseList> wired) {
    this.plan = plan;
    this.h = h;
    this.parts = parts.of(plan);
    kernels = new NeuronKernel[plan.populations().size()];
    sources = new OutsideSpikes[kernels.length];
    for (int index = 0; index < kernels.length; index++) {
      Population population = plan.populations().get(index);
      if (population.kernel() >= 0 && population.size() > 0) {
        kernels[index] = kernel(index);
      } else if (population.kernel() < 0) {
        sources[index] = outside(population.source(), new CounterRandom(plan.streams().input(), index),
            population.all(index), population.size(), 0);
      }
    }
    for (int index = 0; index < plan.projections().size(); index++) {
      wire(index, wired.get(index));
    }
    couplings = new PlainCouplings(plan, kernels, wired.subList(plan.projections().size(), wired.size()), h);
    couplings.couple(0);
    plan.stimuli().forEach(this::stimulate);
  }

  private NeuronKernel kernel(int index) {
    Population population = plan.populations().get(index);
    Map<String, Double> uniform = new HashMap<>();
    Map<String, double[]> varying = new HashMap<>();
    int use = 1;
    for (NetworkPlan.Named named : population.parameters()) {
      double[] values = values(named.draw(), start(index, use++), population.size());
      if (named.draw().isConstant()) {
        uniform.put(named.name(), values[0]);
      } else {
        varying.put(named.name(), values);
      }
    }
    NeuronKernel kernel = parts.kernels().get(population.kernel())
        .create(new ParameterValues(population.size(), uniform, varying));
    kernel.evaluateLevels(0);
    for (int neuron = 0; neuron < population.size(); neuron++) {
      kernel.initialise(neuron);
    }
    List<String> states = kernel.info().states().stream().map(KernelInfo.Variable::name).toList();
    for (NetworkPlan.Named named : population.start()) {
      System.arraycopy(values(named.draw(), start(index, use++), population.size()), 0,
          kernel.state(states.indexOf(named.name())), 0, population.size());
    }
    kernel.prepare(h);
    return kernel;
  }

  private CounterRandom start(int population, int use) {
    return new CounterRandom(plan.streams().start(), (long) MOST_STREAMS * population + use);
  }

  private double[] values(Draw draw, CounterRandom random, int size) {
    Draws draws = new Draws(draw, random, parts.functions());
    double[] values = new double[size];
    Arrays.setAll(values, neuron -> draws.value(neuron, 0, neuron));
    return values;
  }

  private OutsideSpikes outside(SpikeSource source, CounterRandom random, Slice slice, int size, long from) {
    return source.kind() == SpikeSource.Kind.LISTED ? new ListedSpikes(source, slice.from(), h)
        : PoissonSpikes.of(source.rate(), new PoissonSpikes.Setting(random, parts.functions(), h),
            new PoissonSpikes.Reach(0, size, slice, from));
  }

  private void stimulate(Stimulus stimulus) {
    CounterRandom random = new CounterRandom(plan.streams().input(), MOST_STREAMS + stimuli.size());
    int size = plan.populations().get(stimulus.target().population()).size();
    long from = Math.max(0, Math.round(stimulus.from() / h));
    stimuli.add(new Outside(stimulus, outside(stimulus.source(), random, stimulus.target(), size, from),
        values(stimulus.weight(), random.substream(3), stimulus.target().size())));
  }

  private void wire(int index, SynapseList list) {
    List<Synapse> mine = new ArrayList<>();
    list.forEach((source, target, weight, delay) ->
        mine.add(new Synapse(index, source, target, weight, delay, mine.size())));
    mine.sort(Comparator.comparingInt(Synapse::source).thenComparingInt(Synapse::target)
        .thenComparingInt(Synapse::number));
    if (plan.projections().get(index).synapse() < 0) {
      synapses.addAll(mine);
      return;
    }
    mine.stream().mapToInt(Synapse::delay).distinct().sorted().forEach(delay -> {
      List<Synapse> numbered = new ArrayList<>();
      mine.stream().filter(each -> each.delay() == delay).forEach(each -> numbered.add(
          new Synapse(index, each.source(), each.target(), each.weight(), delay, numbered.size())));
      groups.add(new Group(index, delay, kernel(plan.projections().get(index), numbered), numbered));
      synapses.addAll(numbered);
    });
  }

  private SynapseKernel kernel(Projection projection, List<Synapse> mine) {
    int[] starts = new int[plan.populations().get(projection.source().population()).size() + 1];
    StringBuilder targets = new StringBuilder();
    for (Synapse each : mine) {
      Arrays.setAll(starts, source -> starts[source] + (source > each.source() ? 1 : 0));
      targets.append((char) each.target());
    }
    SynapseKernel kernel = parts.synapses().get(projection.synapse()).create(new SynapseKernel.Wiring(
        plan.populations().get(projection.target().population()).size(), starts, targets.toString().toCharArray(), h));
    mine.forEach(each -> kernel.weights()[each.number()] = each.weight());
    return kernel;
  }

  void run(long steps) {
    run(steps, List.of());
  }

  /** @param edges ms: where a drive changes at once */
  void run(long steps, List<Double> edges) {
    end = steps;
    edges.forEach(edge -> stops.add(Math.round(edge / h)));
    levels(0);
    sample(0);
    for (long step = 0; step < steps; step++) {
      if (stops.contains(step)) {
        levels(step);
      }
      step(step);
      sample(step + 1);
    }
  }

  private void levels(long point) {
    Long next = stops.higher(point);
    long stop = next == null || next >= end ? end : next;
    for (NeuronKernel kernel : kernels) {
      if (kernel != null) {
        kernel.evaluateLevels(0.5 * (point + stop) * h);
      }
    }
  }

  private void step(long step) {
    long point = step + 1;
    List<int[]> now = new ArrayList<>();
    for (int population = 0; population < kernels.length; population++) {
      int number = population;
      if (sources[population] != null) {
        sources[population].at(point, 0, plan.populations().get(population).size(), (neuron, count) -> {
          for (int spike = 0; spike < count; spike++) {
            now.add(new int[] {number, neuron});
          }
        });
      } else if (kernels[population] != null) {
        advance(population, step, now);
      }
    }
    receive(point, false, now);
    List<int[]> first = List.copyOf(now);
    groups.stream().filter(each -> each.kernel().postComesFirst()).forEach(group -> post(group, first, point));
    receive(point, true, now);
    couplings.couple(point);
    couplings.chance(point, now);
    List<int[]> rest = now.subList(first.size(), now.size()).stream().toList();
    now.sort(Comparator.<int[]>comparingInt(spike -> spike[0]).thenComparingInt(spike -> spike[1]));
    spikes.put(point, now);
    now.stream().filter(spike -> kernels[spike[0]] != null)
        .forEach(spike -> log.add(point + ":" + spike[0] + "[" + spike[1] + "]"));
    for (int[] spike : now) {
      send(spike, point);
    }
    groups.forEach(group -> post(group, group.kernel().postComesFirst() ? rest : now, point));
  }

  private void send(int[] spike, long point) {
    for (Synapse each : synapses) {
      if (plan.projections().get(each.projection()).source().population() == spike[0] && each.source() == spike[1]) {
        arrivals.computeIfAbsent(point + each.delay(), key -> new ArrayList<>()).add(new Arrival(point, each));
      }
    }
  }

  private void post(Group group, List<int[]> now, long point) {
    for (int[] spike : now) {
      if (spike[0] == plan.projections().get(group.projection()).target().population()) {
        List<Synapse> reached = group.synapses().stream().filter(each -> each.target() == spike[1]).toList();
        SynapseKernel.Columns columns = new SynapseKernel.Columns(
            reached.stream().mapToInt(Synapse::number).toArray(), reached.stream().mapToInt(Synapse::source).toArray());
        if (!reached.isEmpty()) {
          group.kernel().post(spike[1], columns, 0, reached.size(), point);
        }
      }
    }
  }

  /** The sums by population, port and neuron, in the promised order: late where the target's spike comes first. */
  private double[][][] arriving(long point, boolean late) {
    double[][][] rows = plan.populations().stream()
        .map(each -> new double[each.ports().size()][each.size()]).toArray(double[][][]::new);
    List<Arrival> all = arrivals.getOrDefault(point, List.of());
    all.stream().filter(each -> !late && group(each.synapse()) == null).sorted(Comparator.comparingLong(Arrival::sent)
        .thenComparingInt(each -> each.synapse().projection()).thenComparingInt(each -> each.synapse().source()))
        .forEach(each -> add(rows, each.synapse(), each.synapse().weight()));
    for (Group group : groups.stream().filter(each -> each.kernel().postComesFirst() == late).toList()) {
      all.stream().filter(each -> group(each.synapse()) == group)
          .sorted(Comparator.comparingInt(each -> each.synapse().source())).forEach(each -> {
            double[] delivered = new double[1];
            int number = each.synapse().number();
            group.kernel().pre(each.synapse().source(), number, number + 1, point, delivered);
            add(rows, each.synapse(), delivered[0]);
          });
      modulate(group, point);
    }
    (late ? List.<Outside>of() : stimuli).forEach(each -> stimulus(each, point, rows));
    return rows;
  }

  private Group group(Synapse synapse) {
    return groups.stream().filter(each -> each.projection() == synapse.projection()
        && each.delay() == synapse.delay()).findFirst().orElse(null);
  }

  private void add(double[][][] rows, Synapse synapse, double weight) {
    Projection projection = plan.projections().get(synapse.projection());
    rows[projection.target().population()][projection.port()][synapse.target()] += weight;
  }

  private void modulate(Group group, long point) {
    Slice modulator = plan.projections().get(group.projection()).modulator();
    for (int[] spike : spikes.getOrDefault(point - group.delay(), List.of())) {
      if (modulator != null && spike[0] == modulator.population() && spike[1] >= modulator.from()
          && spike[1] < modulator.to()) {
        group.kernel().modulate(point);
      }
    }
  }

  private void stimulus(Outside outside, long point, double[][][] rows) {
    Stimulus stimulus = outside.stimulus();
    Slice target = stimulus.target();
    if (point < Math.max(0, Math.round(stimulus.from() / h)) || point >= Math.round(stimulus.to() / h)) {
      return;
    }
    outside.spikes().at(point, target.from(), target.to(), (neuron, count) ->
        rows[target.population()][stimulus.port()][neuron] += outside.weights()[neuron - target.from()] * count);
  }

  private void advance(int population, long step, List<int[]> now) {
    NeuronKernel kernel = kernels[population];
    kernel.evaluateNoise(0, kernel.size(), step, h, plan.streams().input() + GOLDEN * (population + 1));
    for (int neuron = 0; neuron < kernel.size(); neuron++) {
      double before = kernel.level(0, neuron, step * h);
      kernel.advance(variant(kernel, neuron, step), neuron, step * h, h);
      fireIfAbove(kernel, population, neuron, step + 1, before, now);
    }
  }

  private void receive(long point, boolean late, List<int[]> now) {
    double[][][] arriving = arriving(point, late);
    for (int population = 0; population < kernels.length; population++) {
      if (kernels[population] != null) {
        receive(population, point, arriving[population], now);
      }
    }
  }

  private void receive(int population, long point, double[][] rows, List<int[]> now) {
    NeuronKernel kernel = kernels[population];
    List<InputPort> ports = plan.populations().get(population).ports().stream().map(port -> new InputPort(
        port.effects().stream().mapToInt(NetworkPlan.Effect::state).toArray(),
        port.effects().stream().mapToDouble(NetworkPlan.Effect::factor).toArray(),
        port.accumulate(), port.jumps())).toList();
    GridInput input = new GridInput(ports, rows, h);
    for (int neuron = 0; neuron < kernel.size(); neuron++) {
      double before = kernel.level(0, neuron, point * h);
      input.add(kernel, neuron, variant(kernel, neuron, point));
      if (input.jumping()) {
        fireIfAbove(kernel, population, neuron, point, before, now);
      }
    }
  }

  private static int variant(NeuronKernel kernel, int neuron, long point) {
    return kernel.isHeld(neuron, point, 0) ? kernel.heldVariant(neuron) : 0;
  }

  private void fireIfAbove(
      NeuronKernel kernel, int population, int neuron, long point, double before, List<int[]> now) {
    if (before < 0 && kernel.level(0, neuron, point * h) >= 0) {
      now.add(new int[] {population, neuron});
      double refractory = applyToWhatIsFree(kernel, neuron, point);
      if (refractory > 0) {
        kernel.hold(neuron, kernel.info().events().get(0).variant(),
            point + (long) Math.ceil(refractory / h - 1e-9), 0);
      }
    }
  }

  /** What is held stays as it is. */
  private double applyToWhatIsFree(NeuronKernel kernel, int neuron, long point) {
    List<Integer> held = kernel.info().held().get(variant(kernel, neuron, point));
    double[] before = held.stream().mapToDouble(state -> kernel.state(state)[neuron]).toArray();
    double refractory = kernel.apply(0, neuron, point * h);
    for (int place = 0; place < before.length; place++) {
      kernel.state(held.get(place))[neuron] = before[place];
    }
    return refractory;
  }

  /** The first observable at all grid points of the neurons of a population, of those that have any, in order. */
  double[][] observed(int place) {
    List<double[]> columns = samples.get(place);
    double[][] traces = new double[columns.getFirst().length][columns.size()];
    for (int point = 0; point < columns.size(); point++) {
      for (int neuron = 0; neuron < traces.length; neuron++) {
        traces[neuron][point] = columns.get(point)[neuron];
      }
    }
    return traces;
  }

  /** What is 0 has no sign here: a state that is held takes zero times its next value. */
  private void sample(long point) {
    int place = 0;
    for (int population = 0; population < kernels.length; population++) {
      if (plan.populations().get(population).kernel() >= 0) {
        NeuronKernel kernel = kernels[population];
        double[] column = new double[plan.populations().get(population).size()];
        Arrays.setAll(column, neuron -> kernel.observe(0, neuron, point * h) + 0.0);
        if (samples.size() <= place) {
          samples.add(new ArrayList<>());
        }
        samples.get(place++).add(column);
      }
    }
  }

  double[] state(int population, int state) {
    return kernels[population].state(state);
  }

  double[] weights(int projection) {
    return groups.stream().filter(each -> each.projection() == projection)
        .flatMapToDouble(each -> Arrays.stream(each.kernel().weights())).toArray();
  }
}
