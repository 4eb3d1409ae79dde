package org.neurodsl.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.neurodsl.ir.ExpressionReader.expr;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurodsl.interpret.InterpretedKernel;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.ModelBuilder;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.ir.SampleModels;

/** Closed linear blocks are advanced without any error but rounding, at every step. */
class ExactFlowTest {

  @ParameterizedTest
  @ValueSource(doubles = {1e-4, 1e-3, 0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10})
  void leakyNeuronFollowsItsClosedForm(double step) {
    PopulationProgram plan = Plans.plan(SampleModels.lif(), Plans.drive("I", expr("90")), "auto");
    int steps = (int) Math.round(10 / step);
    double closed = -60 + 9 * -Math.expm1(-10.0 / 20);

    assertEquals(0, plan.variants().getFirst().order());
    assertEquals(closed, Plans.after(plan, 10, steps), 1e-12 * Math.abs(closed));
  }

  @Test
  void equalTimeConstantsAreNoSpecialCase() {
    PopulationProgram plan = Plans.plan(SampleModels.cascade(), Drive.NONE, "auto");
    InterpretedKernel neuron = Plans.neuron(plan);
    for (int i = 0; i < 50; i++) {
      neuron.advance(0, 0, 0.1 * i, 0.1);
    }

    assertEquals(Math.exp(-1), neuron.state(0)[0], 1e-14);
    assertEquals(Math.exp(-1), neuron.state(1)[0], 1e-14);
    // V = 1 - 1.5 e^(-t/20) + response to y = (t/5) e^(-t/5): 3/20 integral of e^(-(t-s)/20) y(s) ds
    double rate = 1.0 / 5 - 1.0 / 20;
    double response = 3.0 / 20 / 5 * Math.exp(-5.0 / 20) * (1 - (1 + rate * 5) * Math.exp(-rate * 5)) / (rate * rate);
    assertEquals(1 - 1.5 * Math.exp(-5.0 / 20) + response, neuron.state(2)[0], 1e-13);
  }

  @Test
  void oscillatorTurnsExactly() {
    PopulationProgram plan = Plans.plan(ModelBuilder.neuron("Turn").state("x", "1").state("v", "0")
        .equation("x", "v").equation("v", "-x").build(), Drive.NONE, "auto");

    assertEquals(Math.cos(3), Plans.after(plan, 3, 4), 1e-14);
  }

  @Test
  void perfectIntegratorAddsUp() {
    PopulationProgram plan = Plans.plan(
        ModelBuilder.neuron("PIF").input("I", "3").state("V", "0").equation("V", "I/4").build(), Drive.NONE, "auto");

    assertEquals(7.5, Plans.after(plan, 10, 1), 1e-15);
  }

  @Test
  void restStaysAtRestToTheLastBit() {
    PopulationProgram plan = Plans.plan(SampleModels.lif(), Drive.NONE, "auto");

    assertEquals(-60, Plans.after(plan, 100, 1000), 0);
  }

  @Test
  void heldStateStaysAndOthersGoOn() {
    PopulationProgram plan = Plans.plan(ModelBuilder.neuron("Two").state("V", "1").state("w", "2")
        .equation("V", "-V").equation("w", "V - w").when("V - 5", "refractory 3 hold V").build(), Drive.NONE, "auto");
    InterpretedKernel neuron = Plans.neuron(plan);
    neuron.advance(1, 0, 0, 0.5);

    assertEquals(1, neuron.state(0)[0], 0);
    assertEquals(1 + Math.exp(-0.5), neuron.state(1)[0], 1e-15);
  }
}
