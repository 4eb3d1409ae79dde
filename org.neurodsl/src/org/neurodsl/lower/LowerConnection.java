package org.neurodsl.lower;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.neurodsl.data.DataFile;
import org.neurodsl.data.NumberRows;
import org.neurodsl.ir.DisplayUnit;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.Observed;
import org.neurodsl.ir.SynapseIr;
import org.neurodsl.neuro.Binary;
import org.neurodsl.neuro.BuiltinValue;
import org.neurodsl.neuro.Connection;
import org.neurodsl.neuro.ConnectionPart;
import org.neurodsl.neuro.DelayClause;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.IndexPair;
import org.neurodsl.neuro.PopulationSlice;
import org.neurodsl.neuro.RuleClause;
import org.neurodsl.neuro.SynapseSetting;
import org.neurodsl.scoping.NetworkNames;
import org.neurodsl.scoping.Rewirings;
import org.neurodsl.sim.network.NetworkPlan.Coupling;
import org.neurodsl.sim.network.NetworkPlan.Draw;
import org.neurodsl.sim.network.NetworkPlan.Named;
import org.neurodsl.sim.network.NetworkPlan.Projection;
import org.neurodsl.sim.network.NetworkPlan.Rule;
import org.neurodsl.sim.network.NetworkPlan.Slice;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.standalone.UsageException;
import org.neurodsl.types.NeuronView;

/** A connection as projections: one for each pair of a source and a target. */
final class LowerConnection {

  private static final Observed VOLTAGE = new Observed("V", Expr.ref("V"), DisplayUnit.NONE);

  private final NetworkBuild build;
  private final NetworkScope scope;

  LowerConnection(NetworkBuild build, NetworkScope scope) {
    this.build = build;
    this.scope = scope;
  }

  List<Projection> of(Connection connection) {
    int synapse = connection.getSynapse() == null ? -1 : build.synapse(synapse(connection));
    Slice modulator = connection.getModulator() == null ? null : build.slice(connection.getModulator(), scope);
    return ends(connection).map(ends -> new Projection(name(connection, ends.source(), ends.target()), ends.from(),
        ends.to(), build.port(ends.target(), connection.getPort()), synapse, starts(connection), modulator,
        ends.rule(), weight(connection), delay(connection), dendritic(connection), shown(connection))).toList();
  }

  /** One source and one target of a connection, and who of them is connected. */
  private record Ends(PopulationSlice source, PopulationSlice target, Slice from, Slice to, Rule rule) {}

  private Stream<Ends> ends(Connection connection) {
    return connection.getSources().stream().flatMap(source -> connection.getTargets().stream().map(target -> {
      Ends ends = new Ends(source, target, build.slice(source, scope), build.slice(target, scope), rule(connection));
      inside(ends.rule().pairs(), ends.from().size(), ends.to().size());
      return ends;
    }));
  }

  /** The checks look at the sizes that the text gives; others come with settings from outside. */
  private static void inside(List<Integer> pairs, int sources, int targets) {
    for (int place = 0; place < pairs.size(); place += 2) {
      if (pairs.get(place) >= sources || pairs.get(place + 1) >= targets) {
        throw new UsageException("The pair " + pairs.get(place) + " -> " + pairs.get(place + 1) + " is not among "
            + sources + " sources and " + targets + " targets, which are numbered from 0.");
      }
    }
  }

  /** A connection that needs no spikes. */
  List<Coupling> couplings(Connection connection) {
    return ends(connection).map(ends -> coupling(connection, build.kernel(ends.source().getPopulation()),
        build.kernel(ends.target().getPopulation()), new Projection(name(connection, ends.source(), ends.target()),
            ends.from(), ends.to(), -1, -1, List.of(), null, ends.rule(), weight(connection), delay(connection), 0,
            shown(connection)))).toList();
  }

  private static Coupling coupling(
      Connection connection, NetworkKernel from, NetworkKernel to, Projection wiring) {
    if (connection.isGap()) {
      Coupling.Back back = new Coupling.Back(to.observe(VOLTAGE), from.state(LowerCell.GAP));
      return new Coupling(wiring, from.observe(VOLTAGE), to.state(LowerCell.GAP), back);
    }
    int state = to.state(LowerExpression.arrivingAt(connection.getPort().getName()));
    return new Coupling(wiring, from.observeRate(), state, null);
  }

  private static String name(Connection connection, PopulationSlice source, PopulationSlice target) {
    return connection.getName() != null ? connection.getName()
        : source.getPopulation().getName() + " -> " + target.getPopulation().getName() + " on "
            + (connection.isGap() ? "gap" : NetworkNames.portName(connection.getPort()));
  }

  private SynapseIr synapse(Connection connection) {
    Set<String> own = new HashSet<>();
    parts(connection, SynapseSetting.class).forEach(each -> own.add(each.getVariable()));
    if (!delay(connection).isConstant() || Rewirings.isRewired(connection)) {
      // The spikes of one source reach its synapses at different times, or synapses begin at different times.
      own.addAll(NetworkNames.members(connection).keySet());
    }
    return new LowerSynapse(connection, scope, build.types(), build.places()).synapse(own);
  }

  private static String weightName(Connection connection) {
    if (connection.isGap()) {
      return "g";
    }
    return connection.getSynapse() == null ? "w" : LowerSynapse.weight(NeuronView.of(connection.getSynapse()));
  }

  /** The unit of the weight as it is set, or else declared. */
  private ExperimentPlan.Quantity shown(Connection connection) {
    ShownUnits units = new ShownUnits(build.types());
    return ShownUnits.quantity(weightSetting(connection).map(each -> each.getDistribution() == null ? each.getValue()
            : each.getDistribution().getArguments().getFirst().getValue()).map(units::of)
        .or(() -> Optional.ofNullable(connection.getSynapse()).flatMap(synapse -> LowerSynapse
            .weightState(NeuronView.of(synapse))).map(units::of)).orElse(DisplayUnit.NONE));
  }

  private static Optional<SynapseSetting> weightSetting(Connection connection) {
    String name = weightName(connection);
    return parts(connection, SynapseSetting.class).stream().filter(each -> each.getVariable().equals(name))
        .reduce((first, last) -> last);
  }

  private Draw weight(Connection connection) {
    String name = weightName(connection);
    return weightSetting(connection).map(each -> scope.draw(each.getValue(), each.getDistribution()))
        .orElseGet(() -> Draw.constant(connection.getSynapse() == null ? 1 : scope.planned(synapse(connection).states()
            .stream().filter(state -> state.name().equals(name)).findFirst().orElseThrow().initial())));
  }

  private List<Named> starts(Connection connection) {
    String weight = weightName(connection);
    return parts(connection, SynapseSetting.class).stream().filter(each -> !each.getVariable().equals(weight))
        .map(each -> new Named(each.getVariable(), scope.draw(each.getValue(), each.getDistribution()))).toList();
  }

  private Draw delay(Connection connection) {
    return parts(connection, DelayClause.class).stream().sorted(Comparator.comparing(LowerConnection::isDendritic))
        .map(each -> scope.draw(each.getValue(), each.getDistribution())).findFirst().orElse(Draw.constant(0));
  }

  private static boolean isDendritic(DelayClause clause) {
    return "dendritic".equals(clause.getSide());
  }

  /** The delay behind the synapse: that beside another, or all of it. */
  private double dendritic(Connection connection) {
    List<DelayClause> all = parts(connection, DelayClause.class);
    return all.stream().filter(LowerConnection::isDendritic).findFirst()
        .map(each -> all.size() > 1 ? scope.planned(each.getValue()) : Double.POSITIVE_INFINITY).orElse(0.0);
  }

  private Rule rule(Connection connection) {
    Optional<RuleClause> clause = parts(connection, RuleClause.class).stream().findFirst();
    if (clause.isEmpty()) {
      return plain(Rule.Kind.ALL_TO_ALL);
    }
    RuleClause rule = clause.get();
    return switch (rule.getKind()) {
      case "one" -> with(rule, Rule.Kind.ONE_TO_ONE, 0, Draw.constant(1));
      case "indegree" -> with(rule, Rule.Kind.INDEGREE, scope.whole(rule.getAmount()), Draw.constant(1));
      case "outdegree" -> with(rule, Rule.Kind.OUTDEGREE, scope.whole(rule.getAmount()), Draw.constant(1));
      case "total" -> with(rule, Rule.Kind.TOTAL, scope.whole(rule.getAmount()), Draw.constant(1));
      case "probability" -> with(rule, Rule.Kind.PROBABILITY, 0, probability(rule));
      case "pairs" -> new Rule(
          Rule.Kind.LISTED, 0, Draw.constant(1), Double.POSITIVE_INFINITY, true, true, pairs(rule));
      default -> with(rule, Rule.Kind.ALL_TO_ALL, 0, Draw.constant(1));
    };
  }

  private static Rule plain(Rule.Kind kind) {
    return new Rule(kind, 0, Draw.constant(1), Double.POSITIVE_INFINITY, true, true, List.of());
  }

  private Rule with(RuleClause rule, Rule.Kind kind, long number, Draw probability) {
    double within = bound(rule.getCondition()).map(scope::planned).orElse(Double.POSITIVE_INFINITY);
    return new Rule(kind, number, probability, within, !rule.getExclusions().contains("autapses"),
        !rule.getExclusions().contains("multapses"), List.of());
  }

  /** A condition that is no bound of the distance is part of the probability. */
  private Draw probability(RuleClause rule) {
    if (rule.getCondition() == null || bound(rule.getCondition()).isPresent()) {
      return scope.value(rule.getAmount());
    }
    Expr condition = scope.closed(rule.getCondition());
    Expr value = new Expr.Choose(condition, scope.closed(rule.getAmount()), Expr.num(0));
    return Draw.of(Draw.Kind.FUNCTION, scope.function(value), 0);
  }

  /** The largest distance of {@code distance < 60 um}; empty for other conditions. */
  static Optional<Expression> bound(Expression condition) {
    boolean bound = condition instanceof Binary binary && binary.getOp().startsWith("<")
        && binary.getLeft() instanceof BuiltinValue value && value.getName().equals("distance");
    return bound ? Optional.of(((Binary) condition).getRight()) : Optional.empty();
  }

  private static List<Integer> pairs(RuleClause rule) {
    List<Integer> pairs = new ArrayList<>();
    if (rule.getFile() != null) {
      NumberRows rows = ReadData.rows(DataFile.of(rule).orElseThrow());
      for (int row = 0; row < rows.rows(); row++) {
        pairs.add((int) rows.at(row, 0));
        pairs.add((int) rows.at(row, 1));
      }
    }
    for (IndexPair pair : rule.getPairs()) {
      pairs.add((int) Double.parseDouble(pair.getSource()));
      pairs.add((int) Double.parseDouble(pair.getTarget()));
    }
    return pairs;
  }

  private static <T extends ConnectionPart> List<T> parts(Connection connection, Class<T> kind) {
    return connection.getParts().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
