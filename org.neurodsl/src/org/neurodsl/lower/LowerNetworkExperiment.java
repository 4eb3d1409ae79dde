package org.neurodsl.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.neurodsl.ir.Expr;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Network;
import org.neurodsl.neuro.Run;
import org.neurodsl.neuro.SeedSetting;
import org.neurodsl.neuro.Setting;
import org.neurodsl.neuro.Sweep;
import org.neurodsl.scoping.Subjects;
import org.neurodsl.sim.network.NetworkPlan;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.standalone.EdgeTimes;
import org.neurodsl.sim.standalone.SweptValues;
import org.neurodsl.types.ExpressionTypes;

/** An experiment of a network: the network is lowered anew for each value of the sweep. */
final class LowerNetworkExperiment {

  private static final double USUAL_DURATION = 1000;

  private final Experiment experiment;
  private final Network network;
  private final Map<String, Double> overrides;
  private final ShownUnits units;
  private final NetworkBuild build;
  private final Optional<Sweep> sweep;
  private final Set<EdgeTimes> edges = new LinkedHashSet<>();
  private final List<Expr> holes = new ArrayList<>();
  private Set<String> open = Set.of();
  private Long given;

  LowerNetworkExperiment(
      Experiment experiment, ExpressionTypes types, TreePlaces places, Map<String, Double> overrides) {
    this.experiment = experiment;
    this.overrides = overrides;
    network = Subjects.network(experiment).orElseThrow();
    units = new ShownUnits(types);
    build = new NetworkBuild(types, places);
    sweep = Members.first(experiment, Sweep.class);
  }

  /**
   * The experiment.
   *
   * @param seed null for that of the experiment
   */
  LoweredNetwork lowered(Long seed) {
    given = seed;
    NetworkScope plain = scope(Map.of());
    List<Double> swept = sweep.map(each -> values(each, plain)).orElse(List.of());
    List<NetworkPlan> networks = new ArrayList<>();
    NetworkScope scope = plain;
    if (swept.isEmpty()) {
      networks.add(network(scope));
    }
    for (double value : swept) {
      scope = scope(Map.of(sweep.orElseThrow().getVariable().getName(), value));
      networks.add(network(scope));
    }
    NetworkSignals signals = new NetworkSignals(build, scope, networks.getLast(), units);
    ExperimentPlan plan = plan(scope, signals, swept);
    return new LoweredNetwork(
        build.kernels(), build.synapses(), build.tables().functions(), networks, signals.all(), plan);
  }

  /** The experiment in which parameters are left open. */
  OpenNetwork opened(Long seed, Set<String> parameters) {
    open = parameters;
    LoweredNetwork lowered = lowered(seed);
    NetworkScope scope = scope(Map.of());
    Map<String, Expr> usual = new LinkedHashMap<>();
    parameters.forEach(each -> usual.put(each, scope.usual(each)));
    return new OpenNetwork(
        usual, holes, lowered.networks(), lowered.signals(), lowered.plan(), List.copyOf(edges));
  }

  private NetworkPlan network(NetworkScope scope) {
    LowerNetwork lower = new LowerNetwork(network, build, scope, duration(scope));
    NetworkPlan plan = lower.planned(seed());
    edges.addAll(lower.edges());
    return plan;
  }

  private long seed() {
    return given != null ? given : Members.first(experiment, SeedSetting.class)
        .map(each -> Long.parseLong(each.getValue())).orElse(1L);
  }

  private Expr duration(NetworkScope scope) {
    return Members.first(experiment, Run.class).map(run -> scope.ofTree(run.getDuration()))
        .orElse(Expr.num(USUAL_DURATION));
  }

  /** The values of the network as the experiment sets them. */
  private NetworkScope scope(Map<String, Double> swept) {
    Map<String, Double> settings = new HashMap<>();
    NetworkScope before =
        new NetworkScope(network, swept, build.tables(), build.types(), build.places());
    for (Setting setting : Members.all(experiment, Setting.class)) {
      settings.put(setting.getTarget().getName(), before.number(setting.getValue()));
    }
    settings.putAll(swept);
    overrides.forEach((name, value) -> {
      if (!swept.containsKey(name)) {
        settings.put(name, value);
      }
    });
    NetworkScope scope = new NetworkScope(network, settings, build.tables(), build.types(), build.places());
    scope.open(open, holes);
    return scope;
  }

  private static List<Double> values(Sweep swept, NetworkScope scope) {
    if (!swept.getValues().isEmpty()) {
      return swept.getValues().stream().map(scope::number).toList();
    }
    double from = scope.number(swept.getFrom());
    double to = scope.number(swept.getTo());
    if (swept.getStep() != null) {
      return SweptValues.stepped(from, to, scope.number(swept.getStep()));
    }
    int points = swept.getPoints() == null ? 2 : (int) Double.parseDouble(swept.getPoints());
    return SweptValues.spread(from, to, points, swept.isLogarithmic());
  }

  private ExperimentPlan plan(NetworkScope scope, NetworkSignals signals, List<Double> swept) {
    LowerFormula formulas =
        new LowerFormula(scope.expressions(), signals::index, scope::planned, new NotedNumbers(), units);
    LowerPlan plan = new LowerPlan(experiment, formulas, signals::index, units, build.places());
    ExperimentPlan.Sweep planned = sweep.map(Sweep::getVariable).map(variable -> new ExperimentPlan.Sweep(
        variable.getName(), ShownUnits.quantity(units.of(variable)), swept)).orElse(null);
    double duration = scope.planned(duration(scope));
    Set<Double> stops = new TreeSet<>();
    if (open.isEmpty()) {
      edges.forEach(each -> each.addTo(stops, duration));
    }
    return plan.of(duration, Map.of(), planned, List.copyOf(stops));
  }
}
