package org.neurodsl.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.NetworkValue;
import org.neurodsl.ir.SynapseIr;
import org.neurodsl.ir.SynapseIr.Action;
import org.neurodsl.ir.SynapseIr.Event;
import org.neurodsl.sim.contract.SynapseKernel;
import org.neurodsl.sim.math.Functions;
import org.neurodsl.value.Evaluation;

/**
 * Synapses as they are written, each with all variables of its own. A variable that the spikes of one side alone change
 * is taken from one of these spikes to the next in one step, any other from event to event.
 */
final class InterpretedSynapse extends SynapseKernel {

  private final SynapseIr ir;
  private final double[] numbers;
  private final Map<String, double[]> values = new HashMap<>();
  private final Map<String, double[]> times = new HashMap<>();
  private final Map<String, Set<Event>> changedBy = new HashMap<>();

  InterpretedSynapse(SynapseIr ir, Wiring wiring, double[] numbers) {
    super(wiring);
    this.ir = ir;
    this.numbers = numbers;
    for (SynapseIr.State state : ir.states()) {
      double[] start = new double[wiring.size()];
      java.util.Arrays.fill(start, value(state.initial(), Map.of()));
      values.put(state.name(), start);
      times.put(state.name(), new double[wiring.size()]);
      Set<Event> events = new TreeSet<>();
      for (Event event : Event.values()) {
        if (assignments(event).anyMatch(each -> each.state().equals(state.name()))) {
          events.add(event);
        }
      }
      boolean all = state.own() || state.name().equals(ir.weight()) || events.size() != 1
          || events.contains(Event.MODULATOR);
      changedBy.put(state.name(), all ? Set.of(Event.values()) : events);
    }
    spread();
  }

  /** What takes in something that other events change is changed by all events. */
  private void spread() {
    boolean found = true;
    while (found) {
      found = false;
      for (Event event : Event.values()) {
        for (Action.Assign each : assignments(event).toList()) {
          Set<Event> own = changedBy.get(each.state());
          boolean alone = ExprTree.names(each.value()).stream()
              .allMatch(name -> NetworkValue.isName(name) || changedBy.get(name).equals(own));
          if (own.size() == 1 && !alone) {
            changedBy.put(each.state(), Set.of(Event.values()));
            found = true;
          }
        }
      }
    }
  }

  private Stream<Action.Assign> assignments(Event event) {
    return ir.actions(event).stream().filter(Action.Assign.class::isInstance).map(Action.Assign.class::cast);
  }

  @Override
  public boolean postComesFirst() {
    return ir.postFirst();
  }

  @Override
  public double[] weights() {
    return values.get(ir.weight());
  }

  @Override
  public double[] state(String name) {
    return values.get(name);
  }

  @Override
  public List<double[]> memory() {
    List<double[]> all = new ArrayList<>(values.values());
    all.addAll(times.values());
    return all;
  }

  @Override
  public void pre(int source, int from, int to, double now, double[] delivered) {
    for (int synapse = from; synapse < to; synapse++) {
      delivered[synapse - from] = happen(Event.PRE, synapse, now);
    }
  }

  @Override
  public void post(int target, Columns columns, int from, int to, double now) {
    for (int place = from; place < to; place++) {
      happen(Event.POST, columns.synapses()[place], now);
    }
  }

  @Override
  public void modulate(double now) {
    for (int synapse = 0; synapse < wiring().size(); synapse++) {
      happen(Event.MODULATOR, synapse, now);
    }
  }

  /** Lets an event happen to a synapse, and gives what is delivered. */
  private double happen(Event event, int synapse, double now) {
    Map<String, Double> seen = new HashMap<>();
    ir.states().forEach(state -> seen.put(state.name(), advanced(state, synapse, now)));
    double delivered = 0;
    for (Action action : ir.actions(event)) {
      switch (action) {
        case Action.Deliver deliver -> delivered += value(deliver.value(), seen);
        case Action.Assign assign -> seen.put(assign.state(), value(assign.value(), seen));
      }
    }
    boolean reaches = event == Event.PRE && !ir.actions(event).isEmpty()
        || assignments(event).anyMatch(each -> changedBy.get(each.state()).size() > 1);
    for (SynapseIr.State state : ir.states()) {
      Set<Event> events = changedBy.get(state.name());
      if (events.size() == 1 ? events.contains(event) : reaches) {
        values.get(state.name())[synapse] = seen.get(state.name());
        times.get(state.name())[synapse] = now;
      }
    }
    return delivered;
  }

  private double value(Expr expression, Map<String, Double> seen) {
    return Evaluation.of(expression,
        name -> NetworkValue.isName(name) ? numbers[NetworkValue.index(name)] : seen.get(name));
  }

  /** The solution of dx/dt = rate*x + drift. */
  private double advanced(SynapseIr.State state, int synapse, double now) {
    double value = values.get(state.name())[synapse];
    double steps = now - times.get(state.name())[synapse];
    double h = wiring().h();
    double rate = value(state.rate(), Map.of());
    double drift = value(state.drift(), Map.of());
    if (rate == 0) {
      return drift == 0 ? value : value + drift * (steps * h);
    }
    double decay = Functions.exp(rate * (steps * h));
    double goal = -drift / rate;
    return drift == 0 ? value * decay : goal + (value - goal) * decay;
  }
}
