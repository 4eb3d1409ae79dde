package org.neurodsl.lower;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neurodsl.data.DataFile;
import org.neurodsl.data.NumberRows;
import org.neurodsl.ir.Expr;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.CallArgument;
import org.neurodsl.neuro.Connection;
import org.neurodsl.neuro.Grow;
import org.neurodsl.neuro.Network;
import org.neurodsl.neuro.NetworkMember;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.PopulationSlice;
import org.neurodsl.neuro.Prune;
import org.neurodsl.neuro.Rewiring;
import org.neurodsl.neuro.RewiringClause;
import org.neurodsl.neuro.Space;
import org.neurodsl.neuro.Stimulation;
import org.neurodsl.neuro.Stream;
import org.neurodsl.neuro.Streams;
import org.neurodsl.scoping.Couplings;
import org.neurodsl.sim.network.NetworkPlan;
import org.neurodsl.sim.network.NetworkPlan.Draw;
import org.neurodsl.sim.network.NetworkPlan.Positions;
import org.neurodsl.sim.network.NetworkPlan.SpikeSource;
import org.neurodsl.sim.standalone.EdgeTimes;
import org.neurodsl.sim.standalone.UsageException;
import org.neurodsl.types.CallBinding;

/** A network as a plan, for one set of values of its parameters. */
final class LowerNetwork {

  private final Network network;
  private final NetworkBuild build;
  private final NetworkScope scope;
  private final Expr duration;
  private final Set<EdgeTimes> edges = new LinkedHashSet<>();

  LowerNetwork(Network network, NetworkBuild build, NetworkScope scope, Expr duration) {
    this.network = network;
    this.build = build;
    this.scope = scope;
    this.duration = duration;
  }

  /** Where stimuli change at once. */
  Set<EdgeTimes> edges() {
    return edges;
  }

  /**
   * The plan.
   *
   * @param seed taken for every stream that the network gives no seed
   */
  NetworkPlan planned(long seed) {
    List<NetworkPlan.Population> populations = new ArrayList<>();
    for (Population population : members(Population.class)) {
      populations.add(population(population, populations.size()));
    }
    LowerConnection connections = new LowerConnection(build, scope);
    List<NetworkPlan.Projection> projections = members(Connection.class).stream()
        .filter(each -> !Couplings.isCoupling(each)).flatMap(each -> connections.of(each).stream()).toList();
    List<NetworkPlan.Coupling> couplings = members(Connection.class).stream().filter(Couplings::isCoupling)
        .flatMap(each -> connections.couplings(each).stream()).toList();
    List<NetworkPlan.Stimulus> stimuli = members(Stimulation.class).stream()
        .filter(each -> each.getSource() != null).flatMap(each -> stimuli(each).stream()).toList();
    NetworkPlan.Streams streams =
        new NetworkPlan.Streams(seed("wiring", seed), seed("start", seed), seed("input", seed));
    List<NetworkPlan.Rewiring> rewirings =
        members(Rewiring.class).stream().map(each -> rewiring(each, projections)).toList();
    return new NetworkPlan(network.getName(), streams, populations, projections, stimuli, couplings, rewirings,
        scope.plannedValues());
  }

  private NetworkPlan.Rewiring rewiring(Rewiring rewiring, List<NetworkPlan.Projection> projections) {
    int source = build.place(rewiring.getSource().getPopulation()).index();
    int target = build.place(rewiring.getTarget().getPopulation()).index();
    int index = 0;
    while (projections.get(index).source().population() != source
        || projections.get(index).target().population() != target) {
      index++;
    }
    double below = Double.NEGATIVE_INFINITY;
    boolean drop = false;
    int indegree = 0;
    Draw chance = Draw.constant(1);
    for (RewiringClause clause : rewiring.getClauses()) {
      if (clause instanceof Prune prune) {
        below = scope.planned(prune.getBelow());
        drop = prune.isDrop();
      } else if (clause instanceof Grow grow) {
        indegree = Math.toIntExact(scope.whole(grow.getNumber()));
        chance = grow.getProbability() == null ? chance : scope.value(grow.getProbability());
      }
    }
    return new NetworkPlan.Rewiring(index, scope.planned(rewiring.getInterval()), below, drop, indegree, chance);
  }

  private <T extends NetworkMember> List<T> members(Class<T> kind) {
    return network.getMembers().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private long seed(String stream, long otherwise) {
    return members(Streams.class).stream().flatMap(each -> each.getSeeds().stream())
        .filter(each -> each.getName().equals(stream)).map(Stream::getSeed).map(Long::parseLong)
        .reduce((first, last) -> last).orElse(otherwise);
  }

  private NetworkPlan.Population population(Population population, int index) {
    int size = size(population);
    Positions positions = positions(population, size);
    if (population.getSource() != null) {
      build.place(population, index, size, -1);
      return new NetworkPlan.Population(population.getName(), size, -1, source(population.getSource()), List.of(),
          List.of(), List.of(), positions);
    }
    LowerPopulation lower = new LowerPopulation(population, scope, build.types(), build.places(), duration);
    int kernel = build.kernel(lower.kernel());
    build.place(population, index, size, kernel);
    edges.addAll(lower.edges());
    boolean byChance = population.getCell().isRateUnit() && Couplings.sendsSpikes(population);
    return lower.planned(size, kernel, positions, byChance ? build.kernels().get(kernel).observeRate() : -1);
  }

  /** The checks look at the size in the text; another comes with settings from outside. */
  private int size(Population population) {
    double size = scope.number(population.getSize());
    if (size >= 0 && size <= 2e9 && size == Math.rint(size)) {
      return Math.toIntExact(scope.whole(population.getSize()));
    }
    throw new UsageException("'" + population.getName() + "' can't have " + size + " neurons; write a whole number.");
  }

  private Positions positions(Population population, int size) {
    if (population.getPlacement() == null) {
      return null;
    }
    String file = population.getPlacement().getFile();
    if (file != null) {
      return new Positions(Positions.Kind.LISTED, List.of(), listed(population, size));
    }
    Optional<Space> space = members(Space.class).stream().findFirst();
    List<Double> extent = space.map(each -> each.getExtent().stream().map(scope::planned).toList()).orElse(List.of());
    boolean sphere = space.filter(each -> each.getShape().equals("sphere")).isPresent();
    boolean grid = population.getPlacement().getKind().equals("grid");
    Positions.Kind kind = grid ? Positions.Kind.GRID : sphere ? Positions.Kind.SPHERE : Positions.Kind.BOX;
    return new Positions(kind, extent, List.of());
  }

  /** The positions in the file of a population, in units of 10 um. */
  private static List<Double> listed(Population population, int size) {
    NumberRows rows = ReadData.rows(DataFile.of(population.getPlacement()).orElseThrow());
    if (rows.rows() != size) {
      throw new UsageException("'" + population.getPlacement().getFile() + "' has " + rows.rows() + " positions, but '"
          + population.getName() + "' has " + size + " neurons.");
    }
    List<Double> listed = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      for (int axis = 0; axis < 3; axis++) {
        listed.add(rows.at(row, axis) / 10);
      }
    }
    return listed;
  }

  private SpikeSource source(BuiltinCall call) {
    CallBinding binding = CallBinding.of(call).orElseThrow();
    if (call.getFunction().equals("poisson")) {
      return SpikeSource.poisson(scope.value(binding.value("rate").orElseThrow()));
    }
    List<Double> times = call.getArguments().stream().filter(each -> each.getLabel() == null)
        .map(CallArgument::getValue).map(scope::planned).sorted().toList();
    return SpikeSource.listed(times, List.of());
  }

  private List<NetworkPlan.Stimulus> stimuli(Stimulation stimulation) {
    CallBinding binding = CallBinding.of(stimulation.getSource()).orElseThrow();
    Draw weight = binding.value("w").map(scope::value).orElse(Draw.constant(1));
    double from = stimulation.getFrom() == null ? 0 : scope.planned(stimulation.getFrom());
    double to = stimulation.getTo() == null ? Double.POSITIVE_INFINITY : scope.planned(stimulation.getTo());
    List<NetworkPlan.Stimulus> stimuli = new ArrayList<>();
    for (PopulationSlice target : stimulation.getTargets()) {
      stimuli.add(new NetworkPlan.Stimulus(build.slice(target, scope), build.port(target, stimulation.getPort()),
          source(stimulation.getSource()), weight, from, to));
    }
    return stimuli;
  }
}
