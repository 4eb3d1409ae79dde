package org.neurodsl.emit.java;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.NetworkValue;
import org.neurodsl.ir.SynapseIr;
import org.neurodsl.ir.SynapseIr.Action;
import org.neurodsl.ir.SynapseIr.Event;

/** Which variables of a synapse are kept once for each source, which for each target, which for each synapse. */
final class SynapseLayout {

  /** Where a variable is kept. */
  enum Place {
    SOURCE("sourceStep", "stepsOfSource", "wiring.sources()"),
    TARGET("targetStep", "stepsOfTarget", "wiring.targets()"),
    SYNAPSE("lastStep", "stepsOfSynapse", "wiring.size()");

    private final String clock;
    private final String steps;
    private final String size;

    Place(String clock, String steps, String size) {
      this.clock = clock;
      this.steps = steps;
      this.size = size;
    }

    /** The field that holds up to which grid point the variables are advanced. */
    String clock() {
      return clock;
    }

    /** The local that holds the number of steps since then. */
    String steps() {
      return steps;
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
      return state.moves();
    }
  }

  private final SynapseIr synapse;
  private final List<Variable> variables = new ArrayList<>();
  private final Map<Expr, String> decays = new LinkedHashMap<>();

  SynapseLayout(SynapseIr synapse) {
    this.synapse = synapse;
    Map<String, Place> places = places();
    for (SynapseIr.State state : synapse.states()) {
      variables.add(new Variable(state, "v_" + state.name(), places.get(state.name())));
      if (!SynapseIr.State.isZero(state.rate())) {
        decays.putIfAbsent(state.rate(), "decay_" + state.name());
      }
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

  /** The field of what is left of a variable after some steps; variables of equal rates have one in common. */
  String decay(Variable variable) {
    return decays.get(variable.state().rate());
  }

  /** The rates of decay and their fields. */
  Map<Expr, String> decays() {
    return decays;
  }

  /** Whether a variable grows at a constant rate. */
  boolean driftsAlone() {
    return variables.stream().anyMatch(each -> each.moves() && !isSureToDecay(each));
  }

  /** Whether a variable is sure to have a rate, or none that anything depends on. */
  static boolean isSureToDecay(Variable variable) {
    SynapseIr.State state = variable.state();
    return SynapseIr.State.isZero(state.drift()) || state.rate() instanceof Expr.Num rate && rate.value() != 0;
  }

  /** How a constant stands in the class. */
  static String constant(Expr constant) {
    return constant instanceof Expr.Num number ? ExpressionWriter.number(number.value())
        : value(((Expr.Ref) constant).name());
  }

  /** The field of a value that the network decides over; null for other names. */
  static String value(String name) {
    return NetworkValue.isName(name) ? "value" + NetworkValue.index(name) : null;
  }

  /** Where the values of the network that the class uses stand in its plan. */
  SortedSet<Integer> values() {
    Set<String> names = new HashSet<>();
    for (SynapseIr.State state : synapse.states()) {
      Stream.of(state.initial(), state.rate(), state.drift()).map(ExprTree::names).forEach(names::addAll);
    }
    for (Event event : Event.values()) {
      synapse.actions(event).forEach(action -> names.addAll(ExprTree.names(action.value())));
    }
    return names.stream().filter(NetworkValue::isName).map(NetworkValue::index)
        .collect(Collectors.toCollection(TreeSet::new));
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
    boolean same = ExprTree.names(assign.value()).stream().filter(name -> !NetworkValue.isName(name))
        .allMatch(name -> places.get(name) == own);
    return own != Place.SYNAPSE && !same && places.put(assign.state(), Place.SYNAPSE) != Place.SYNAPSE;
  }
}
