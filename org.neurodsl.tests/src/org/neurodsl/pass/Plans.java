package org.neurodsl.pass;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurodsl.interpret.InterpretedKernel;
import org.neurodsl.interpret.IrInterpreter;
import org.neurodsl.ir.DisplayUnit;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.Observed;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.sim.contract.ParameterValues;

/** Plans and small populations for tests. */
public final class Plans {
  private Plans() {}

  /** A plan in which every state is observed. */
  public static PopulationProgram plan(ModelIr model, Drive drive, String solver) {
    List<Observed> observed = model.states().stream()
        .map(each -> new Observed(each.name(), Expr.ref(each.name()), DisplayUnit.NONE)).toList();
    return PlanSolvers.plan(new PlanRequest(model, drive, solver, 0.01, Set.of(), observed));
  }

  /** A drive that gives one input a value. */
  public static Drive drive(String input, Expr value) {
    return new Drive(List.of(), Map.of(input, value), List.of(), List.of(), List.of(), List.of());
  }

  /** One interpreted neuron at its start, steady states at their guesses. */
  public static InterpretedKernel neuron(PopulationProgram program) {
    InterpretedKernel kernel = new IrInterpreter(program).create(new ParameterValues(1, Map.of(), Map.of()));
    kernel.evaluateLevels(0);
    kernel.initialise(0);
    return kernel;
  }

  /** The first state after equal steps up to a time, without events. */
  public static double after(PopulationProgram program, double end, int steps) {
    InterpretedKernel kernel = neuron(program);
    double h = end / steps;
    for (int i = 0; i < steps; i++) {
      kernel.advance(0, 0, i * h, h);
    }
    return kernel.state(0)[0];
  }

  /** The order of convergence that halving the step shows. */
  public static double order(PopulationProgram program, double exact, double end, int steps) {
    double coarse = Math.abs(after(program, end, steps) - exact);
    double fine = Math.abs(after(program, end, 2 * steps) - exact);
    return Math.log(coarse / fine) / Math.log(2);
  }
}
