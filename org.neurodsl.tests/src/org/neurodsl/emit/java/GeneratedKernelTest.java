package org.neurodsl.emit.java;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.ParameterValues;

class GeneratedKernelTest {

  @Test
  void leakyNeuronFollowsItsClosedForm() {
    NeuronKernel kernel = Kernels.kernel(Kernels.factory(SamplePrograms.leaky(), false), 1, 0.1);
    int[] flagged = new int[1];
    for (int step = 0; step < 200; step++) {
      assertEquals(0, kernel.step(0, 1, step, step * 0.1, flagged));
    }
    assertEquals(-49 - 21 * StrictMath.exp(-2), kernel.state(0)[0], 1e-12);
  }

  @Test
  void advanceOfAWholeStepHasTheBitsOfAStep() {
    NeuronKernel one = Kernels.kernel(Kernels.factory(SamplePrograms.hodgkinHuxley(), false), 1, 0.01);
    NeuronKernel other = Kernels.kernel(Kernels.factory(SamplePrograms.hodgkinHuxley(), false), 1, 0.01);
    one.step(0, 1, 0, 0, new int[1]);
    other.advance(0, 0, 0, 0.01);
    assertEquals(one.state(0)[0], other.state(0)[0], 0.0);
  }

  @Test
  void crossingNeuronIsFlaggedAndLeftAsItWas() {
    NeuronKernel kernel = Kernels.kernel(Kernels.factory(SamplePrograms.leaky(), false), 3, 0.1);
    kernel.state(0)[1] = -50.0000001;
    int[] flagged = new int[3];
    assertEquals(1, kernel.step(0, 3, 0, 0, flagged));
    assertEquals(1, flagged[0]);
    assertEquals(-50.0000001, kernel.state(0)[1], 0.0);
  }

  @Test
  void neuronWhoseStateIsNotFiniteIsFlagged() {
    NeuronKernel kernel = Kernels.kernel(Kernels.factory(SamplePrograms.leaky(), false), 2, 0.1);
    kernel.state(0)[0] = Double.NEGATIVE_INFINITY;
    int[] flagged = new int[2];
    assertEquals(1, kernel.step(0, 2, 0, 0, flagged));
    assertEquals(0, flagged[0]);
  }

  @Test
  void heldNeuronKeepsItsHeldState() {
    NeuronKernel kernel = Kernels.kernel(Kernels.factory(SamplePrograms.leaky(), false), 2, 0.1);
    kernel.hold(0, 1, 5, 0.5);
    int[] flagged = new int[2];
    assertEquals(0, kernel.step(0, 2, 4, 0.4, flagged));
    assertEquals(-70.0, kernel.state(0)[0], 0.0);
    assertEquals(1, kernel.step(0, 2, 5, 0.5, flagged));
    assertEquals(0, flagged[0]);
  }

  @Test
  void spikeResetsAndTellsTheRefractoryTime() {
    NeuronKernel kernel = Kernels.kernel(Kernels.factory(SamplePrograms.leaky(), false), 1, 0.1);
    kernel.state(0)[0] = -50;
    assertEquals(0.0, kernel.level(0, 0, 0), 0.0);
    assertEquals(2.05, kernel.apply(0, 0, 0), 0.0);
    assertEquals(-70.0, kernel.state(0)[0], 0.0);
  }

  @Test
  void parameterValuesReplaceDefaults() {
    ParameterValues values =
        new ParameterValues(2, Map.of("E_L", -60.0), Map.of("I", new double[] {0, 5}));
    NeuronKernel kernel = Kernels.kernel(Kernels.factory(SamplePrograms.leaky(), false), values, 0.1);
    double[] derivatives = new double[1];
    kernel.derivatives(1, 0, derivatives);
    assertEquals(0.5, derivatives[0], 1e-15);
    kernel.apply(0, 1, 0);
    assertEquals(-60.0, kernel.state(0)[1], 0.0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 9, 64, 67})
  void vectorsGiveTheBitsOfScalars(int size) {
    for (PopulationProgram program : new PopulationProgram[] {SamplePrograms.leaky(), SamplePrograms.hodgkinHuxley()}) {
      double[] inputs = new double[size];
      Arrays.setAll(inputs, neuron -> 15.0 + neuron * 0.25);
      ParameterValues values = new ParameterValues(size, Map.of(), Map.of("I", inputs));
      NeuronKernel scalar = Kernels.kernel(Kernels.factory(program, false), values, 0.05);
      NeuronKernel vector = Kernels.kernel(Kernels.factory(program, true), values, 0.05);
      for (int step = 0; step < 300; step++) {
        int[] one = run(scalar, step);
        int[] other = run(vector, step);
        assertArrayEquals(one, other, "step " + step);
        for (int state = 0; state < scalar.info().states().size(); state++) {
          assertArrayEquals(scalar.state(state), vector.state(state), 0.0, "step " + step);
        }
      }
    }
  }

  private static int[] run(NeuronKernel kernel, int step) {
    int[] flagged = new int[kernel.size()];
    int count = kernel.step(0, kernel.size(), step, step * 0.05, flagged);
    for (int index = 0; index < count; index++) {
      int neuron = flagged[index];
      if (kernel.isHeld(neuron, step, 0)) {
        kernel.hold(neuron, 1, step + 1, 0);
        continue;
      }
      kernel.advance(0, neuron, step * 0.05, 0.05);
      double refractory = kernel.apply(0, neuron, step * 0.05);
      if (refractory > 0) {
        kernel.hold(neuron, 1, step + 41, 0.25);
      }
    }
    return Arrays.copyOf(flagged, count);
  }
}
