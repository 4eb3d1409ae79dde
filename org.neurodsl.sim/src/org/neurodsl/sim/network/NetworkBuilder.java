package org.neurodsl.sim.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.neurodsl.sim.VectorModule;
import org.neurodsl.sim.contract.InputPort;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.contract.KernelSource;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.ParameterValues;
import org.neurodsl.sim.contract.SynapseSource;
import org.neurodsl.sim.event.TimeGrid;
import org.neurodsl.sim.network.NetworkPlan.Named;
import org.neurodsl.sim.network.NetworkPlan.Population;
import org.neurodsl.sim.network.NetworkPlan.Projection;
import org.neurodsl.sim.network.NetworkPlan.Rewiring;
import org.neurodsl.sim.network.NetworkPlan.Slice;
import org.neurodsl.sim.network.NetworkPlan.SpikeSource;
import org.neurodsl.sim.network.NetworkPlan.Stimulus;
import org.neurodsl.sim.network.Partition.Part;
import org.neurodsl.sim.random.CounterRandom;
import org.neurodsl.sim.solver.SteadyState;

/** Builds a network: neurons, positions, synapses, stimuli. */
final class NetworkBuilder {

  /** Longest interval between exchanges where nothing limits it, so that a run can be stopped soon. */
  private static final int MOST_STEPS = 64;

  private static final int MOST_STREAMS = 1 << 20;
  private static final int LANES = 16;
  private static final long VECTOR_WORK = 50_000_000;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final NetworkPlan plan;
  private final NetworkParts parts;
  private final NetworkSettings settings;
  private final int threads;
  private final ProjectionWiring.Setting setting;
  private final TimeGrid grid;
  private final List<double[]> positions = new ArrayList<>();
  private final List<NeuronKernel> kernels = new ArrayList<>();
  private final Map<Integer, int[]> grown = new TreeMap<>();
  private VectorWarming warming;
  private final Map<Integer, List<NeuronKernel>> waiting = new HashMap<>();

  /** A builder for so many threads. */
  NetworkBuilder(NetworkPlan plan, NetworkParts parts, NetworkSettings settings, int threads, NetworkControl control) {
    this.threads = threads;
    WiringWatch watch = new WiringWatch(control, NetworkSize.of(plan, settings).synapses());
    setting = new ProjectionWiring.Setting(parts.functions(), settings.step(), watch);
    this.plan = plan;
    this.parts = parts;
    this.settings = settings;
    grid = new TimeGrid(settings.step());
  }

  /** Lets vector loops be compiled beside the run. */
  NetworkBuilder warmedBy(VectorWarming beside) {
    warming = beside;
    return this;
  }

  Network build() {
    for (int index = 0; index < plan.populations().size(); index++) {
      Population population = plan.populations().get(index);
      positions.add(Placement.of(population.positions(), population.size(), start(index, 0)));
      kernels.add(population.kernel() < 0 || population.size() == 0 ? null : kernel(index, population));
    }
    warming.begin();
    for (Rewiring rewiring : plan.rewirings()) {
      grown.put(rewiring.projection(), grownDelays(rewiring));
    }
    List<Part> ranges = Partition.of(plan, threads);
    List<Map<Integer, List<Rows>>> wired = wire(ranges);
    List<Chunk> chunks = chunks(ranges, wired);
    CouplingBuilder couplings = new CouplingBuilder(plan, kernels, positions, setting, interval(wired));
    couplings.inputs(wired);
    for (int index = 0; index < chunks.size(); index++) {
      if (chunks.get(index) instanceof NeuronChunk chunk) {
        connect(chunk, wired.get(index), chunks);
        stimulate(chunk);
        chunk.couple(couplings.of(chunk, wired.get(index)));
      }
    }
    List<List<Chunk>> shares = new ArrayList<>();
    for (int owner = 0; owner < threads; owner++) {
      int mine = owner;
      List<Chunk> share =
          IntStream.range(0, chunks.size()).filter(at -> ranges.get(at).owner() == mine).mapToObj(chunks::get).toList();
      if (!share.isEmpty()) {
        shares.add(share);
      }
    }
    return new Network(kernels, chunks, shares, interval(wired), traces(chunks), positions);
  }

  /** The traces that are kept; chunks fill those of their neurons. */
  private List<NetworkTrace> traces(List<Chunk> chunks) {
    List<NetworkTrace> traces = new ArrayList<>();
    for (NetworkRecord record : settings.records()) {
      traces.add(switch (record) {
        case NeuronRecord ofNeurons -> {
          NeuronTrace trace = NeuronTrace.of(ofNeurons, settings.steps());
          chunks.stream().filter(chunk -> chunk.population == ofNeurons.population())
              .filter(NeuronChunk.class::isInstance).forEach(chunk -> ((NeuronChunk) chunk).traces.add(trace));
          yield trace;
        }
        case WeightRecord ofWeights -> {
          WeightTrace.Joined joined = WeightTrace.Joined.of(ofWeights, plan);
          yield WeightTrace.of(ofWeights, Network.synapses(chunks, ofWeights.projection(), joined.wirings()), joined,
              settings.steps());
        }
      });
    }
    return traces;
  }

  /** The shortest and the longest delay that a new synapse may have; none where nothing grows. */
  private int[] grownDelays(Rewiring rewiring) {
    Projection projection = plan.projections().get(rewiring.projection());
    IntSummaryStatistics delays = rewiring.indegree() == 0 ? new IntSummaryStatistics()
        : new ProjectionWiring(plan, rewiring.projection(), geometry(projection), setting).growth(rewiring).delays()
            .summaryStatistics();
    return delays.getCount() == 0 ? new int[0] : new int[] {delays.getMin(), delays.getMax()};
  }

  private CounterRandom start(int population, int use) {
    return new CounterRandom(plan.streams().start(), (long) MOST_STREAMS * population + use);
  }

  private NeuronKernel kernel(int index, Population population) {
    KernelSource source = parts.kernels().get(population.kernel());
    Map<String, Double> uniform = new HashMap<>();
    Map<String, double[]> varying = new HashMap<>();
    int use = 1;
    for (Named parameter : population.parameters()) {
      Draws draws = new Draws(parameter.draw(), start(index, use++), parts.functions());
      if (parameter.draw().isConstant()) {
        uniform.put(parameter.name(), parameter.draw().a());
      } else {
        varying.put(parameter.name(), values(draws, population.size()));
      }
    }
    ParameterValues parameters = new ParameterValues(population.size(), uniform, varying);
    NeuronKernel kernel = source.create(parameters);
    kernel.evaluateLevels(0);
    SteadyState.initialise(kernel);
    List<String> states = kernel.info().states().stream().map(KernelInfo.Variable::name).toList();
    for (Named state : population.start()) {
      Draws draws = new Draws(state.draw(), start(index, use++), parts.functions());
      double[] into = kernel.state(states.indexOf(state.name()));
      System.arraycopy(values(draws, population.size()), 0, into, 0, into.length);
    }
    boolean vectors = population.size() >= LANES && settings.steps() > VECTOR_WORK / neuronsOf(population.kernel());
    kernel.useVectors(vectors);
    kernel.prepare(settings.step());
    if (vectors && VectorModule.isAvailable()) {
      warm(kernel, population, parameters);
    }
    return kernel;
  }

  /** Leaves the vector loops of a kernel alone until they are compiled. */
  private void warm(NeuronKernel kernel, Population population, ParameterValues parameters) {
    if (!waiting.containsKey(population.kernel())) {
      int size = Math.min(kernel.size(), VectorWarming.NEURONS);
      NeuronKernel copy = parts.kernels().get(population.kernel()).create(parameters.first(size));
      copy.evaluateLevels(0);
      for (int state = 0; state < kernel.info().states().size(); state++) {
        System.arraycopy(kernel.state(state), 0, copy.state(state), 0, size);
      }
      copy.useVectors(true);
      copy.prepare(settings.step());
      List<NeuronKernel> kernels = new ArrayList<>();
      waiting.put(population.kernel(), kernels);
      warming.add(new VectorWarming.Pupil(copy, kernels, ports(population)));
    }
    waiting.get(population.kernel()).add(kernel);
    kernel.useVectors(false);
  }

  /** Neurons of all populations whose code is that of a kernel. */
  private long neuronsOf(int kernel) {
    return plan.populations().stream().filter(each -> each.kernel() == kernel).mapToLong(Population::size).sum();
  }

  private static double[] values(Draws draws, int size) {
    double[] values = new double[size];
    Arrays.setAll(values, neuron -> draws.value(neuron, 0, neuron));
    return values;
  }

  /** For each range the rows of each projection onto it. */
  private List<Map<Integer, List<Rows>>> wire(List<Part> ranges) {
    List<Map<Integer, List<Rows>>> wired = new ArrayList<>(Collections.nCopies(ranges.size(), Map.of()));
    Shares.together(threads, owner -> {
      for (int place = 0; place < ranges.size(); place++) {
        if (ranges.get(place).owner() == owner) {
          wired.set(place, onto(ranges.get(place)));
        }
      }
    });
    return wired;
  }

  private Map<Integer, List<Rows>> onto(Part range) {
    Map<Integer, List<Rows>> rows = new HashMap<>();
    List<Projection> wirings = plan.wirings();
    for (int index = 0; index < wirings.size(); index++) {
      Projection projection = wirings.get(index);
      int coupling = index - plan.projections().size();
      boolean hasRows = coupling < 0 || !plan.couplings().get(coupling).isGap();
      if (hasRows && projection.target().population() == range.population()) {
        ProjectionWiring wiring = new ProjectionWiring(plan, index, geometry(projection), setting);
        rows.put(index, wiring.onto(range.from(), range.to()));
      }
    }
    return rows;
  }

  /** The delays of all synapses, those that may be made later too. */
  private IntStream delays(List<Map<Integer, List<Rows>>> wired) {
    IntStream now = wired.stream().flatMap(map -> map.values().stream()).flatMap(List::stream)
        .mapToInt(rows -> rows.delay);
    return IntStream.concat(now, grown.values().stream().flatMapToInt(Arrays::stream));
  }

  private int interval(List<Map<Integer, List<Rows>>> wired) {
    if (plan.couplings().stream().anyMatch(NetworkPlan.Coupling::isGap)) {
      return 1;
    }
    return Math.min(MOST_STEPS, delays(wired).min().orElse(MOST_STEPS));
  }

  private List<Chunk> chunks(List<Part> ranges, List<Map<Integer, List<Rows>>> wired) {
    boolean dendritic = plan.projections().stream().anyMatch(each -> each.dendritic() > 0);
    int points = (dendritic ? 2 : 1) * delays(wired).max().orElse(1) + 2 * interval(wired) + 1;
    List<double[][][]> rings =
        IntStream.range(0, kernels.size()).mapToObj(index -> rings(index, ranges, wired)).toList();
    List<Chunk> chunks = new ArrayList<>();
    for (int place = 0; place < ranges.size(); place++) {
      Part part = ranges.get(place);
      boolean keep = settings.spikesOf().contains(part.population());
      Chunk.Range range = new Chunk.Range(part.population(), part.from(), part.to(), points, keep);
      Population population = plan.populations().get(part.population());
      chunks.add(kernels.get(part.population()) == null
          ? new SourceChunk(range, outside(population.source(), input(part.population()), part))
          : new NeuronChunk(range, body(part.population(), rings.get(part.population()))));
    }
    return chunks;
  }

  /** For each port of a population, and each grid point for which input has to be kept, room for all neurons. */
  private double[][][] rings(int index, List<Part> ranges, List<Map<Integer, List<Rows>>> wired) {
    Population population = plan.populations().get(index);
    int[] slots = new int[population.ports().size()];
    Arrays.fill(slots, 1);
    for (int place = 0; place < ranges.size(); place++) {
      if (ranges.get(place).population() == index) {
        wired.get(place).forEach((wiring, all) -> {
          int port = plan.wirings().get(wiring).port();
          all.stream().filter(rows -> port >= 0).forEach(rows -> slots[port] = Math.max(slots[port], rows.delay));
        });
      }
    }
    grown.forEach((projection, delays) -> {
      Projection rewired = plan.projections().get(projection);
      if (rewired.target().population() == index) {
        slots[rewired.port()] = Math.max(slots[rewired.port()], Arrays.stream(delays).max().orElse(1));
      }
    });
    return Arrays.stream(slots).mapToObj(count -> new double[count][population.size()]).toArray(double[][][]::new);
  }

  private NeuronChunk.Body body(int index, double[][][] rings) {
    long noiseSeed = plan.streams().input() + GOLDEN * (index + 1);
    int rate = plan.populations().get(index).rate();
    RateSpikes spikes = rate < 0 ? null : new RateSpikes(rate, input(index), settings.step());
    List<InputPort> ports = ports(plan.populations().get(index));
    return new NeuronChunk.Body(kernels.get(index), grid, ports, rings, noiseSeed, spikes);
  }

  private static List<InputPort> ports(Population population) {
    return population.ports().stream().map(port -> new InputPort(
        port.effects().stream().mapToInt(NetworkPlan.Effect::state).toArray(),
        port.effects().stream().mapToDouble(NetworkPlan.Effect::factor).toArray(),
        port.accumulate(),
        port.jumps())).toList();
  }

  private CounterRandom input(int number) {
    return new CounterRandom(plan.streams().input(), number);
  }

  private OutsideSpikes outside(SpikeSource source, CounterRandom random, Part part) {
    if (source.kind() == SpikeSource.Kind.LISTED) {
      return new ListedSpikes(source, 0, settings.step());
    }
    PoissonSpikes.Setting setting = new PoissonSpikes.Setting(random, parts.functions(), settings.step());
    Slice all = new Slice(part.population(), part.from(), part.to());
    return PoissonSpikes.of(source.rate(), setting, new PoissonSpikes.Reach(part.from(), part.to(), all, 0));
  }

  private void connect(NeuronChunk chunk, Map<Integer, List<Rows>> wired, List<Chunk> chunks) {
    for (int index = 0; index < plan.projections().size(); index++) {
      Projection projection = plan.projections().get(index);
      if (projection.target().population() != chunk.population) {
        continue;
      }
      List<Rows> all = wired.getOrDefault(index, List.of());
      Optional<Rewiring> rewiring = plan.rewiring(index);
      if (rewiring.isPresent()) {
        PlasticMaker maker = maker(index, chunk, chunks);
        Growth growth = maker.wiring().growth(rewiring.get());
        chunk.add(new RewiredSynapses(rewiring.get(), maker, growth, chunk.from, all));
      } else if (projection.synapse() >= 0) {
        all.stream().map(maker(index, chunk, chunks)::atStart).forEach(chunk.plastic::add);
      } else {
        List<Chunk> sources = of(projection.source().population(), chunks);
        for (Rows rows : all) {
          chunk.synapses.add(new StaticSynapses(index, sources, rows, chunk.ring(projection.port())));
        }
      }
    }
  }

  private PlasticMaker maker(int index, NeuronChunk chunk, List<Chunk> chunks) {
    Projection projection = plan.projections().get(index);
    Slice modulator = projection.modulator();
    List<Chunk> modulators = modulator == null ? List.of() : of(modulator.population(), chunks);
    SynapseSource source =
        projection.synapse() < 0 ? WeightKernel::new : parts.synapses().get(projection.synapse());
    return new PlasticMaker(index, projection, source, new ProjectionWiring(plan, index, geometry(projection), setting),
        new PlasticSynapses.Partners(of(projection.source().population(), chunks), modulators, modulator),
        new PlasticSynapses.Incoming(chunk.ring(projection.port()), chunk.size(), 0), settings.step());
  }

  private Geometry geometry(Projection projection) {
    return new Geometry(
        positions.get(projection.source().population()), positions.get(projection.target().population()));
  }

  private static List<Chunk> of(int population, List<Chunk> chunks) {
    return chunks.stream().filter(chunk -> chunk.population == population).toList();
  }

  private void stimulate(NeuronChunk chunk) {
    for (int index = 0; index < plan.stimuli().size(); index++) {
      Stimulus stimulus = plan.stimuli().get(index);
      Slice slice = stimulus.target();
      if (slice.population() != chunk.population || slice.from() >= chunk.to || slice.to() <= chunk.from) {
        continue;
      }
      CounterRandom random = input(MOST_STREAMS + index);
      long from = Math.max(0, Math.round(stimulus.from() / settings.step()));
      long to = Math.round(stimulus.to() / settings.step());
      OutsideSpikes spikes = stimulus.source().kind() == SpikeSource.Kind.LISTED
          ? new ListedSpikes(stimulus.source(), slice.from(), settings.step())
          : PoissonSpikes.of(stimulus.source().rate(),
              new PoissonSpikes.Setting(random, parts.functions(), settings.step()),
              new PoissonSpikes.Reach(chunk.from, chunk.to, slice, from));
      double[] weights = stimulus.weight().isConstant()
          ? new double[] {stimulus.weight().a()}
          : values(new Draws(stimulus.weight(), random.substream(3), parts.functions()), slice.size());
      chunk.stimuli.add(new Stimulation(spikes, slice, stimulus.port(), weights, from, to));
    }
  }
}
