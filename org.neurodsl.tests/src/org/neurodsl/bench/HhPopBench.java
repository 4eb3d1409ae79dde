package org.neurodsl.bench;

import java.util.Map;
import org.neurodsl.compile.KernelCompiler;
import org.neurodsl.compile.KernelFactory;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.ir.SampleModels;
import org.neurodsl.pass.Plans;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.ParameterValues;
import org.neurodsl.sim.event.StepEvents;
import org.neurodsl.sim.event.TimeGrid;

/**
 * The time of one step of one Hodgkin-Huxley neuron in a population on one thread, in blocks as the runtime makes
 * them. Arguments:
 * number of neurons, ms, step in ms, neurons in a block.
 */
public final class HhPopBench {

  private static final int STRIDE = 1000;

  private HhPopBench() {}

  public static void main(String[] args) {
    int size = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    double duration = args.length > 1 ? Double.parseDouble(args[1]) : 100;
    double dt = args.length > 2 ? Double.parseDouble(args[2]) : 0.01;
    int block = args.length > 3 ? Integer.parseInt(args[3]) : 256;
    PopulationProgram program = Plans.plan(SampleModels.hodgkinHuxley(), Plans.drive("I", Expr.num(10)), "auto");
    KernelFactory factory = new KernelCompiler().compile(program);
    for (int round = 0; round < 4; round++) {
      NeuronKernel kernel = factory.create(new ParameterValues(size, Map.of(), Map.of()));
      kernel.useVectors(true);
      kernel.prepare(dt);
      kernel.evaluateLevels(0);
      for (int neuron = 0; neuron < size; neuron++) {
        kernel.initialise(neuron);
        kernel.state(0)[neuron] = -65 + 10.0 * neuron / size;
      }
      long steps = Math.round(duration / dt);
      long[] spikes = {0};
      StepEvents events = new StepEvents(kernel, new TimeGrid(dt), (neuron, time) -> spikes[0]++);
      int[] flagged = new int[block];
      long flags = 0;
      long allocated = BenchClock.bytes();
      long start = BenchClock.nanoseconds();
      for (long first = 0; first < steps; first += STRIDE) {
        for (int from = 0; from < size; from += block) {
          long end = Math.min(steps, first + STRIDE);
          flags += advance(kernel, events, flagged, from, Math.min(size, from + block), first, end, dt);
        }
      }
      double nanoseconds = BenchClock.nanoseconds() - start;
      double bytes = BenchClock.bytes() - allocated;
      System.out.printf(
          "%d neurons, %.0f ms: %.2f ns and %.1f bytes per neuron and step, %d spikes, %d flags%n",
          size, duration, nanoseconds / steps / size, bytes / steps / size, spikes[0], flags);
    }
  }

  private static long advance(
      NeuronKernel kernel, StepEvents events, int[] flagged, int from, int to, long first, long end, double dt) {
    long flags = 0;
    for (long step = first; step < end; step++) {
      int count = kernel.step(from, to, step, step * dt, flagged);
      for (int index = 0; index < count; index++) {
        events.advance(flagged[index], step, 0, 1);
      }
      flags += count;
    }
    return flags;
  }
}
