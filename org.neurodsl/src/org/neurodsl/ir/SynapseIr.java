package org.neurodsl.ir;

import java.util.List;
import java.util.Map;
import org.neurodsl.source.SourcePlace;

/**
 * A synapse with states, flat, its parameters replaced by numbers. Between events each state x follows dx/dt = rate*x +
 * drift, both constants, so that it is advanced exactly from event to event.
 *
 * @param weight name of the variable that bears the weight; it is one of the states
 * @param states in order of declaration
 * @param events what happens at each event; none for those that change nothing
 * @param postFirst whether POST comes before a PRE of the same instant
 */
public record SynapseIr(
    String name,
    String documentation,
    String weight,
    List<State> states,
    Map<Event, List<Action>> events,
    boolean postFirst,
    SourcePlace place) {

  public SynapseIr {
    states = List.copyOf(states);
    events = Map.copyOf(events);
  }

  /**
   * A variable. Its numbers are constants, written down or {@linkplain NetworkValue of the network}.
   *
   * @param own whether each synapse needs one of its own, whatever changes it
   */
  public record State(String name, Expr initial, Expr rate, Expr drift, boolean own, SourcePlace place) {

    /** Whether it changes between events. */
    public boolean moves() {
      return !isZero(rate) || !isZero(drift);
    }

    /** Whether a constant is 0 whatever the values of a network. */
    public static boolean isZero(Expr constant) {
      return constant instanceof Expr.Num number && number.value() == 0;
    }
  }

  /** What reaches a synapse. */
  public enum Event {
    PRE,
    POST,
    MODULATOR
  }

  /** What happens then, in order. */
  public sealed interface Action {

    /** What is assigned or delivered. */
    Expr value();

    /** Sets a state. */
    record Assign(String state, Expr value, SourcePlace place) implements Action {}

    /** Sends a value to the receptor. */
    record Deliver(Expr value, SourcePlace place) implements Action {}
  }

  /** What happens at an event. */
  public List<Action> actions(Event event) {
    return events.getOrDefault(event, List.of());
  }
}
