package org.neurodsl.ir;

import java.util.List;
import java.util.Optional;
import org.neurodsl.source.SourcePlace;

/**
 * One neuron or rate unit with everything that it inherits, flat. Names are unique over parameters, inputs, states
 * and definitions together.
 *
 * @param rateUnit whether it was declared by {@code unit}
 * @param documentation text of the documentation comment, may be empty
 * @param parameters in an order in which each value uses only earlier ones
 * @param definitions in an order in which each uses only parameters, inputs, states and earlier definitions
 * @param equations one for each state that changes in time; a state without equation changes only in events
 * @param rate value of {@code emit rate}, in 1/ms
 */
public record ModelIr(
    String name,
    boolean rateUnit,
    String documentation,
    List<Parameter> parameters,
    List<Input> inputs,
    List<State> states,
    List<Definition> definitions,
    List<Equation> equations,
    List<Event> events,
    Optional<Expr> rate,
    SourcePlace place) {

  public ModelIr {
    parameters = List.copyOf(parameters);
    inputs = List.copyOf(inputs);
    states = List.copyOf(states);
    definitions = List.copyOf(definitions);
    equations = List.copyOf(equations);
    events = List.copyOf(events);
  }

  /** A value that stays the same for a whole run. {@code value} uses only earlier parameters. */
  public record Parameter(String name, Expr value, DisplayUnit unit, String documentation, SourcePlace place) {}

  /** A value given from outside; {@code resting} is its value without stimulus. */
  public record Input(String name, Expr resting, DisplayUnit unit, SourcePlace place) {}

  /**
   * A variable that remembers.
   *
   * @param initial the value at the start; empty for {@code steady}: the value at which the model rests
   * @param guess where the search for a steady value begins
   */
  public record State(String name, Optional<Expr> initial, double guess, DisplayUnit unit, SourcePlace place) {}

  /** A name for an expression ({@code let}). */
  public record Definition(String name, Expr value, DisplayUnit unit, SourcePlace place) {}

  /** The time derivative of one state, per ms. */
  public record Equation(String state, Expr derivative, SourcePlace place) {}

  /** Something that happens at an instant. */
  public record Event(Trigger trigger, boolean spike, List<Action> actions, SourcePlace place) {
    public Event {
      actions = List.copyOf(actions);
    }
  }

  /** When an event happens. */
  public sealed interface Trigger {

    /**
     * The instant at which {@code level} passes from below 0 to 0 or above; a downward crossing has its sign
     * turned.
     */
    record Crossing(Expr level) implements Trigger {}

    /** A fixed time in ms, an expression of parameters. */
    record AtTime(Expr time) implements Trigger {}
  }

  /** What an event does. Actions run in order and see the effect of earlier ones. */
  public sealed interface Action {

    /** Gives a name to a value of this moment for the actions that follow; only plans have it. */
    record Bind(Let let) implements Action {}

    /** Sets a state. */
    record Assign(String state, Expr value, SourcePlace place) implements Action {}

    /** Keeps the held states constant for {@code duration} ms. */
    record Refractory(Expr duration, List<String> held, boolean accumulate, SourcePlace place) implements Action {
      public Refractory {
        held = List.copyOf(held);
      }
    }
  }
}
