package org.neurodsl.emit.java;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.SynapseIr;
import org.neurodsl.ir.SynapseIr.Action;
import org.neurodsl.ir.SynapseIr.Event;

/** Which variables of a synapse are kept once for each source, which for each target, which for each synapse. */
final class SynapseLayout {

  /** Where a variable is kept. */
  enum Place {
    SOURCE("sourceTime", "wiring.sources()"),
    TARGET("targetTime", "wiring.targets()"),
    SYNAPSE("lastTime", "wiring.size()");

    private final String clock;
    private final String size;

    Place(String clock, String size) {
      this.clock = clock;
      this.size = size;
    }

    /** The field that holds up to when the variables are advanced. */
    String clock() {
      return clock;
    }

    /** How many there are. */
    String size() {
      return size;
    }
  }

  /** A variable and its field. */
  record Variable(SynapseIr.State state, String java, Place place) {

    /** Whether it changes between events. */
    boolean moves() {
      return state.rate() != 0 || state.drift() != 0;
    }
  }

  private final SynapseIr synapse;
  private final List<Variable> variables = new ArrayList<>();

  SynapseLayout(SynapseIr synapse) {
    this.synapse = synapse;
    Map<String, Place> places = places();
    for (SynapseIr.State state : synapse.states()) {
      variables.add(new Variable(state, "v_" + state.name(), places.get(state.name())));
    }
  }

  SynapseIr synapse() {
    return synapse;
  }

  List<Variable> variables() {
    return variables;
  }

  Variable variable(String name) {
    return variables.stream().filter(each -> each.state().name().equals(name)).findFirst().orElseThrow();
  }

  Variable weight() {
    return variable(synapse.weight());
  }

  /** Whether variables of a place change between events. */
  boolean hasClock(Place place) {
    return variables.stream().anyMatch(each -> each.place() == place && each.moves());
  }

  /** A variable moves to each synapse if anything else than the spikes of one side changes it. */
  private Map<String, Place> places() {
    Map<String, Place> places = new HashMap<>();
    synapse.states().forEach(each -> places.put(each.name(), side(each)));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Event event : Event.values()) {
        for (Action action : synapse.actions(event)) {
          changed |= action instanceof Action.Assign assign && moved(assign, places);
        }
      }
    }
    return places;
  }

  private Place side(SynapseIr.State state) {
    Map<Event, Boolean> assigned = new EnumMap<>(Event.class);
    for (Event event : Event.values()) {
      assigned.put(event, synapse.actions(event).stream()
          .anyMatch(action -> action instanceof Action.Assign assign && assign.state().equals(state.name())));
    }
    if (state.own() || state.name().equals(synapse.weight()) || assigned.get(Event.MODULATOR)) {
      return Place.SYNAPSE;
    }
    if (assigned.get(Event.PRE)) {
      return assigned.get(Event.POST) ? Place.SYNAPSE : Place.SOURCE;
    }
    return assigned.get(Event.POST) ? Place.TARGET : Place.SYNAPSE;
  }

  private static boolean moved(Action.Assign assign, Map<String, Place> places) {
    Place own = places.get(assign.state());
    boolean same = ExprTree.names(assign.value()).stream().allMatch(name -> places.get(name) == own);
    return own != Place.SYNAPSE && !same && places.put(assign.state(), Place.SYNAPSE) != Place.SYNAPSE;
  }
}
