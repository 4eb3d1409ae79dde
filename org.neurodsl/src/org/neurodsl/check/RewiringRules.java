package org.neurodsl.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.neuro.BuiltinValue;
import org.neurodsl.neuro.Connection;
import org.neurodsl.neuro.Grow;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.PopulationSlice;
import org.neurodsl.neuro.Prune;
import org.neurodsl.neuro.Rewiring;
import org.neurodsl.problem.Problem;
import org.neurodsl.scoping.Rewirings;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.UnitText;

/** Rewirings belong to one connection, remove by its weight and make what can be made. */
final class RewiringRules implements Rule {

  private static final double MANY_PAIRS = 1e8;
  private static final List<String> DEGREES = List.of("indegree");

  @Override
  public void check(Checking checking) {
    for (Rewiring rewiring : checking.index().all(Rewiring.class)) {
      new Demand(checking).fixed(
          rewiring.getInterval(), "The interval of 'rewire'", Dimension.TIME, "a time such as 1 s");
      slice(checking, rewiring.getSource());
      slice(checking, rewiring.getTarget());
      Optional<Connection> connection = connection(checking, rewiring);
      rewiring.getClauses().stream().filter(Prune.class::isInstance).map(Prune.class::cast)
          .forEach(each -> connection.ifPresent(of -> prune(checking, each, of)));
      rewiring.getClauses().stream().filter(Grow.class::isInstance).map(Grow.class::cast)
          .forEach(each -> grow(checking, each, rewiring));
    }
  }

  private static void slice(Checking checking, PopulationSlice slice) {
    if (slice.getSlice() != null) {
      checking.report(Problem.NOT_USABLE_HERE, slice.getSlice(), Places.text(slice.getSlice()), "'rewire'",
          "its connection says which neurons it joins");
    }
  }

  private static Optional<Connection> connection(Checking checking, Rewiring rewiring) {
    if (isOpen(rewiring.getSource()) || isOpen(rewiring.getTarget())) {
      return Optional.empty();
    }
    List<Connection> fitting = Rewirings.connections(rewiring);
    if (fitting.size() != 1) {
      checking.report(checking.at(Problem.REWIRING_UNCLEAR, checking.places().keyword(rewiring, "rewire"),
          rewiring.getSource().getPopulation().getName() + " -> " + rewiring.getTarget().getPopulation().getName(),
          fitting.isEmpty() ? "none" : Integer.toString(fitting.size())));
      return Optional.empty();
    }
    return Optional.of(fitting.getFirst());
  }

  private static boolean isOpen(PopulationSlice slice) {
    return slice.getPopulation() == null || slice.getPopulation().eIsProxy();
  }

  private static void prune(Checking checking, Prune prune, Connection connection) {
    String weight =
        connection.getSynapse() == null ? "w" : ConnectionRules.weightName(checking, connection.getSynapse());
    if (!weight.equals(prune.getVariable())) {
      checking.report(checking.at(Problem.NOT_USABLE_HERE,
          checking.places().of(prune, NeuroPackage.Literals.PRUNE__VARIABLE), prune.getVariable(), "'prune when'",
          "it looks at the weight '" + weight + "'"));
      return;
    }
    ConnectionRules.wanted(checking, connection.getPort()).ifPresent(wanted -> new Demand(checking).fixed(
        prune.getBelow(), "The least weight", wanted, "a value such as 1 " + UnitText.of(wanted).text()));
  }

  /** Candidates for new synapses are all pairs, so that large populations take their time. */
  private static void pairs(Checking checking, Rewiring rewiring, OptionalDouble sources, OptionalDouble targets) {
    double pairs = sources.orElse(0) * targets.orElse(0);
    if (pairs >= MANY_PAIRS) {
      checking.report(checking.at(Problem.REWIRING_OF_ALL_PAIRS, checking.places().keyword(rewiring, "rewire"),
          SizeRules.number(pairs), Places.text(rewiring.getInterval())));
    }
  }

  private static void grow(Checking checking, Grow grow, Rewiring rewiring) {
    PopulationRules.choice(checking, grow, NeuroPackage.Literals.GROW__KIND, "number", grow.getKind(), DEGREES);
    Demand demand = new Demand(checking);
    demand.fixed(grow.getNumber(), "The number of 'grow'", Dimension.NONE, "a whole number");
    demand.fixed(grow.getProbability(), "The chance of 'grow'", Dimension.NONE, "a number without unit");
    OptionalDouble number = checking.constant(grow.getNumber());
    OptionalDouble size = PopulationRules.size(checking, rewiring.getSource().getPopulation());
    if (number.isPresent() && size.isPresent() && number.getAsDouble() > size.getAsDouble()) {
      checking.report(Problem.DEGREE_TOO_LARGE, grow, "'grow to indegree'", SizeRules.number(number.getAsDouble()),
          rewiring.getSource().getPopulation().getName(), SizeRules.number(size.getAsDouble()));
    }
    pairs(checking, rewiring, size, PopulationRules.size(checking, rewiring.getTarget().getPopulation()));
    boolean distance = EcoreUtil2.eAllOfType(grow, BuiltinValue.class).stream()
        .anyMatch(each -> "distance".equals(each.getName()));
    for (PopulationSlice each : List.of(rewiring.getSource(), rewiring.getTarget())) {
      if (distance && !isOpen(each) && each.getPopulation().getPlacement() == null) {
        checking.report(Problem.POSITIONS_MISSING, grow, each.getPopulation().getName(), "'at uniform' behind it");
        return;
      }
    }
  }
}
