package org.neurodsl.compile;

import java.util.List;
import java.util.Map;
import org.neurodsl.emit.GeneratedSource;
import org.neurodsl.emit.java.JavaEmitter;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.sim.VectorModule;
import org.neurodsl.sim.contract.TimeTable;

/** From a planned model to a class that simulates it, in one call. */
public final class KernelCompiler {

  /** The package of classes that live in memory only. */
  private static final String PACKAGE = "generated";

  /** The class of a program, ready to make populations. */
  public KernelFactory compile(PopulationProgram program) {
    GeneratedSource source = new JavaEmitter(PACKAGE, VectorModule.isAvailable()).emit(program);
    Map<String, byte[]> classes = new InMemoryCompiler().compile(List.of(source));
    return KernelFactory.of(source.qualifiedName(), classes, tables(program));
  }

  private static List<TimeTable> tables(PopulationProgram program) {
    return program.tables().stream().map(KernelCompiler::table).toList();
  }

  private static TimeTable table(Drive.Table table) {
    return new TimeTable(table.times(), table.values());
  }
}
