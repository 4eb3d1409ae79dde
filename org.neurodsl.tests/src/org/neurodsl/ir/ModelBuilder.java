package org.neurodsl.ir;

import static org.neurodsl.ir.ExpressionReader.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.neurodsl.source.SourcePlace;

/** Writes models for tests, with expressions as text. Each part has a line of its own, in the order of the calls. */
public final class ModelBuilder {
  private final String name;
  private final List<ModelIr.Parameter> parameters = new ArrayList<>();
  private final List<ModelIr.Input> inputs = new ArrayList<>();
  private final List<ModelIr.State> states = new ArrayList<>();
  private final List<ModelIr.Definition> definitions = new ArrayList<>();
  private final List<ModelIr.Equation> equations = new ArrayList<>();
  private final List<ModelIr.Event> events = new ArrayList<>();
  private int line = 1;

  private ModelBuilder(String name) {
    this.name = name;
  }

  /** A model of that name. */
  public static ModelBuilder neuron(String name) {
    return new ModelBuilder(name);
  }

  private SourcePlace place() {
    line++;
    return new SourcePlace("test.neuro", line, 3, line * 100, 10);
  }

  /** Adds a parameter. */
  public ModelBuilder param(String parameter, String value) {
    parameters.add(new ModelIr.Parameter(parameter, expr(value), DisplayUnit.NONE, "", place()));
    return this;
  }

  /** Adds an input. */
  public ModelBuilder input(String input, String resting) {
    inputs.add(new ModelIr.Input(input, expr(resting), DisplayUnit.NONE, place()));
    return this;
  }

  /** Adds a state; {@code steady} as its value means solved for, from 0 (or from the number after it). */
  public ModelBuilder state(String state, String initial) {
    boolean steady = initial.startsWith("steady");
    double guess = steady && initial.length() > 6 ? Double.parseDouble(initial.substring(6)) : 0;
    Optional<Expr> value = steady ? Optional.empty() : Optional.of(expr(initial));
    states.add(new ModelIr.State(state, value, guess, DisplayUnit.NONE, place()));
    return this;
  }

  /** Adds a definition. */
  public ModelBuilder let(String definition, String value) {
    definitions.add(new ModelIr.Definition(definition, expr(value), DisplayUnit.NONE, place()));
    return this;
  }

  /** Adds the derivative of a state. */
  public ModelBuilder equation(String state, String derivative) {
    equations.add(new ModelIr.Equation(state, expr(derivative), place()));
    return this;
  }

  /** Adds a spike at an upward crossing; actions are {@code x = value} or {@code refractory duration hold x y}. */
  public ModelBuilder spike(String level, String... actions) {
    events.add(new ModelIr.Event(new ModelIr.Trigger.Crossing(expr(level)), true, actions(actions), place()));
    return this;
  }

  /** Adds an event at an upward crossing. */
  public ModelBuilder when(String level, String... actions) {
    events.add(new ModelIr.Event(new ModelIr.Trigger.Crossing(expr(level)), false, actions(actions), place()));
    return this;
  }

  /** Adds an event at a time. */
  public ModelBuilder at(String time, String... actions) {
    events.add(new ModelIr.Event(new ModelIr.Trigger.AtTime(expr(time)), false, actions(actions), place()));
    return this;
  }

  private List<ModelIr.Action> actions(String... actions) {
    List<ModelIr.Action> result = new ArrayList<>();
    for (String action : actions) {
      if (action.startsWith("refractory ")) {
        String[] parts = action.substring("refractory ".length()).split(" hold ");
        List<String> held = parts.length == 1 ? List.of() : Arrays.asList(parts[1].split(" "));
        result.add(new ModelIr.Action.Refractory(expr(parts[0]), held, false, place()));
      } else {
        String[] parts = action.split(" = ");
        result.add(new ModelIr.Action.Assign(parts[0], expr(parts[1]), place()));
      }
    }
    return result;
  }

  /** The model. */
  public ModelIr build() {
    return new ModelIr(name, false, "", parameters, inputs, states, definitions, equations, events, Optional.empty(),
        new SourcePlace("test.neuro", 1, 1, 0, 10));
  }
}
