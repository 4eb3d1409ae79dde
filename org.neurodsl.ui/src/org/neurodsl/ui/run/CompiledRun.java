package org.neurodsl.ui.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.neurodsl.emit.GeneratedSource;
import org.neurodsl.ide.ExperimentParameters;
import org.neurodsl.pipeline.CompiledModel;
import org.neurodsl.pipeline.Pipeline;
import org.neurodsl.sim.contract.KernelSource;
import org.neurodsl.sim.standalone.StoredModel.StoredExperiment;

/**
 * An experiment that is compiled and can be run in a process of its own.
 *
 * @param request what was asked for
 * @param model the classes and the plan
 * @param sources the generated Java
 * @param classPath of the process
 * @param ranges that parameters declare for sliders, by name
 */
public record CompiledRun(
    RunRequest request, CompiledModel model, List<GeneratedSource> sources, List<Path> classPath,
    Map<String, ExperimentParameters.Range> ranges) {

  /** The experiment. */
  public StoredExperiment experiment() {
    return model.model().experiments().get(0);
  }

  /** Whether it is about a network, whose parameters are those of its text alone. */
  public boolean isNetwork() {
    return experiment().network() != null;
  }

  /** Its populations, in this process; not of a network. */
  public KernelSource kernels() {
    return Pipeline.kernels(model, experiment());
  }
}
