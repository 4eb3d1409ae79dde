package org.neurodsl.compile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final Optional<ClassStore> store;

  /** A compiler that looks into {@code store} first. */
  public KernelCompiler(ClassStore store) {
    this.store = Optional.of(store);
  }

  /** A compiler that keeps nothing. */
  public KernelCompiler() {
    this.store = Optional.empty();
  }

  /** The class of a program, ready to make populations. */
  public KernelFactory compile(PopulationProgram program) {
    GeneratedSource source = new JavaEmitter(PACKAGE, VectorModule.isAvailable()).emit(program);
    Map<String, byte[]> classes = classes(source);
    return KernelFactory.of(source.qualifiedName(), classes, tables(program));
  }

  private Map<String, byte[]> classes(GeneratedSource source) {
    Optional<Map<String, byte[]>> kept = store.flatMap(each -> each.find(source));
    if (kept.isPresent()) {
      return kept.get();
    }
    Map<String, byte[]> classes = new InMemoryCompiler().compile(List.of(source));
    store.ifPresent(each -> each.put(source, classes));
    return classes;
  }

  private static List<TimeTable> tables(PopulationProgram program) {
    return program.tables().stream().map(KernelCompiler::table).toList();
  }

  private static TimeTable table(Drive.Table table) {
    return new TimeTable(table.times(), table.values());
  }
}
