package org.neurodsl.emit.java;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurodsl.emit.java.SynapseLayout.Place;
import org.neurodsl.emit.java.SynapseLayout.Variable;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.NetworkValue;
import org.neurodsl.ir.SynapseIr;
import org.neurodsl.ir.SynapseIr.Action;
import org.neurodsl.ir.SynapseIr.Event;

/**
 * Writes the method of one event. What belongs to the side that spikes is computed once before the loop over its
 * synapses: each assignment makes a new local, so that every action sees what those before it left.
 */
final class SynapseEventSection {

  private final SynapseLayout layout;
  private final JavaWriter out;
  private final Event event;
  private final List<Action> actions;
  private final Place side;
  private final Set<String> read = new LinkedHashSet<>();
  private final Set<String> assigned = new LinkedHashSet<>();
  private int locals;

  SynapseEventSection(SynapseLayout layout, JavaWriter out, Event event) {
    this.layout = layout;
    this.out = out;
    this.event = event;
    actions = layout.synapse().actions(event);
    side = switch (event) {
      case PRE -> Place.SOURCE;
      case POST -> Place.TARGET;
      case MODULATOR -> null;
    };
    for (Action action : actions) {
      switch (action) {
        case Action.Assign assign -> {
          read.addAll(ExprTree.names(assign.value()));
          assigned.add(assign.state());
        }
        case Action.Deliver deliver -> read.addAll(ExprTree.names(deliver.value()));
      }
    }
  }

  void write() {
    out.line("@Override");
    out.open(switch (event) {
      case PRE -> "public void pre(int source, int from, int to, double now, double[] delivered) {";
      case POST -> "public void post(int target, Columns columns, int from, int to, double now) {";
      case MODULATOR -> "public void modulate(double now) {";
    });
    if (!actions.isEmpty()) {
      body();
    } else if (event == Event.PRE) {
      out.open("for (int s = from; s < to; s++) {");
      out.line("delivered[s - from] = 0;");
      out.close("}");
    }
    out.close("}");
  }

  private void body() {
    Map<String, String> names = new HashMap<>();
    if (side != null) {
      sideBefore(names);
    }
    boolean perSynapse = layout.variables().stream().anyMatch(v -> v.place() == Place.SYNAPSE
        && assigned.contains(v.state().name())) || event == Event.PRE;
    Map<Action, Map<String, String>> versions = sideActions(names);
    if (perSynapse) {
      loop(versions);
    }
  }

  /** Advances what the spiking side has up to now. */
  private void sideBefore(Map<String, String> names) {
    String index = index(side);
    if (layout.hasClock(side)) {
      out.line("double steps = now - " + side.clock() + "[" + index + "];");
      out.line(side.clock() + "[" + index + "] = now;");
    }
    for (Variable each : of(side)) {
      boolean used = each.moves() || read.contains(each.state().name()) || assigned.contains(each.state().name());
      if (used) {
        String local = local(each);
        out.line("double " + local + " = " + advanced(each, index, "steps") + ";");
        if (each.moves() && !assigned.contains(each.state().name())) {
          out.line(each.java() + "[" + index + "] = " + local + ";");
        }
        names.put(each.state().name(), local);
      }
    }
  }

  /** Does the assignments of the spiking side; gives for each action the names that it sees. */
  private Map<Action, Map<String, String>> sideActions(Map<String, String> names) {
    Map<Action, Map<String, String>> versions = new IdentityHashMap<>();
    Set<String> changed = new HashSet<>();
    for (Action action : actions) {
      versions.put(action, new HashMap<>(names));
      if (action instanceof Action.Assign assign && layout.variable(assign.state()).place() == side) {
        Variable variable = layout.variable(assign.state());
        String local = local(variable);
        out.line("double " + local + " = " + text(assign.value(), versions.get(action)) + ";", assign.place());
        names.put(assign.state(), local);
        changed.add(assign.state());
      }
    }
    changed.forEach(name -> out.line(
        layout.variable(name).java() + "[" + index(side) + "] = " + names.get(name) + ";"));
    return versions;
  }

  private void loop(Map<Action, Map<String, String>> versions) {
    openLoop();
    Map<String, String> names = new HashMap<>();
    for (Place place : Place.values()) {
      if (place != side) {
        othersBefore(place, names);
      }
    }
    boolean delivers = false;
    for (Action action : actions) {
      Map<String, String> seen = new HashMap<>(versions.get(action));
      seen.putAll(names);
      switch (action) {
        case Action.Deliver deliver -> {
          out.line("delivered[s - from] " + (delivers ? "+=" : "=") + " " + text(deliver.value(), seen) + ";",
              deliver.place());
          delivers = true;
        }
        case Action.Assign assign -> {
          Variable variable = layout.variable(assign.state());
          if (variable.place() == Place.SYNAPSE) {
            String local = local(variable);
            out.line("double " + local + " = " + text(assign.value(), seen) + ";", assign.place());
            names.put(assign.state(), local);
          }
        }
      }
    }
    if (event == Event.PRE && !delivers) {
      out.line("delivered[s - from] = 0;");
    }
    of(Place.SYNAPSE).stream().filter(each -> isWritten(each)).forEach(each ->
        out.line(each.java() + "[s] = " + names.get(each.state().name()) + ";"));
    out.close("}");
    if (event == Event.MODULATOR) {
      out.close("}");
    }
  }

  /** The loop over the synapses that are reached, s; with the other side of each where that is needed. */
  private void openLoop() {
    boolean toTarget = event != Event.POST && isRead(Place.TARGET);
    switch (event) {
      case PRE -> {
        declareTargets(toTarget);
        out.open("for (int s = from; s < to; s++) {");
      }
      case POST -> {
        out.line("int[] synapses = columns.synapses();");
        if (isRead(Place.SOURCE)) {
          out.line("int[] sources = columns.sources();");
        }
        out.open("for (int place = from; place < to; place++) {");
        out.line("int s = synapses[place];");
        if (isRead(Place.SOURCE)) {
          out.line("int source = sources[place];");
        }
      }
      case MODULATOR -> {
        out.line("int[] starts = wiring().starts();");
        declareTargets(toTarget);
        out.open("for (int source = 0; source + 1 < starts.length; source++) {");
        out.open("for (int s = starts[source]; s < starts[source + 1]; s++) {");
      }
    }
    if (toTarget) {
      out.line("int target = targetOf[s];");
    }
  }

  private void declareTargets(boolean needed) {
    if (needed) {
      out.line("char[] targetOf = wiring().targetOf();");
    }
  }

  private boolean isRead(Place place) {
    return of(place).stream().anyMatch(each -> read.contains(each.state().name()));
  }

  private boolean isWritten(Variable variable) {
    return assigned.contains(variable.state().name()) || variable.moves();
  }

  /** Reads what belongs to the synapse or to its other side, advanced up to now. */
  private void othersBefore(Place place, Map<String, String> names) {
    List<Variable> used = of(place).stream().filter(each -> read.contains(each.state().name())
        || place == Place.SYNAPSE && isWritten(each)).toList();
    if (used.isEmpty()) {
      return;
    }
    String index = index(place);
    String steps = place.steps();
    if (used.stream().anyMatch(Variable::moves)) {
      out.line("double " + steps + " = now - " + place.clock() + "[" + index + "];");
      if (place == Place.SYNAPSE) {
        out.line(place.clock() + "[s] = now;");
      }
    }
    for (Variable each : used) {
      String local = local(each);
      out.line("double " + local + " = " + advanced(each, index, steps) + ";");
      names.put(each.state().name(), local);
    }
  }

  private List<Variable> of(Place place) {
    return layout.variables().stream().filter(each -> each.place() == place).toList();
  }

  private static String index(Place place) {
    return switch (place) {
      case SOURCE -> "source";
      case TARGET -> "target";
      case SYNAPSE -> "s";
    };
  }

  /** The solution of dx/dt = rate*x + drift after some steps. */
  private String advanced(Variable variable, String index, String steps) {
    String value = variable.java() + "[" + index + "]";
    if (!variable.moves()) {
      return value;
    }
    Expr rate = variable.state().rate();
    Expr drift = variable.state().drift();
    String grown = value + " + " + SynapseLayout.constant(drift) + " * (" + steps + " * h)";
    if (SynapseIr.State.isZero(rate)) {
      return grown;
    }
    String decay = layout.decay(variable) + ".after(" + steps + ")";
    if (SynapseIr.State.isZero(drift)) {
      return value + " * " + decay;
    }
    String goal = rate instanceof Expr.Num by && drift instanceof Expr.Num of
        ? ExpressionWriter.number(-of.value() / by.value())
        : "(-" + SynapseLayout.constant(drift) + " / " + SynapseLayout.constant(rate) + ")";
    String drawn = goal + " + (" + value + " - " + goal + ") * " + decay;
    return SynapseLayout.isSureToDecay(variable) ? drawn
        : SynapseLayout.constant(rate) + " == 0 ? " + grown + " : " + drawn;
  }

  private String local(Variable variable) {
    return "l" + locals++ + "_" + variable.state().name();
  }

  private static String text(Expr expression, Map<String, String> names) {
    return new ExpressionWriter(
        name -> NetworkValue.isName(name) ? SynapseLayout.value(name) : names.get(name), "tables").text(expression);
  }
}
