package org.neurodsl.lower;

import java.util.List;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.SynapseIr;
import org.neurodsl.sim.experiment.NetworkSignal;
import org.neurodsl.sim.network.NetworkPlan;
import org.neurodsl.sim.run.ExperimentPlan;

/**
 * An experiment of a network after lowering.
 *
 * @param kernels the neurons, by the indices that the networks use
 * @param synapses the plastic synapses, by the indices that the networks use
 * @param functions of {@code distance}, {@code index} or time, by the indices that the networks use
 * @param networks one for each value of the sweep, or the only one
 * @param signals by the indices that {@code plan} uses
 * @param plan how it is run and what is kept
 */
public record LoweredNetwork(
    List<NetworkKernel> kernels,
    List<SynapseIr> synapses,
    List<Expr> functions,
    List<NetworkPlan> networks,
    List<NetworkSignal> signals,
    ExperimentPlan plan) {

  public LoweredNetwork {
    kernels = List.copyOf(kernels);
    synapses = List.copyOf(synapses);
    functions = List.copyOf(functions);
    networks = List.copyOf(networks);
    signals = List.copyOf(signals);
  }
}
