package org.neurodsl.sim.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.contract.KernelSource;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.ParameterValues;
import org.neurodsl.sim.result.RunDescription.Quantity;
import org.neurodsl.sim.run.ExperimentPlan;

/**
 * The values that parameters have in an experiment, in the user's units. They are asked of the kernel itself, because
 * one parameter may be computed from others: compiled models can observe every parameter under its name.
 */
public final class RunParameters {

  private RunParameters() {}

  /** All parameters; the value is NaN where it differs between the neurons of a sweep. */
  public static List<Quantity> of(KernelSource source, ExperimentPlan plan) {
    KernelInfo info = source.info();
    NeuronKernel ends = source.create(firstAndLast(plan));
    List<Quantity> values = new ArrayList<>();
    for (KernelInfo.Variable parameter : info.parameters()) {
      double value = value(ends, parameter, plan);
      values.add(new Quantity(parameter.name(), parameter.shown(value), parameter.unit()));
    }
    return values;
  }

  private static double value(NeuronKernel ends, KernelInfo.Variable parameter, ExperimentPlan plan) {
    List<KernelInfo.Variable> observables = ends.info().observables();
    for (int index = 0; index < observables.size(); index++) {
      if (observables.get(index).name().equals(parameter.name())) {
        double first = ends.observe(index, 0, 0);
        return first == ends.observe(index, 1, 0) ? first : Double.NaN;
      }
    }
    return plan.settings().getOrDefault(parameter.name(), Double.NaN);
  }

  private static ParameterValues firstAndLast(ExperimentPlan plan) {
    if (plan.sweep() == null) {
      return new ParameterValues(2, plan.settings(), Map.of());
    }
    List<Double> swept = plan.sweep().values();
    double[] ends = {swept.getFirst(), swept.getLast()};
    return new ParameterValues(2, plan.settings(), Map.of(plan.sweep().parameter(), ends));
  }
}
