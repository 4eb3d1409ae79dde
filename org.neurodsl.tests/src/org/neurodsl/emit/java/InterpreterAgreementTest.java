package org.neurodsl.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.neurodsl.compile.InMemoryCompiler;
import org.neurodsl.compile.KernelFactory;
import org.neurodsl.emit.GeneratedSource;
import org.neurodsl.interpret.IrInterpreter;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.sim.VectorModule;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.ParameterValues;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.contract.TimeTable;
import org.neurodsl.sim.event.StepEvents;
import org.neurodsl.sim.event.TimeGrid;

/**
 * Generated code does what the plan says, bit for bit: scalar and vector loops against the interpreter, on random
 * models.
 */
class InterpreterAgreementTest {

  private static final int MODELS = Integer.getInteger("neurodsl.agreement.models", 2000);
  private static final long FIRST_SEED = Long.getLong("neurodsl.agreement.seed", 1);
  private static final int BATCH = 200;
  private static final int[] SIZES = {1, 7, 8, 9, 17};
  private static final double DT = 0.1;

  @Test
  void generatedKernelsHaveTheBitsOfTheInterpreter() {
    boolean vectors = VectorModule.isAvailable();
    for (long first = FIRST_SEED; first < FIRST_SEED + MODELS; first += BATCH) {
      List<Long> seeds = new ArrayList<>();
      for (long seed = first; seed < Math.min(first + BATCH, FIRST_SEED + MODELS); seed++) {
        seeds.add(seed);
      }
      compare(seeds, vectors);
    }
  }

  private static void compare(List<Long> seeds, boolean vectors) {
    Map<Long, PopulationProgram> programs = new HashMap<>();
    Map<Long, GeneratedSource> sources = new HashMap<>();
    TreeSet<String> taken = new TreeSet<>();
    for (long seed : seeds) {
      programs.put(seed, RandomModels.program(seed));
      sources.put(seed, new JavaEmitter("generated", vectors).emit(programs.get(seed), taken));
    }
    Map<String, byte[]> classes = new InMemoryCompiler().compile(List.copyOf(sources.values()));
    for (long seed : seeds) {
      PopulationProgram program = programs.get(seed);
      List<TimeTable> tables =
          program.tables().stream().map(table -> new TimeTable(table.times(), table.values())).toList();
      KernelFactory factory = KernelFactory.of(sources.get(seed).qualifiedName(), classes, tables);
      int size = SIZES[(int) (seed % SIZES.length)];
      ParameterValues values = values(program, size, seed);
      String what = "-Dneurodsl.agreement.models=1 -Dneurodsl.agreement.seed=" + seed;
      new Comparison(new IrInterpreter(program).create(values), factory.create(values), what).run();
    }
  }

  private static ParameterValues values(PopulationProgram program, int size, long seed) {
    Random random = new Random(seed);
    Map<String, double[]> varying = new HashMap<>();
    for (PopulationProgram.Parameter parameter : program.parameters()) {
      if (parameter.varying()) {
        varying.put(parameter.name(), random.doubles(size, -1, 2).toArray());
      }
    }
    return new ParameterValues(size, Map.of(), varying);
  }

  /** Two kernels that should do the same. */
  private record Comparison(NeuronKernel expected, NeuronKernel actual, String what) {

    void run() {
      assertEquals(expected.info(), actual.info(), what);
      start(expected);
      start(actual);
      same("start");
      TimeGrid grid = new TimeGrid(DT);
      StepEvents ofExpected = new StepEvents(expected, grid, (neuron, time) -> { });
      StepEvents ofActual = new StepEvents(actual, grid, (neuron, time) -> { });
      for (int step = 0; step < 12; step++) {
        String failed = step(expected, ofExpected, step);
        assertEquals(failed, step(actual, ofActual, step), what + " step " + step);
        same("step " + step);
        if (failed != null) {
          return;
        }
      }
      others();
    }

    private static void start(NeuronKernel kernel) {
      kernel.useVectors(true);
      kernel.prepare(DT);
      kernel.evaluateLevels(0.5);
      for (int neuron = 0; neuron < kernel.size(); neuron++) {
        kernel.initialise(neuron);
      }
    }

    /** One step; the message where it fails. */
    private static String step(NeuronKernel kernel, StepEvents events, int step) {
      int[] flagged = new int[kernel.size()];
      kernel.evaluateNoise(0, kernel.size(), step, DT, 99);
      if (step == 6) {
        kernel.evaluateLevels(1.5);
      }
      int count = kernel.step(0, kernel.size(), step, step * DT, flagged);
      try {
        for (int index = 0; index < count; index++) {
          events.advance(flagged[index], step, 0, 1);
        }
        return null;
      } catch (SimulationFailure failure) {
        return failure.getMessage();
      }
    }

    private void same(String when) {
      for (int state = 0; state < expected.info().states().size(); state++) {
        for (int neuron = 0; neuron < expected.size(); neuron++) {
          bits(expected.state(state)[neuron], actual.state(state)[neuron], when + ", state " + state + " of " + neuron);
        }
      }
    }

    private void others() {
      int states = expected.info().states().size();
      double[] one = new double[states];
      double[] other = new double[states];
      for (int neuron = 0; neuron < expected.size(); neuron++) {
        expected.derivatives(neuron, 1.2, one);
        actual.derivatives(neuron, 1.2, other);
        bits(one, other, "derivatives of " + neuron);
        expected.restDerivatives(neuron, one);
        actual.restDerivatives(neuron, other);
        bits(one, other, "derivatives at rest of " + neuron);
        for (int index = 0; index < expected.info().observables().size(); index++) {
          bits(expected.observe(index, neuron, 1.2), actual.observe(index, neuron, 1.2), "observable " + index);
        }
      }
    }

    private void bits(double[] one, double[] other, String when) {
      for (int index = 0; index < one.length; index++) {
        bits(one[index], other[index], when + " " + index);
      }
    }

    private void bits(double one, double other, String when) {
      assertEquals(Double.doubleToLongBits(one), Double.doubleToLongBits(other),
          () -> what + ": " + when + ": " + one + " and " + other);
    }
  }
}
