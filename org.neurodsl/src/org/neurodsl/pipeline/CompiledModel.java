package org.neurodsl.pipeline;

import java.util.List;
import java.util.Map;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.sim.standalone.StoredModel;

/**
 * A model without errors, compiled.
 *
 * @param model its experiments
 * @param classes class files by name
 * @param warnings problems that do not keep it from running
 */
public record CompiledModel(StoredModel model, Map<String, byte[]> classes, List<ProblemReport> warnings) {

  public CompiledModel {
    classes = Map.copyOf(classes);
    warnings = List.copyOf(warnings);
  }
}
