package org.neurodsl.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.neurodsl.emit.GeneratedSource;
import org.neurodsl.emit.java.JavaEmitter;
import org.neurodsl.ir.IrText;
import org.neurodsl.ir.PlanText;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.pass.PlanRequest;
import org.neurodsl.pass.PlanSolvers;
import org.neurodsl.sim.standalone.StoredModel.StoredKernel;

/** Plans and emits an experiment once for each solver and each range of steps for which its equations differ. */
final class KernelVariants {
  private final JavaEmitter emitter;
  private final Set<String> taken;
  private final Map<PopulationProgram, GeneratedSource> sources = new HashMap<>();

  /**
   * Variants of one experiment.
   *
   * @param taken names of classes that there are already; grows
   */
  KernelVariants(JavaEmitter emitter, Set<String> taken) {
    this.emitter = emitter;
    this.taken = taken;
  }

  /** The variants that a purpose needs, that of the request first. */
  List<PreparedKernel> of(PlanRequest request, Purpose purpose) {
    List<PreparedKernel> kernels = new ArrayList<>();
    for (String solver : purpose.solvers(request.solver())) {
      PlanRequest wanted = request.with(solver, request.step());
      PopulationProgram program = plan(wanted);
      if (purpose.anyStep()) {
        kernels.addAll(ranges(wanted, program));
      } else {
        kernels.add(kernel(solver, StoredKernel.ANY, program));
      }
    }
    return kernels;
  }

  /** One variant for each range of steps, that of the program first. */
  private List<PreparedKernel> ranges(PlanRequest request, PopulationProgram program) {
    List<Double> rates = new ArrayList<>(List.of(StoredKernel.ANY));
    program.variants().stream().map(PopulationProgram.Variant::fastest)
        .filter(rate -> rate > 0 && Double.isFinite(rate)).distinct()
        .sorted((one, other) -> Double.compare(other, one)).forEach(rates::add);
    List<PreparedKernel> kernels = new ArrayList<>();
    for (int range = 0; range < rates.size(); range++) {
      double rate = rates.get(range);
      double next = range + 1 < rates.size() ? rates.get(range + 1) : 0;
      boolean own = rate * request.step() > 1 && next * request.step() <= 1;
      PopulationProgram there = own ? program : plan(request.with(request.solver(), inside(rate, next)));
      kernels.add(own ? 0 : kernels.size(), kernel(request.solver(), rate, there));
    }
    return kernels;
  }

  /** A step whose product with one rate is above 1, and with the other one below. */
  private static double inside(double rate, double next) {
    if (next == 0) {
      return 2 / rate;
    }
    return rate == StoredKernel.ANY ? 0.5 / next : 1 / Math.sqrt(rate * next);
  }

  private PopulationProgram plan(PlanRequest request) {
    return Pipeline.at(Stage.PLAN, () -> IrText.of(request.model()), () -> PlanSolvers.plan(request));
  }

  private PreparedKernel kernel(String solver, double rate, PopulationProgram program) {
    Function<PopulationProgram, GeneratedSource> emit =
        code -> Pipeline.at(Stage.EMIT, () -> PlanText.of(program), () -> emitter.emit(program, taken));
    return new PreparedKernel(solver, rate, program, sources.computeIfAbsent(program.withoutSchemes(), emit));
  }
}
