package org.neurodsl.sim.network;

import java.util.List;
import org.neurodsl.sim.contract.KernelSource;
import org.neurodsl.sim.contract.SynapseSource;

/** The generated classes of a network, to which its plan refers by index. */
public record NetworkParts(List<KernelSource> kernels, List<SynapseSource> synapses, NetworkFunctions functions) {

  public NetworkParts {
    kernels = List.copyOf(kernels);
    synapses = List.copyOf(synapses);
  }

  /** The classes with the numbers of one network. */
  NetworkParts of(NetworkPlan plan) {
    double[] values = plan.values().stream().mapToDouble(Double::doubleValue).toArray();
    return new NetworkParts(kernels, synapses.stream().map(each -> each.with(values)).toList(), functions.with(values));
  }
}
