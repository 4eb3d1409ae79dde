package org.neurodsl.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.sim.experiment.NetworkSignal;
import org.neurodsl.sim.network.NetworkPlan;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.standalone.EdgeTimes;
import org.neurodsl.sim.standalone.NetworkHoles;
import org.neurodsl.value.Evaluation;

/**
 * The networks of an experiment in which some parameters are left open.
 *
 * @param usual what each of these parameters is where it is not given; one may depend on another
 * @param formulas of the holes in the plans, of these parameters
 * @param networks one for each value of the sweep, or the only one, with holes
 * @param signals with holes
 * @param plan with holes
 * @param edges of the stimuli, with holes
 */
public record OpenNetwork(
    Map<String, Expr> usual, List<Expr> formulas, List<NetworkPlan> networks, List<NetworkSignal> signals,
    ExperimentPlan plan, List<EdgeTimes> edges) {

  public OpenNetwork {
    usual = new LinkedHashMap<>(usual);
    formulas = List.copyOf(formulas);
    networks = List.copyOf(networks);
    signals = List.copyOf(signals);
    edges = List.copyOf(edges);
  }

  /** The open parameters, each behind those that it depends on. */
  public List<String> ordered() {
    List<String> ordered = new ArrayList<>();
    usual.keySet().forEach(each -> follow(each, ordered));
    return ordered;
  }

  private void follow(String parameter, List<String> ordered) {
    if (!ordered.contains(parameter)) {
      ExprTree.names(usual.get(parameter)).forEach(each -> follow(each, ordered));
      ordered.add(parameter);
    }
  }

  /** The values of the open parameters where some are given. */
  public Map<String, Double> values(Map<String, Double> given) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (String each : ordered()) {
      values.put(each, given.containsKey(each) ? given.get(each) : Evaluation.of(usual.get(each), values::get));
    }
    return values;
  }

  /** Whether the plans are those of another lowering once parameters have some values. */
  public boolean becomes(LoweredNetwork other, Map<String, Double> given) {
    Map<String, Double> values = values(given);
    NetworkHoles holes = new NetworkHoles(index -> Evaluation.of(formulas.get(index), values::get));
    List<NetworkPlan> filled = networks.stream().map(holes::filled).toList();
    return filled.equals(other.networks()) && holes.filled(plan, edges).equals(other.plan())
        && signals.stream().map(each -> holes.filled(each, filled.getLast())).toList().equals(other.signals());
  }
}
