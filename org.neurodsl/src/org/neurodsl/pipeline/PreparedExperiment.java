package org.neurodsl.pipeline;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neurodsl.emit.GeneratedSource;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.standalone.StoredModel.StoredExperiment;
import org.neurodsl.sim.standalone.StoredModel.StoredTable;

/**
 * What the stages before compiling made of one experiment.
 *
 * @param lowered the neuron of the experiment
 * @param drive what the experiment does to it
 * @param simple the neuron after all passes
 * @param program how it is computed
 * @param source the generated class
 * @param plan how it is run
 */
public record PreparedExperiment(
    ModelIr lowered, Drive drive, ModelIr simple, PopulationProgram program, GeneratedSource source,
    ExperimentPlan plan) {

  /** What is kept of it besides the class. */
  StoredExperiment stored() {
    List<StoredTable> tables =
        drive.tables().stream().map(table -> new StoredTable(table.times(), table.values())).toList();
    Map<String, String> notes =
        lowered.parameters().stream()
            .filter(each -> !each.documentation().isBlank())
            .collect(Collectors.toMap(ModelIr.Parameter::name, each -> firstLine(each.documentation())));
    return new StoredExperiment(plan, source.qualifiedName(), tables, notes);
  }

  private static String firstLine(String text) {
    return text.strip().lines().findFirst().orElse("").strip();
  }
}
