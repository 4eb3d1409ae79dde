package org.neurodsl.bench;

import java.util.List;
import java.util.Map;
import org.neurodsl.compile.InMemoryCompiler;
import org.neurodsl.compile.KernelFactory;
import org.neurodsl.emit.GeneratedSource;
import org.neurodsl.emit.java.JavaEmitter;
import org.neurodsl.emit.java.SamplePrograms;
import org.neurodsl.sim.VectorModule;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.ParameterValues;

/** How long it takes to emit, compile and load one model in a fresh JVM. */
public final class ColdCompile {

  private ColdCompile() {}

  public static void main(String[] args) {
    for (int round = 0; round < (args.length > 0 ? Integer.parseInt(args[0]) : 3); round++) {
      long start = BenchClock.nanoseconds();
      boolean vectors = args.length > 1 ? Boolean.parseBoolean(args[1]) : VectorModule.isAvailable();
      GeneratedSource source = new JavaEmitter("generated", vectors).emit(SamplePrograms.hodgkinHuxley());
      long emitted = BenchClock.nanoseconds();
      if (round == 0 && args.length > 2) {
        System.out.println(source.text());
      }
      Map<String, byte[]> classes = new InMemoryCompiler().compile(List.of(source));
      long compiled = BenchClock.nanoseconds();
      KernelFactory factory = KernelFactory.of(source.qualifiedName(), classes, List.of());
      NeuronKernel kernel = factory.create(new ParameterValues(1, Map.of(), Map.of()));
      long loaded = BenchClock.nanoseconds();
      if (round == 0 && args.length > 2) {
        System.out.println(source.text());
      }
      System.out.printf(
          "emit %.1f compile %.1f load %.1f ms, %s%n",
          (emitted - start) / 1e6, (compiled - emitted) / 1e6, (loaded - compiled) / 1e6, kernel.info().model());
    }
  }
}
