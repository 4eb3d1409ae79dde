package org.neurodsl.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.neurodsl.emit.GeneratedSource;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.ir.Scheme;
import org.neurodsl.sim.standalone.StoredModel.StoredKernel;

/**
 * One way to compute an experiment.
 *
 * @param solver the word of the solver
 * @param rate in 1/ms; it serves steps whose product with this rate is above 1, see {@link StoredKernel}
 * @param program how it is computed
 * @param source the generated class, which several may share
 */
public record PreparedKernel(String solver, double rate, PopulationProgram program, GeneratedSource source) {

  /** What is kept of it besides the class. */
  StoredKernel stored() {
    Map<String, String> schemes = new LinkedHashMap<>();
    program.variants().getFirst().schemes().forEach((Scheme each) -> schemes.put(each.state(), each.name()));
    return new StoredKernel(solver, rate, source.qualifiedName(), schemes);
  }
}
