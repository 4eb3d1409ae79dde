package org.neurodsl.sim.standalone;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.neurodsl.sim.contract.KernelSource;
import org.neurodsl.sim.contract.SynapseKernel;
import org.neurodsl.sim.contract.SynapseSource;
import org.neurodsl.sim.experiment.NetworkExperiment;
import org.neurodsl.sim.network.NetworkFunctions;
import org.neurodsl.sim.network.NetworkNumbers;
import org.neurodsl.sim.network.NetworkParts;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.standalone.StoredModel.StoredNetwork;

/** Makes the generated classes of a network ready. */
final class NetworkClasses {

  private NetworkClasses() {}

  /** A stored network with its classes. */
  static NetworkExperiment experiment(
      StoredNetwork stored, ExperimentPlan plan, Function<String, Class<?>> classes) {
    List<KernelSource> kernels = new ArrayList<>();
    for (int index = 0; index < stored.kernels().size(); index++) {
      kernels.add(ClassKernels.of(
          classes.apply(stored.kernels().get(index)), StoredModel.timeTables(stored.tables().get(index))));
    }
    List<SynapseSource> synapses = stored.synapses().stream().map(classes).map(NetworkClasses::synapse).toList();
    NetworkFunctions functions =
        stored.functions().isEmpty() ? NetworkFunctions.NONE : functions(classes.apply(stored.functions()));
    return new NetworkExperiment(
        plan, stored.signals(), stored.networks(), new NetworkParts(kernels, synapses, functions));
  }

  /** The numbers of a network. */
  static NetworkNumbers numbers(Class<?> type) {
    return (NetworkNumbers) made(constructor(type));
  }

  private static SynapseSource synapse(Class<?> type) {
    return new GeneratedSynapses(constructor(type, SynapseKernel.Wiring.class, double[].class), new double[0]);
  }

  private record GeneratedSynapses(MethodHandle constructor, double[] values) implements SynapseSource {

    @Override
    public SynapseKernel create(SynapseKernel.Wiring wiring) {
      return (SynapseKernel) made(constructor, wiring, values);
    }

    @Override
    public SynapseSource with(double[] others) {
      return new GeneratedSynapses(constructor, others);
    }
  }

  private static NetworkFunctions functions(Class<?> type) {
    return (NetworkFunctions) made(constructor(type));
  }

  private static MethodHandle constructor(Class<?> type, Class<?>... parameters) {
    try {
      return MethodHandles.publicLookup().findConstructor(type, MethodType.methodType(void.class, parameters));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " is no generated class", e);
    }
  }

  private static Object made(MethodHandle constructor, Object... arguments) {
    try {
      return constructor.invokeWithArguments(arguments);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("A generated class cannot be used", e);
    }
  }
}
