package org.neurodsl.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.neurodsl.emit.GeneratedSource;
import org.neurodsl.emit.java.FunctionsEmitter;
import org.neurodsl.emit.java.JavaEmitter;
import org.neurodsl.emit.java.SynapseEmitter;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.lower.LowerModel;
import org.neurodsl.lower.LoweredNetwork;
import org.neurodsl.lower.NetworkKernel;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.pass.Passes;
import org.neurodsl.pass.PlanRequest;
import org.neurodsl.scoping.Subjects;
import org.neurodsl.sim.VectorModule;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.standalone.PlanChange;
import org.neurodsl.sim.standalone.PlanNumbers;

/** Stages 4 to 7 for an experiment of a network: a class for each kind of neuron and of synapse. */
final class NetworkPreparation {

  private final LowerModel lower;
  private final Set<String> taken;

  NetworkPreparation(LowerModel lower, Set<String> taken) {
    this.lower = lower;
    this.taken = taken;
  }

  PreparedExperiment of(Experiment experiment, CompileRequest request, Purpose purpose) {
    ModelIr parameters = lower.parameters(Subjects.network(experiment).orElseThrow());
    PlanChange change = Overrides.of(request, parameters);
    LoweredNetwork lowered = lower.network(experiment, change.settings(), change.seed());
    ExperimentPlan plan = change.withoutSettings().apply(lowered.plan());
    JavaEmitter emitter = new JavaEmitter(Pipeline.PACKAGE, VectorModule.isAvailable());
    List<PreparedKernel> kernels = new ArrayList<>();
    for (NetworkKernel kernel : lowered.kernels()) {
      PlanRequest wanted = new PlanRequest(
          kernel.model(), kernel.drive(), plan.solver(), plan.step(), kernel.varying(), kernel.observables())
          .atGridPoints();
      kernels.addAll(new KernelVariants(emitter.ofNetworks(kernel.arrivals()), taken).of(wanted, Purpose.RUN));
    }
    List<GeneratedSource> synapses = lowered.synapses().stream()
        .map(each -> new SynapseEmitter(Pipeline.PACKAGE).emit(each, taken)).toList();
    GeneratedSource functions = lowered.functions().isEmpty() ? null
        : new FunctionsEmitter(Pipeline.PACKAGE).emit(plan.subject(), lowered.functions(), taken);
    OpenParameters open = !purpose.anyStep() ? null
        : new OpenParameters.Search(lower, experiment, change, lowered).among(parameters.parameters(), taken)
            .orElse(null);
    PreparedNetwork network = new PreparedNetwork(lowered, kernels, synapses, functions, open);
    ModelIr first = kernels.isEmpty() ? parameters : lowered.kernels().getFirst().model();
    Drive drive = kernels.isEmpty() ? Drive.NONE : lowered.kernels().getFirst().drive();
    return new PreparedExperiment(first, drive, Passes.apply(first), kernels, plan, PlanNumbers.NONE, network);
  }
}
