package org.neurodsl.emit.java;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
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
import org.neurodsl.sim.contract.GridCrossings;
import org.neurodsl.sim.contract.GridEvents;
import org.neurodsl.sim.contract.GridInput;
import org.neurodsl.sim.contract.InputPort;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.ParameterValues;
import org.neurodsl.sim.contract.TimeTable;

/** In networks, generated loops do what the interpreter does one neuron after the other, wherever ranges are cut. */
class GridStepTest {

  private static final int MODELS = 400;
  private static final int SIZE = 21;
  private static final int STEPS = 60;
  private static final double H = 0.1;

  @Test
  void generatedLoopsHaveTheBitsOfTheInterpreter() {
    compare(false);
  }

  @Test
  void vectorLoopsHaveTheBitsOfTheInterpreter() {
    assumeTrue(VectorModule.isAvailable());
    compare(true);
  }

  private static void compare(boolean vectors) {
    List<PopulationProgram> programs = new ArrayList<>();
    List<GeneratedSource> sources = new ArrayList<>();
    TreeSet<String> taken = new TreeSet<>();
    programs.add(SamplePrograms.leaky());
    for (long seed = 1; seed <= MODELS; seed++) {
      programs.add(RandomModels.program(seed));
    }
    programs.forEach(program -> sources.add(
        new JavaEmitter("generated", vectors).ofNetworks(arrivals(program)).emit(program, taken)));
    Map<String, byte[]> classes = new InMemoryCompiler().compile(sources);
    int loops = 0;
    int added = 0;
    int events = 0;
    for (int index = 0; index < programs.size(); index++) {
      PopulationProgram program = programs.get(index);
      List<TimeTable> tables =
          program.tables().stream().map(table -> new TimeTable(table.times(), table.values())).toList();
      ParameterValues values = new ParameterValues(SIZE, Map.of(), Map.of());
      NeuronKernel generated = KernelFactory.of(sources.get(index).qualifiedName(), classes, tables).create(values);
      generated.useVectors(vectors);
      Pair pair = new Pair(new IrInterpreter(program).create(values), generated, index);
      pair.run();
      events += pair.events;
      GridCrossings found = new GridCrossings(generated, 0, pair.inputs[1]);
      loops += generated.advanceAll(0, 0, 0, found) ? 1 : 0;
      added += sources.get(index).text().contains("found.take(0)") ? 1 : 0;
    }
    assertEquals(vectors, added >= 20, added + " models add what arrives in their loops");
    assertTrue(loops >= (vectors ? 100 : 20), loops + " models have loops");
    assertTrue(events >= 100, events + " events happened");
  }

  /** Two states at one port, and one of them at another port too. */
  private static List<List<String>> arrivals(PopulationProgram program) {
    List<String> names = program.states().stream().map(PopulationProgram.State::name).toList();
    return List.of(names.subList(names.size() - 1, names.size()), List.of(names.getFirst(), names.getLast()));
  }

  /** Two kernels that should do the same. */
  private static final class Pair {
    private final NeuronKernel[] kernels;
    private final GridInput[] inputs = new GridInput[2];
    private final GridEvents[] found = {new GridEvents(), new GridEvents()};
    private final double[][][] rows = new double[2][2][SIZE];
    private final int model;
    private final Random random;
    private int events;

    Pair(NeuronKernel expected, NeuronKernel actual, int model) {
      kernels = new NeuronKernel[] {expected, actual};
      this.model = model;
      random = new Random(model);
      int last = expected.info().states().size() - 1;
      List<InputPort> ports = List.of(
          new InputPort(new int[] {last}, new double[] {0.5}, model % 3 == 0, model % 2 == 0),
          new InputPort(new int[] {0, last}, new double[] {-0.25, 1}, model % 3 == 0, model % 2 == 0));
      for (int which = 0; which < 2; which++) {
        inputs[which] = new GridInput(ports, rows[which], H);
        kernels[which].evaluateLevels(0);
        kernels[which].prepare(H);
        for (int neuron = 0; neuron < SIZE; neuron++) {
          kernels[which].initialise(neuron);
        }
      }
    }

    void run() {
      for (long step = 0; step < STEPS; step++) {
        for (int neuron = 0; neuron < 2 * SIZE; neuron++) {
          double sum = random.nextInt(4) == 0 ? random.nextGaussian() * 10 : 0;
          rows[0][neuron % 2][neuron / 2] = sum;
          rows[1][neuron % 2][neuron / 2] = sum;
        }
        for (int which = 0; which < 2; which++) {
          kernels[which].evaluateNoise(0, SIZE, step, H, 5);
          found[which].clear();
          int cut = which == 0 ? 0 : (int) (step * 7 % SIZE);
          kernels[which].gridStep(0, cut, step, inputs[which], found[which]);
          kernels[which].gridStep(cut, SIZE, step, inputs[which], found[which]);
        }
        String what = "model " + model + " step " + step;
        if (text(found[0]).contains("!")) {
          return; // loops see later that a state is not finite, if no level depends on it
        }
        assertEquals(text(found[0]), text(found[1]), what);
        apply(step + 1);
        same(what);
        assertArrayEquals(rows[0], rows[1], what);
        events += found[0].count();
      }
    }

    private void apply(long point) {
      for (int place = 0; place < found[0].count(); place++) {
        int neuron = found[0].neuron(place);
        int event = found[0].event(place);
        int variant = kernels[0].info().events().get(event).variant();
        for (int which = 0; which < 2; which++) {
          NeuronKernel kernel = kernels[which];
          double refractory = kernel.apply(event, neuron, point * H);
          if (refractory > 0) {
            kernel.hold(neuron, variant, point + (long) Math.ceil(refractory / H), 0);
          }
          if (!found[which].inputAdded(place)) {
            inputs[which].add(kernel, neuron, kernel.isHeld(neuron, point, 0) ? kernel.heldVariant(neuron) : 0);
          }
        }
      }
    }

    private void same(String what) {
      for (int state = 0; state < kernels[0].info().states().size(); state++) {
        for (int neuron = 0; neuron < SIZE; neuron++) {
          // a blend turns -0.0 into 0.0: adding 0.0 leaves every other number as it is
          assertEquals(kernels[0].state(state)[neuron] + 0.0, kernels[1].state(state)[neuron] + 0.0, what);
        }
      }
    }

    private static String text(GridEvents found) {
      StringBuilder text = new StringBuilder();
      for (int place = 0; place < found.count(); place++) {
        boolean broken = found.event(place) == GridEvents.BROKEN;
        text.append(found.neuron(place)).append(broken ? "!" : ":" + found.event(place)).append(' ');
      }
      return text.toString();
    }
  }
}
