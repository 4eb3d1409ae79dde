package org.neurodsl.pipeline;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.neurodsl.interpret.InterpretedKernel;
import org.neurodsl.interpret.IrInterpreter;
import org.neurodsl.interpret.NonFinite;
import org.neurodsl.sim.contract.ParameterValues;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.contract.SimulationFailure.Attempt;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.standalone.FailureExplanation;

/**
 * Finds the term that made a value infinite, by computing the last advance once more with the interpreter. The model is
 * prepared anew for it, since a compiled one that was kept has no IR.
 */
public final class TermExplanation implements FailureExplanation {
  private final Pipeline pipeline;
  private final CompileRequest request;
  private final String experiment;

  /** Explains failures of one experiment of a request. */
  public TermExplanation(Pipeline pipeline, CompileRequest request, String experiment) {
    this.pipeline = pipeline;
    this.request = request;
    this.experiment = experiment;
  }

  @Override
  public Optional<String> of(SimulationFailure failure) {
    if (failure.attempt().isEmpty()) {
      return Optional.empty();
    }
    try {
      CheckedFile checked = pipeline.check(request.file());
      return pipeline.prepare(checked, request).stream()
          .filter(each -> each.plan().name().equals(experiment))
          .findFirst()
          .flatMap(prepared -> explain(prepared, failure));
    } catch (IOException changed) {
      return Optional.empty();
    }
  }

  private static Optional<String> explain(PreparedExperiment prepared, SimulationFailure failure) {
    if (!prepared.program().noises().isEmpty()) {
      return Optional.empty();
    }
    ExperimentPlan plan = prepared.plan();
    Attempt attempt = failure.attempt().orElseThrow();
    int neuron = failure.neuron();
    InterpretedKernel kernel = new IrInterpreter(prepared.program()).create(values(plan));
    for (int index = 0; index < attempt.states().length; index++) {
      kernel.state(index)[neuron] = attempt.states()[index];
    }
    kernel.evaluateLevels(attempt.start() + 0.5 * attempt.length());
    return kernel.explain(attempt.variant(), neuron, attempt.start(), attempt.length()).map(TermExplanation::sentence);
  }

  private static ParameterValues values(ExperimentPlan plan) {
    if (plan.sweep() == null) {
      return new ParameterValues(1, plan.settings(), Map.of());
    }
    double[] points = plan.sweep().values().stream().mapToDouble(Double::doubleValue).toArray();
    return new ParameterValues(points.length, plan.settings(), Map.of(plan.sweep().parameter(), points));
  }

  private static String sentence(NonFinite found) {
    String with = found.operands().isEmpty() ? "" : " with " + String.join(", ", found.operands());
    return "It began with " + found.term() + with + ", in line " + found.place().line() + " of " + found.place().file()
        + " (in base units).";
  }
}
