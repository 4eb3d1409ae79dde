package org.neurodsl.pipeline;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neurodsl.emit.GeneratedSource;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.standalone.PlanNumbers;
import org.neurodsl.sim.standalone.StoredModel.StoredExperiment;
import org.neurodsl.sim.standalone.StoredModel.StoredTable;

/**
 * What the stages before compiling made of one experiment.
 *
 * @param lowered the neuron of the experiment
 * @param drive what the experiment does to it
 * @param simple the neuron after all passes
 * @param kernels how it can be computed, as {@code plan} wants it first
 * @param plan how it is run
 * @param numbers those of the plan that another value of a parameter would change
 * @param network null for an experiment of a single neuron; else the rest is that of its first neurons
 */
public record PreparedExperiment(
    ModelIr lowered, Drive drive, ModelIr simple, List<PreparedKernel> kernels, ExperimentPlan plan,
    PlanNumbers numbers, PreparedNetwork network) {

  /** How it is computed as {@code plan} wants it. */
  public PopulationProgram program() {
    return kernels.getFirst().program();
  }

  /** The generated class of {@link #program}. */
  public GeneratedSource source() {
    return kernels.getFirst().source();
  }

  /** All generated classes, each once. */
  public List<GeneratedSource> sources() {
    List<GeneratedSource> own = kernels.stream().map(PreparedKernel::source).distinct().toList();
    return network == null ? own : network.sources();
  }

  /** What is kept of it besides the classes. */
  StoredExperiment stored() {
    List<StoredTable> tables =
        drive.tables().stream().map(table -> new StoredTable(table.times(), table.values())).toList();
    Map<String, String> notes =
        lowered.parameters().stream()
            .filter(each -> !each.documentation().isBlank())
            .collect(Collectors.toMap(ModelIr.Parameter::name, each -> firstLine(each.documentation())));
    return new StoredExperiment(
        plan, kernels.stream().map(PreparedKernel::stored).toList(), numbers, tables, notes,
        network == null ? null : network.stored());
  }

  private static String firstLine(String text) {
    return text.strip().lines().findFirst().orElse("").strip();
  }
}
