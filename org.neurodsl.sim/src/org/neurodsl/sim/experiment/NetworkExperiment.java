package org.neurodsl.sim.experiment;

import java.util.List;
import java.util.stream.IntStream;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.network.NetworkParts;
import org.neurodsl.sim.network.NetworkPlan;
import org.neurodsl.sim.run.ExperimentPlan;

/**
 * An experiment of a network, ready to run.
 *
 * @param plan the indices of signals in it are those of {@code signals}
 * @param networks one for each value of the sweep, or the only one
 * @param parts the generated classes
 */
public record NetworkExperiment(
    ExperimentPlan plan, List<NetworkSignal> signals, List<NetworkPlan> networks, NetworkParts parts) {

  public NetworkExperiment {
    signals = List.copyOf(signals);
    networks = List.copyOf(networks);
  }

  /** The indices of the signals that have traces, in the order of the records of a run. */
  public List<Integer> traced() {
    return IntStream.range(0, signals.size())
        .filter(index -> signals.get(index).isTraced()).boxed().toList();
  }

  /** What the first neurons of the network have. */
  public KernelInfo info() {
    return parts.kernels().isEmpty()
        ? new KernelInfo(plan.subject(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false)
        : parts.kernels().getFirst().info();
  }
}
