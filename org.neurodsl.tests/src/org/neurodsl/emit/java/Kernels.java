package org.neurodsl.emit.java;

import java.util.List;
import java.util.Map;
import org.neurodsl.compile.InMemoryCompiler;
import org.neurodsl.compile.KernelFactory;
import org.neurodsl.emit.GeneratedSource;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.ParameterValues;
import org.neurodsl.sim.contract.TimeTable;

/** Emits, compiles and loads programs for tests. */
public final class Kernels {

  private Kernels() {}

  /** A factory of the generated class. */
  public static KernelFactory factory(PopulationProgram program, boolean vectors) {
    GeneratedSource source = new JavaEmitter("generated", vectors).emit(program);
    Map<String, byte[]> classes = new InMemoryCompiler().compile(List.of(source));
    List<TimeTable> tables =
        program.tables().stream().map(table -> new TimeTable(table.times(), table.values())).toList();
    return KernelFactory.of(source.qualifiedName(), classes, tables);
  }

  /** An initialised population with default parameters. */
  public static NeuronKernel kernel(KernelFactory factory, int size, double dt) {
    return kernel(factory, new ParameterValues(size, Map.of(), Map.of()), dt);
  }

  /** An initialised population. */
  public static NeuronKernel kernel(KernelFactory factory, ParameterValues values, double dt) {
    NeuronKernel kernel = factory.create(values);
    kernel.useVectors(true);
    kernel.prepare(dt);
    kernel.evaluateLevels(0.5 * dt);
    for (int neuron = 0; neuron < kernel.size(); neuron++) {
      kernel.initialise(neuron);
    }
    return kernel;
  }
}
