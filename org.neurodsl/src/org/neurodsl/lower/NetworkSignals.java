package org.neurodsl.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.neurodsl.ir.DisplayUnit;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.Observed;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.Connection;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.PopulationSignal;
import org.neurodsl.neuro.Record;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.Slice;
import org.neurodsl.scoping.NetworkNames;
import org.neurodsl.sim.experiment.NetworkSignal;
import org.neurodsl.sim.experiment.NetworkSignal.Kind;
import org.neurodsl.sim.experiment.NetworkSignal.Sampled;
import org.neurodsl.sim.network.NetworkPlan;
import org.neurodsl.sim.network.WeightRecord;
import org.neurodsl.sim.network.WeightRecord.Statistic;

/** The signals of an experiment of a network, each once. */
final class NetworkSignals {

  private final NetworkBuild build;
  private final NetworkScope scope;
  private final NetworkPlan plan;
  private final ShownUnits units;
  private final List<NetworkSignal> all = new ArrayList<>();

  NetworkSignals(NetworkBuild build, NetworkScope scope, NetworkPlan plan, ShownUnits units) {
    this.build = build;
    this.scope = scope;
    this.plan = plan;
    this.units = units;
  }

  List<NetworkSignal> all() {
    return all;
  }

  /** The index of a signal. */
  int index(Expression expression) {
    NetworkSignal signal = of(expression);
    if (!all.contains(signal)) {
      all.add(signal);
    }
    return all.indexOf(signal);
  }

  private NetworkSignal of(Expression expression) {
    return switch (expression) {
      case PopulationSignal signal when signal.getSource() instanceof Connection connection ->
          weights(expression, connection.getName(), signal.getSlice());
      case PopulationSignal signal -> population(expression, (Population) signal.getSource(), signal.getSlice(),
          signal.getVariable() == null ? "" : NetworkNames.path(signal,
              NeuroPackage.Literals.POPULATION_SIGNAL__VARIABLE));
      case BuiltinCall call -> weights(call);
      case Reference reference when reference.getTarget() instanceof Population population ->
          population(expression, population, null, "");
      case Reference reference when reference.getTarget() instanceof Connection connection ->
          new NetworkSignal(Kind.WEIGHTS, connection.getName(), wiring(connection.getName()), 0, WeightRecord.ALL, -1,
              ShownUnits.quantity(DisplayUnit.NONE), null);
      case Reference reference -> path(reference);
      default -> throw new IllegalArgumentException("Not a signal of a network: " + TreePlaces.text(expression));
    };
  }

  private NetworkSignal path(Reference reference) {
    String path = NetworkNames.path(reference, NeuroPackage.Literals.REFERENCE__TARGET);
    int dot = path.indexOf('.');
    String owner = path.substring(0, dot);
    for (Population population : build.populations()) {
      if (population.getName().equals(owner)) {
        return population(reference, population, null, path.substring(dot + 1));
      }
    }
    return weights(reference, owner, null);
  }

  /** Weights: those at the end, or where they are recorded those over time. */
  private NetworkSignal weights(Expression expression, String connection, Slice slice) {
    int from = slice == null ? 0 : (int) scope.whole(slice.getFrom());
    int to = slice == null ? WeightRecord.ALL
        : (int) scope.whole(scope.behind(slice));
    Sampled sampled = expression.eContainer() instanceof Record record
        ? new Sampled(Statistic.EACH, scope.planned(record.getInterval())) : null;
    return new NetworkSignal(Kind.WEIGHTS, TreePlaces.text(expression), wiring(connection), from, to, -1,
        ShownUnits.quantity(units.of(expression)), sampled);
  }

  /** One number of all weights, over time: {@code mean(plastic.w)}. */
  private NetworkSignal weights(BuiltinCall call) {
    NetworkSignal all = of(call.getArguments().getFirst().getValue());
    Sampled sampled = new Sampled(Statistic.valueOf(call.getFunction().toUpperCase(Locale.ROOT)),
        scope.planned(((Record) call.eContainer()).getInterval()));
    return new NetworkSignal(
        all.kind(), TreePlaces.text(call), all.owner(), all.from(), all.to(), -1, all.shown(), sampled);
  }

  private int wiring(String name) {
    for (int index = 0; index < plan.wirings().size(); index++) {
      if (plan.wirings().get(index).name().equals(name)) {
        return index;
      }
    }
    throw new IllegalArgumentException("No population and no connection is called " + name);
  }

  private NetworkSignal population(Expression expression, Population population, Slice slice, String variable) {
    NetworkBuild.Place place = build.place(population);
    NetworkPlan.Slice neurons = scope.slice(slice, place.index(), place.size());
    String name = TreePlaces.text(expression);
    if (variable.isEmpty()) {
      return new NetworkSignal(Kind.SPIKES, name, place.index(), neurons.from(), neurons.to(), -1,
          ShownUnits.quantity(DisplayUnit.NONE), null);
    }
    DisplayUnit unit = units.of(expression);
    int observable = build.kernels().get(place.kernel()).observe(new Observed(variable, Expr.ref(variable), unit));
    return new NetworkSignal(
        Kind.TRACE, name, place.index(), neurons.from(), neurons.to(), observable, ShownUnits.quantity(unit), null);
  }
}
