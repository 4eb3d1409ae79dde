package org.neurodsl.sim.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.event.TimeGrid.Moment;
import org.neurodsl.sim.event.TimeGrid;
import org.neurodsl.sim.record.Recorder;
import org.neurodsl.sim.record.SpikeLog;
import org.neurodsl.sim.solver.SteadyState;

/**
 * Runs a population from its start to the end of the run: the time loop.
 *
 * <p>One step that ends at t integrates (t - h, t], locates crossings inside it, resets, and then takes the sample of
 * t. The result does not depend on threads, blocks or slices.
 */
public final class Simulation {

  private static final int LARGEST_BLOCK = 256;
  private static final int LANES = 16;

  /** Steps of single neurons from which on vector code pays for the seconds that the JVM takes to compile it. */
  private static final long VECTOR_WORK = 100_000_000;

  private static final long SLICE_NANOS = 20_000_000;

  private final NeuronKernel kernel;
  private final RunSettings settings;
  private final RunControl control;
  private final TimeGrid grid;
  private final Schedule schedule;
  private final SpikeLog spikes = new SpikeLog();
  private Recorder recorder;
  private long sliceSteps;

  /** A run of {@code kernel}, which must be new. */
  public Simulation(NeuronKernel kernel, RunSettings settings, RunControl control) {
    this.kernel = kernel;
    this.settings = settings;
    this.control = control;
    grid = new TimeGrid(settings.step());
    schedule = new Schedule(kernel, grid, settings);
    sliceSteps = Math.max(1, 16_384 / kernel.size());
  }

  /**
   * Runs.
   *
   * @throws SimulationFailure where the run can't begin: too large, or without a resting state
   */
  public RunData run() {
    long wholeSteps = schedule.end().step();
    long bytes = settings.record().bytes(kernel.size(), wholeSteps);
    if (bytes > settings.mostBytes()) {
      throw SimulationFailure.tooLarge(bytes, settings.mostBytes());
    }
    long began = System.nanoTime();
    recorder = new Recorder(settings.record(), kernel, wholeSteps);
    kernel.evaluateLevels(0);
    SteadyState.initialise(kernel);
    kernel.useVectors(kernel.size() >= LANES && wholeSteps > VECTOR_WORK / kernel.size());
    kernel.prepare(settings.step());
    List<Block> blocks = blocks();
    Moment reached;
    try (Workers workers = new Workers(Math.min(settings.threads(), blocks.size()))) {
      reached = loop(blocks, workers);
    }
    return result(blocks, reached, (System.nanoTime() - began) * 1e-9);
  }

  private Moment loop(List<Block> blocks, Workers workers) {
    Moment now = Moment.START;
    blocks.forEach(block -> block.happen(schedule, Moment.START));
    tell(now, false);
    while (now.compareTo(schedule.end()) < 0) {
      Moment stop = schedule.after(now);
      kernel.evaluateLevels(0.5 * (timeOf(now) + timeOf(stop)));
      while (now.compareTo(stop) < 0) {
        if (control.isCancelled() || failure(blocks).isPresent()) {
          return now;
        }
        now = slice(blocks, workers, now, stop);
      }
      Moment reached = now;
      blocks.forEach(block -> block.happen(schedule, reached));
      collect(blocks);
    }
    if (now.fraction() == 0) {
      Moment last = now;
      blocks.forEach(block -> block.recorder.sample(block.from, block.to, last.step(), timeOf(last)));
    }
    if (failure(blocks).isEmpty()) {
      tell(now, true);
    }
    return now;
  }

  private Moment slice(List<Block> blocks, Workers workers, Moment now, Moment stop) {
    long steps = control.await(sliceSteps);
    Moment goal = now.step() + steps < stop.step() ? new Moment(now.step() + steps, 0) : stop;
    long began = System.nanoTime();
    workers.each(blocks, block -> block.advance(now, goal, control));
    if (blocks.stream().anyMatch(Block::interrupted)) {
      return now;
    }
    adaptSlice(System.nanoTime() - began, goal.step() - now.step());
    collect(blocks);
    if (failure(blocks).isEmpty()) {
      tell(goal, false);
    }
    return goal;
  }

  private void tell(Moment now, boolean complete) {
    control.advanced(
        new RunPart(
            timeOf(now),
            settings.duration(),
            kernel.size(),
            settings.record().everySteps() * settings.step(),
            samples(now, complete),
            recorder.traces(),
            spikes));
  }

  /** The sample of a grid point is taken when the step from there begins; only that of the end is taken there. */
  private int samples(Moment reached, boolean complete) {
    int every = settings.record().everySteps();
    boolean lastTaken = complete && reached.fraction() == 0;
    return (int) (lastTaken ? reached.step() / every + 1 : Math.ceilDiv(reached.step(), every));
  }

  private void adaptSlice(long nanos, long steps) {
    if (nanos < SLICE_NANOS / 2 && steps >= sliceSteps) {
      sliceSteps = Math.min(sliceSteps * 2, 1L << 24);
    } else if (nanos > SLICE_NANOS * 2) {
      sliceSteps = Math.max(1, sliceSteps / 2);
    }
  }

  private void collect(List<Block> blocks) {
    spikes.merge(blocks.stream().map(block -> block.spikes).toArray(SpikeLog[]::new));
  }

  private List<Block> blocks() {
    int share = Math.ceilDiv(kernel.size(), Math.max(1, settings.threads()));
    int size = Math.clamp(Math.ceilDiv(share, LANES) * LANES, LANES, LARGEST_BLOCK);
    Block.Shared shared = new Block.Shared(kernel, grid, recorder, settings.seed());
    List<Block> blocks = new ArrayList<>();
    for (int from = 0; from < kernel.size(); from += size) {
      int to = Math.min(kernel.size(), from + size);
      blocks.add(
          settings.tolerance() > 0
              ? new AdaptiveBlock(shared, settings.tolerance(), from, to)
              : new Block(shared, from, to));
    }
    return blocks;
  }

  private RunData result(List<Block> blocks, Moment reached, double seconds) {
    collect(blocks);
    Optional<SimulationFailure> failure = failure(blocks);
    double end = failure.map(SimulationFailure::time).orElse(timeOf(reached));
    spikes.cutAfter(end);
    boolean complete = failure.isEmpty() && reached.equals(schedule.end());
    RunData.State state =
        failure.isPresent() ? RunData.State.FAILED : complete ? RunData.State.COMPLETE : RunData.State.CANCELLED;
    long steps = grid.moment(end).step();
    return new RunData(
        state,
        end,
        steps,
        settings.record().everySteps() * settings.step(),
        samples(grid.moment(end), complete),
        recorder.traces(),
        recorder.aggregates(),
        spikes,
        seconds,
        failure);
  }

  private static Optional<SimulationFailure> failure(List<Block> blocks) {
    return blocks.stream()
        .map(Block::failure)
        .filter(Objects::nonNull)
        .min(Comparator.comparingDouble(SimulationFailure::time).thenComparingInt(SimulationFailure::neuron));
  }

  private double timeOf(Moment moment) {
    return grid.time(moment.step(), moment.fraction());
  }
}
