package org.neurodsl.sim.standalone;

import java.util.List;
import java.util.Map;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.experiment.NetworkSignal;
import org.neurodsl.sim.network.NetworkNumbers;
import org.neurodsl.sim.network.NetworkPlan;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.standalone.StoredModel.StoredNetwork;

/**
 * A stored network whose parameters may have other values.
 *
 * @param numbers full name of the class that computes its numbers
 * @param parameters each behind those that it depends on
 * @param usual for each parameter the index of the number that it is where it is not given
 * @param networks as those of the stored network, with holes
 * @param signals with holes
 * @param plan with holes
 * @param edges of the stimuli, with holes
 * @param fixed names of parameters that have no other values
 */
public record StoredParameters(
    String numbers, List<KernelInfo.Variable> parameters, List<Integer> usual, List<NetworkPlan> networks,
    List<NetworkSignal> signals, ExperimentPlan plan, List<EdgeTimes> edges, List<String> fixed) {

  /** A stored network and how it is run. */
  record Changed(StoredNetwork network, ExperimentPlan plan) {}

  /** The network with some values of parameters, in base units. */
  Changed with(StoredNetwork network, Map<String, Double> given, NetworkNumbers computed) {
    double[] values = values(given, computed);
    NetworkHoles holes = new NetworkHoles(index -> computed.value(index, values));
    List<NetworkPlan> filled = networks.stream().map(holes::filled).toList();
    StoredNetwork changed = new StoredNetwork(network.kernels(), network.tables(), network.synapses(),
        network.functions(), filled, signals.stream().map(each -> holes.filled(each, filled.getLast())).toList(), this);
    return new Changed(changed, holes.filled(plan, edges));
  }

  /** The values of all parameters where some are given. */
  double[] values(Map<String, Double> given, NetworkNumbers computed) {
    double[] values = new double[parameters.size()];
    for (int index = 0; index < values.length; index++) {
      Double own = given.get(parameters.get(index).name());
      values[index] = own != null ? own : computed.value(usual.get(index), values);
    }
    return values;
  }
}
