package org.neurodsl.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.neurodsl.ir.DisplayUnit;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.Observed;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Run;
import org.neurodsl.neuro.Setting;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.Sweep;
import org.neurodsl.neuro.SweepVariable;
import org.neurodsl.neuro.TimedEvent;
import org.neurodsl.neuro.Variable;
import org.neurodsl.scoping.NetworkNames;
import org.neurodsl.scoping.Subjects;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.standalone.EdgeTimes;
import org.neurodsl.sim.standalone.SweptValues;
import org.neurodsl.types.ExpressionTypes;
import org.neurodsl.types.NeuronView;
import org.neurodsl.types.SweptVariables;

/**
 * An experiment with its neuron. A swept input goes by another name inside the model, and its own is that of the
 * parameter which drives it; so the model still rests at the input's resting value.
 */
final class LowerExperiment {
  private static final double USUAL_DURATION = 100;

  private final Experiment experiment;
  private final TreePlaces places;
  private final ShownUnits units;
  private final Map<String, Double> overrides;
  private final LowerExpression expressions;
  private final Numbers numbers = new Numbers();
  private final NotedNumbers noted;
  private final ModelIr neuron;
  private final Optional<Sweep> sweep;
  private final Map<String, Double> settings = new LinkedHashMap<>();
  private final Map<String, Expr> parameterValues = new HashMap<>();
  private final Map<String, Expr> starts = new HashMap<>();
  private final Map<String, Expr> driven = new HashMap<>();
  private final Expr end;
  private final double duration;
  private List<Double> sweepValues = List.of();

  LowerExperiment(Experiment experiment, ExpressionTypes types, TreePlaces places, Map<String, Double> overrides) {
    this.experiment = experiment;
    this.places = places;
    this.overrides = overrides;
    units = new ShownUnits(types);
    NeuronView view = NeuronView.of(Subjects.neuron(experiment).orElseThrow());
    expressions = new LowerExpression(view, types, places);
    sweep = Members.first(experiment, Sweep.class);
    sweptInput().ifPresent(input -> expressions.rename(input, fresh(input, view)));
    neuron = new LowerNeuron(view, types, places, expressions).model();
    neuron.parameters().forEach(each -> numbers.define(each.name(), each.value()));
    noted = new NotedNumbers(neuron);
    sweep.ifPresent(this::readSweep);
    overrides.forEach(this::override);
    Members.all(experiment, Setting.class).forEach(this::setParameter);
    end = Members.first(experiment, Run.class).map(run -> expressions.of(run.getDuration()))
        .orElse(Expr.num(USUAL_DURATION));
    duration = numbers.of(end);
    noted.number("duration", end);
  }

  private Optional<String> sweptInput() {
    return sweep.flatMap(each -> SweptVariables.target(each.getVariable()))
        .filter(Input.class::isInstance).map(Variable::getName);
  }

  private static String fresh(String input, NeuronView view) {
    String name = "input_" + input;
    while (view.variables().containsKey(name)) {
      name += "_";
    }
    return name;
  }

  private void readSweep(Sweep swept) {
    sweepValues = values(swept);
    String name = swept.getVariable().getName();
    numbers.define(name, Expr.num(sweepValues.getFirst()));
    sweptInput().ifPresent(input -> driven.put(expressions.inputName(input), Expr.ref(input)));
  }

  private List<Double> values(Sweep swept) {
    if (!swept.getValues().isEmpty()) {
      List<Expr> listed = swept.getValues().stream().map(expressions::of).toList();
      noted.sweep(listed);
      return listed.stream().map(numbers::of).toList();
    }
    Expr from = expressions.of(swept.getFrom());
    Expr to = expressions.of(swept.getTo());
    if (swept.getStep() != null) {
      Expr step = expressions.of(swept.getStep());
      noted.sweep(from, to, step);
      return SweptValues.stepped(numbers.of(from), numbers.of(to), numbers.of(step));
    }
    int points = swept.getPoints() == null ? 2 : (int) Double.parseDouble(swept.getPoints());
    noted.sweep(from, to, points, swept.isLogarithmic());
    return SweptValues.spread(numbers.of(from), numbers.of(to), points, swept.isLogarithmic());
  }

  private boolean isSwept(String name) {
    return sweep.isPresent() && sweep.get().getVariable().getName().equals(name);
  }

  private void override(String name, double value) {
    if (neuron.parameters().stream().anyMatch(each -> each.name().equals(name)) && !isSwept(name)) {
      settings.put(name, value);
      numbers.set(name, value);
    } else if (neuron.inputs().stream().anyMatch(each -> each.name().equals(name))) {
      driven.put(name, Expr.num(value));
    }
  }

  /** The name in the model of what is set: that of a part of a channel has a dot. */
  private static String nameOf(Setting setting) {
    return NetworkNames.path(setting, NeuroPackage.Literals.SETTING__TARGET);
  }

  /** A parameter gets a number if that is the same for all neurons, else another default. */
  private void setParameter(Setting setting) {
    String name = nameOf(setting);
    if (!(setting.getTarget() instanceof Parameter) || overrides.containsKey(name)) {
      return;
    }
    Expr value = expressions.of(setting.getValue());
    boolean varies = sweep.isPresent() && numbers.dependsOn(value, sweep.get().getVariable().getName());
    if (varies) {
      parameterValues.put(name, value);
      numbers.define(name, value);
    } else {
      noted.setting(name, value);
      double number = numbers.of(value);
      settings.put(name, number);
      numbers.set(name, number);
    }
  }

  /** The experiment in the terms of the IR. */
  LoweredExperiment lowered() {
    Set<String> taken = new HashSet<>(List.of(Expr.TIME, Expr.STEP));
    neuron.parameters().forEach(each -> taken.add(each.name()));
    neuron.states().forEach(each -> taken.add(each.name()));
    neuron.definitions().forEach(each -> taken.add(each.name()));
    neuron.inputs().forEach(each -> taken.add(each.name()));
    sweep.ifPresent(each -> taken.add(each.getVariable().getName()));
    LowerStimulus stimulus = new LowerStimulus(expressions, places, end, taken);
    for (Setting setting : Members.all(experiment, Setting.class)) {
      String name = nameOf(setting);
      if (setting.getTarget() instanceof Input && !overrides.containsKey(name)) {
        driven.put(expressions.inputName(name), stimulus.of(name, setting.getValue()));
      } else if (setting.getTarget() instanceof State) {
        starts.put(name, expressions.of(setting.getValue()));
      }
    }
    LowerEvents events = new LowerEvents(expressions, places);
    List<ModelIr.Event> actions =
        Members.all(experiment, TimedEvent.class).stream().map(events::timed).toList();
    List<Expr> stops = stimulus.edges().stream().map(LowerStimulus.Edges::first).toList();
    Drive drive = new Drive(
        stimulus.levels(), driven, stimulus.noises(), stops, actions, stimulus.tables());
    Observables observables = new Observables(expressions, units);
    LowerFormula formulas = new LowerFormula(expressions, observables::index, numbers::of, noted, units);
    LowerPlan plan = new LowerPlan(experiment, formulas, observables::index, units, places);
    ExperimentPlan planned = plan.of(duration, settings, planSweep(), stops(stimulus.edges()));
    Set<String> varying = sweep.map(each -> Set.of(each.getVariable().getName())).orElse(Set.of());
    noted.edges(stimulus.edges(), end);
    List<Observed> shown = new ArrayList<>(observables.all());
    shown.addAll(noted.observed());
    return new LoweredExperiment(model(), drive, varying, shown, planned, noted.all());
  }

  private ExperimentPlan.Sweep planSweep() {
    return sweep.map(Sweep::getVariable).map(variable -> new ExperimentPlan.Sweep(
        variable.getName(), ShownUnits.quantity(units.of(variable)), sweepValues)).orElse(null);
  }

  private ModelIr model() {
    List<ModelIr.Parameter> parameters = new ArrayList<>();
    sweep.map(Sweep::getVariable)
        .filter(variable -> neuron.parameters().stream().noneMatch(each -> each.name().equals(variable.getName())))
        .ifPresent(variable -> parameters.add(parameter(variable)));
    for (ModelIr.Parameter each : neuron.parameters()) {
      Expr value = parameterValues.getOrDefault(each.name(), each.value());
      parameters.add(new ModelIr.Parameter(each.name(), value, each.unit(), each.documentation(), each.place()));
    }
    List<ModelIr.State> states = new ArrayList<>();
    for (ModelIr.State each : neuron.states()) {
      Optional<Expr> initial = starts.containsKey(each.name())
          ? Optional.of(starts.get(each.name()))
          : each.initial();
      states.add(new ModelIr.State(each.name(), initial, each.guess(), each.unit(), each.place()));
    }
    List<ModelIr.Definition> definitions = new ArrayList<>(neuron.definitions());
    expressions.argumentDefinitions().stream().filter(each -> !definitions.contains(each)).forEach(definitions::add);
    return new ModelIr(neuron.name(), neuron.rateUnit(), neuron.documentation(), parameters, neuron.inputs(), states,
        definitions, neuron.equations(), neuron.events(), neuron.rate(), neuron.place());
  }

  private ModelIr.Parameter parameter(SweepVariable variable) {
    DisplayUnit unit = units.of(variable);
    return new ModelIr.Parameter(
        variable.getName(), Expr.num(sweepValues.getFirst()), unit, "", places.of(variable));
  }

  /** The times of all edges for all swept values, inside of the run. */
  private List<Double> stops(List<LowerStimulus.Edges> edges) {
    Set<Double> stops = new TreeSet<>();
    String swept = sweep.map(each -> each.getVariable().getName()).orElse("");
    for (LowerStimulus.Edges each : edges) {
      boolean varies = each.expressions().stream().anyMatch(time -> numbers.dependsOn(time, swept));
      if (varies) {
        sweepValues.forEach(value -> {
          numbers.set(swept, value);
          addStops(each, stops);
        });
        numbers.set(swept, sweepValues.getFirst());
      } else {
        addStops(each, stops);
      }
    }
    return List.copyOf(stops);
  }

  private void addStops(LowerStimulus.Edges edges, Set<Double> stops) {
    double first = numbers.of(edges.first());
    double last = edges.last() == null ? Double.POSITIVE_INFINITY : numbers.of(edges.last());
    double every = edges.every() == null ? Double.POSITIVE_INFINITY : numbers.of(edges.every());
    new EdgeTimes(first, every, last).addTo(stops, duration);
  }
}
