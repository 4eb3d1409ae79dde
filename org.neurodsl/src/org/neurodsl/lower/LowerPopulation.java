package org.neurodsl.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.neurodsl.ir.DisplayUnit;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.Let;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.NetworkValue;
import org.neurodsl.neuro.Network;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.PopulationSlice;
import org.neurodsl.neuro.Stimulation;
import org.neurodsl.sim.network.NetworkPlan;
import org.neurodsl.sim.network.NetworkPlan.Draw;
import org.neurodsl.sim.standalone.EdgeTimes;
import org.neurodsl.types.ExpressionTypes;

/** A population: its cell, what differs from the cell's own values, and the stimuli of its inputs. */
final class LowerPopulation {

  private final Network network;
  private final Population population;
  private final NetworkScope scope;
  private final TreePlaces places;
  private final LowerCell cell;
  private final Map<String, Draw> given = new LinkedHashMap<>();
  private final List<ModelIr.Parameter> gates = new ArrayList<>();
  private final Map<String, Expr> constants = new HashMap<>();
  private final Set<EdgeTimes> edges = new LinkedHashSet<>();
  private final NetworkKernel kernel;
  private int parts;

  /** @param duration of the run, ms */
  LowerPopulation(
      Population population, NetworkScope scope, ExpressionTypes types, TreePlaces places, Expr duration) {
    this.population = population;
    this.scope = scope;
    this.places = places;
    network = (Network) population.eContainer();
    cell = new LowerCell(population, types, places);
    PopulationValues.of(population).forEach(this::give);
    Drive drive = drive(duration);
    kernel = new NetworkKernel(modelWith(gates), drive, varying(), cell.arrivals().stream().map(this::states).toList());
  }

  private void give(PopulationValues.Given value) {
    Draw draw = scope.draw(value.value(), value.distribution());
    given.put(value.variable(), draw);
    constants.remove(value.variable());
    if (draw.isConstant()) {
      constants.put(value.variable(), scope.ofTree(value.value()));
    }
  }

  /** The neurons. */
  NetworkKernel kernel() {
    return kernel;
  }

  /** Where stimuli change at once. */
  Set<EdgeTimes> edges() {
    return edges;
  }

  /**
   * The population in the terms of a plan.
   *
   * @param rate index of the observable that is the rate of its spikes by chance; -1 for none
   */
  NetworkPlan.Population planned(int size, int index, NetworkPlan.Positions positions, int rate) {
    List<NetworkPlan.Named> parameters = new ArrayList<>();
    List<NetworkPlan.Named> start = new ArrayList<>();
    given.forEach((name, draw) -> {
      boolean state = cell.model().states().stream().anyMatch(each -> each.name().equals(name));
      (state ? start : parameters).add(new NetworkPlan.Named(name, draw));
    });
    List<NetworkPlan.Port> ports = cell.arrivals().stream().map(this::port).toList();
    return new NetworkPlan.Population(
        population.getName(), size, index, null, ports, parameters, start, positions, rate);
  }

  private List<String> states(LowerCell.Arrival arrival) {
    return cell.model().states().stream().map(ModelIr.State::name).filter(arrival.effects()::containsKey).toList();
  }

  private NetworkPlan.Port port(LowerCell.Arrival arrival) {
    List<String> states = cell.model().states().stream().map(ModelIr.State::name).toList();
    List<NetworkPlan.Effect> effects = new ArrayList<>();
    for (String state : states(arrival)) {
      effects.add(new NetworkPlan.Effect(states.indexOf(state), scope.planned(constant(arrival.effects().get(state)))));
    }
    return new NetworkPlan.Port(arrival.receptor(), effects, cell.accumulates(), cell.jumps(arrival));
  }

  /** A constant expression of the cell in terms of the network. */
  private Expr constant(Expr ofCell) {
    if (ofCell instanceof Expr.Ref reference) {
      String name = reference.name();
      if (constants.containsKey(name)) {
        return constants.get(name);
      }
      Stream<Expr> values = Stream.concat(
          cell.model().parameters().stream().filter(each -> each.name().equals(name)).map(ModelIr.Parameter::value),
          cell.model().definitions().stream().filter(each -> each.name().equals(name))
              .map(ModelIr.Definition::value));
      return values.findFirst().map(this::constant).orElse(ofCell);
    }
    return ExprTree.mapParts(ofCell, this::constant);
  }

  private Set<String> varying() {
    Set<String> varying = new HashSet<>();
    for (ModelIr.Parameter parameter : kernelParameters()) {
      Draw draw = given.get(parameter.name());
      if (draw != null && !draw.isConstant()) {
        varying.add(parameter.name());
      }
    }
    return varying;
  }

  private List<ModelIr.Parameter> kernelParameters() {
    List<ModelIr.Parameter> all = new ArrayList<>(cell.model().parameters());
    all.addAll(gates);
    return all;
  }

  private ModelIr modelWith(List<ModelIr.Parameter> more) {
    ModelIr own = cell.model();
    List<ModelIr.Parameter> parameters = new ArrayList<>(own.parameters());
    parameters.addAll(more);
    return new ModelIr(own.name(), own.rateUnit(), own.documentation(), parameters, own.inputs(), own.states(),
        own.definitions(), own.equations(), own.events(), own.rate(), own.place());
  }

  /** What the stimuli of the network do to the inputs; a stimulus of a part of the neurons is gated. */
  private Drive drive(Expr duration) {
    Set<String> taken = new HashSet<>(scope.names());
    taken.addAll(List.of(Expr.TIME, Expr.STEP));
    cell.model().parameters().forEach(each -> taken.add(each.name()));
    cell.model().states().forEach(each -> taken.add(each.name()));
    cell.model().definitions().forEach(each -> taken.add(each.name()));
    cell.model().inputs().forEach(each -> taken.add(each.name()));
    LowerStimulus stimulus = new LowerStimulus(scope.expressions(), places, duration, taken);
    Map<String, Expr> inputs = new HashMap<>();
    for (var member : network.getMembers()) {
      if (member instanceof Stimulation each && each.getInput() != null) {
        each.getTargets().stream().filter(target -> target.getPopulation() == population).forEach(target -> {
          String name = each.getInput().getName();
          Expr value = closed(stimulus.of(name, each.getValue()));
          inputs.merge(name, gated(name, value, target), Expr::add);
        });
      }
    }
    if (inputs.isEmpty()) {
      return Drive.NONE;
    }
    stimulus.edges().forEach(each ->
        edges.add(new EdgeTimes(scope.planned(each.first()), orNever(each.every()), orNever(each.last()))));
    List<Let> levels = stimulus.levels().stream()
        .map(each -> new Let(each.name(), closed(each.value()), each.place())).toList();
    List<Drive.Noise> noises = stimulus.noises().stream().map(each -> new Drive.Noise(each.name(),
        closed(each.mean()), closed(each.deviation()), closed(each.timeConstant()))).toList();
    return new Drive(levels, inputs, noises, List.of(), List.of(), stimulus.tables());
  }

  private double orNever(Expr time) {
    return time == null ? Double.POSITIVE_INFINITY : scope.planned(time);
  }

  /** What parameters of the network decide over becomes a parameter of the neurons. */
  private Expr closed(Expr expression) {
    Expr closed = scope.closed(expression);
    ExprTree.names(closed).stream().filter(NetworkValue::isName).filter(name -> !given.containsKey(name))
        .forEach(name -> {
          gates.add(new ModelIr.Parameter(name, Expr.num(1), DisplayUnit.NONE, "", places.of(population)));
          given.put(name, Draw.constant(scope.planned(Expr.ref(name))));
        });
    return closed;
  }

  private Expr gated(String input, Expr value, PopulationSlice target) {
    if (target.getSlice() == null) {
      return value;
    }
    String name = input + "_part" + (parts++ == 0 ? "" : "_" + parts);
    gates.add(new ModelIr.Parameter(name, Expr.num(1), DisplayUnit.NONE, "", places.of(target)));
    scope.slice(target, 0, Integer.MAX_VALUE);
    Expr index = Expr.ref("index");
    Expr inside = new Expr.Binary(Expr.BinaryOperator.AND,
        new Expr.Binary(Expr.BinaryOperator.GREATER_OR_EQUAL, index, scope.closed(scope.first(target.getSlice()))),
        new Expr.Binary(Expr.BinaryOperator.LESS, index, scope.closed(scope.behind(target.getSlice()))));
    int function = scope.function(new Expr.Choose(inside, Expr.num(1), Expr.num(0)));
    given.put(name, Draw.of(Draw.Kind.FUNCTION, function, 0));
    return Expr.multiply(Expr.ref(name), value);
  }
}
