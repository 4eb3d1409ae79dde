package org.neurodsl.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.neurodsl.interpret.IrInterpreter;
import org.neurodsl.ir.NetworkValue;
import org.neurodsl.ir.SynapseIr;
import org.neurodsl.lower.LoweredNetwork;
import org.neurodsl.sim.contract.KernelSource;
import org.neurodsl.sim.contract.SynapseKernel;
import org.neurodsl.sim.contract.SynapseSource;
import org.neurodsl.sim.experiment.NetworkExperiment;
import org.neurodsl.sim.network.NetworkFunctions;
import org.neurodsl.sim.network.NetworkParts;
import org.neurodsl.sim.network.NetworkPlan;
import org.neurodsl.sim.standalone.FailureExplanation;
import org.neurodsl.value.Evaluation;

/**
 * The network of the first experiment of a text, with the classes that are generated for it and with interpreters of
 * the same equations.
 */
public record TwofoldNetwork(
    NetworkPlan plan, List<Double> stops, NetworkParts generated, NetworkParts interpreted) {

  /** The network of a file without problems. */
  public static TwofoldNetwork of(Path file) throws IOException {
    Pipeline pipeline = new Pipeline(ModelStore.none());
    CheckedFile checked = pipeline.check(file);
    if (checked.hasErrors()) {
      throw new AssertionError(checked.reports().toString());
    }
    List<PreparedExperiment> prepared = pipeline.prepare(checked, CompileRequest.of(file));
    CompiledModel model = pipeline.compile(checked, prepared);
    NetworkExperiment experiment =
        Pipeline.ready(model, model.model().experiments().getFirst(), 0, FailureExplanation.NONE).network().get();
    PreparedNetwork network = prepared.getFirst().network();
    LoweredNetwork lowered = network.lowered();
    List<KernelSource> kernels = network.kernels().stream()
        .map(each -> (KernelSource) new IrInterpreter(each.program())).toList();
    List<SynapseSource> synapses = lowered.synapses().stream()
        .map(each -> (SynapseSource) new Synapses(each, new double[0])).toList();
    NetworkFunctions functions = new Interpreted(lowered, new double[0]);
    return new TwofoldNetwork(experiment.networks().getFirst(), experiment.plan().stops(), experiment.parts(),
        new NetworkParts(kernels, synapses, functions));
  }

  private record Interpreted(LoweredNetwork lowered, double[] values) implements NetworkFunctions {

    @Override
    public double value(int function, double x) {
      return Evaluation.of(lowered.functions().get(function),
          name -> NetworkValue.isName(name) ? values[NetworkValue.index(name)] : x);
    }

    @Override
    public NetworkFunctions with(double[] others) {
      return new Interpreted(lowered, others);
    }
  }

  private record Synapses(SynapseIr ir, double[] values) implements SynapseSource {

    @Override
    public SynapseKernel create(SynapseKernel.Wiring wiring) {
      return new InterpretedSynapse(ir, wiring, values);
    }

    @Override
    public SynapseSource with(double[] others) {
      return new Synapses(ir, others);
    }
  }
}
