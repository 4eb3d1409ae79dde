package org.neurodsl.sim.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.SimulationFailure;

/**
 * The time loop of a network: all shares advance by an interval no longer than the shortest delay, meet, and take in
 * what the others have spiked. Where one thread is faster, because that is a matter of microseconds or because other
 * programs need the processors, one thread does the shares of all.
 */
final class NetworkLoop {

  private final Network network;
  private final NetworkSettings settings;
  private final NetworkWatch watch;
  private final long[] stops;
  private final long[] meetings;
  private final long[] samplings;
  private final long end;
  private final Shares shares;
  private final Pace pace = new Pace();
  private volatile long lastPoint = Long.MAX_VALUE;
  private volatile long leavePoint = Long.MAX_VALUE;
  private volatile long tellPoint = -1;
  private Saving saving = new Saving(0, null, null);
  private volatile SimulationFailure unsaved;
  private long reached;

  NetworkLoop(Network network, NetworkSettings settings, NetworkWatch watch) {
    this.network = network;
    this.settings = settings;
    this.watch = watch;
    end = settings.steps();
    samplings = network.traces().stream().filter(WeightTrace.class::isInstance)
        .mapToLong(trace -> trace.record().everySteps()).distinct().toArray();
    LongStream rewirings = network.chunks().stream().filter(NeuronChunk.class::isInstance)
        .map(NeuronChunk.class::cast).flatMap(chunk -> chunk.rewired.stream()).mapToLong(each -> each.every);
    meetings = LongStream.concat(rewirings, Arrays.stream(samplings)).distinct().toArray();
    shares = new Shares(network.shares().size());
    stops = settings.stops().stream().mapToLong(time -> Math.round(time / settings.step()))
        .filter(point -> point > 0 && point < end).sorted().distinct().toArray();
  }

  /**
   * When and how checkpoints are written.
   *
   * @param everySteps grid steps between them; 0 for none
   * @param head what each begins with, but for the grid point
   */
  record Saving(long everySteps, Path file, Checkpoint.Head head) {}

  /** Writes checkpoints from now on. */
  void save(Saving wanted) {
    saving = wanted;
  }

  /** Goes on from a checkpoint. */
  void resume(Path from, Checkpoint.Head head) throws IOException {
    Checkpoint.read(from, this::exchange);
    reached = head.reached();
  }

  private void exchange(Checkpoint.Exchange exchange) throws IOException {
    for (Chunk chunk : network.chunks()) {
      chunk.exchange(exchange);
      if (chunk instanceof NeuronChunk neurons) {
        neurons.exchangePopulation(exchange);
      }
    }
    for (NetworkTrace trace : network.traces()) {
      for (double[] samples : trace.samples()) {
        exchange.samples(samples);
      }
    }
  }

  private boolean isCheckpoint(long point) {
    return saving.everySteps() > 0 && point % saving.everySteps() == 0;
  }

  /** Where that fails, the run ends here with all that it has. */
  private void write(long point) {
    try {
      Checkpoint.write(saving.file(), saving.head().at(point), this::exchange);
    } catch (IOException failed) {
      unsaved = SimulationFailure.checkpoint(
          "The checkpoint " + saving.file() + " cannot be written: " + failed.getMessage() + ".",
          point * settings.step());
      lastPoint = point;
    }
  }

  /** Runs, and returns the grid point that was reached. */
  long run() {
    for (Chunk chunk : network.chunks()) {
      if (reached == 0 && chunk instanceof NeuronChunk neurons) {
        neurons.begin();
      }
    }
    for (Chunk chunk : network.chunks()) {
      if (reached == 0 && chunk instanceof NeuronChunk neurons) {
        neurons.couple(0);
      }
    }
    if (reached == 0) {
      network.sampleWeights(0);
    }
    levels(reached);
    watch.tell(reached);
    while (isRunning(reached)) {
      alonePhase();
      if (isRunning(reached) && pace.isWorthMeeting() && !watch.control().isPaused()) {
        leavePoint = Long.MAX_VALUE;
        long from = reached;
        pace.begin(from);
        Shares.together(network.shares().size(), owner -> together(owner, from));
      }
    }
    watch.tell(reached);
    return reached;
  }

  private boolean isRunning(long point) {
    return point < end && point < lastPoint;
  }

  private void alonePhase() {
    pace.begin(reached);
    while (isRunning(reached)) {
      reached = alone(reached);
      if (pace.aloneIsLongEnough(reached) && network.shares().size() > 1) {
        return;
      }
    }
  }

  private long next(long point) {
    int place = Arrays.binarySearch(stops, point + 1);
    long stop = place >= 0 ? point + 1 : -place - 1 < stops.length ? stops[-place - 1] : end;
    long saved = saving.everySteps();
    long save = saved > 0 ? (point / saved + 1) * saved : end;
    long goal = Math.min(Math.min(stop, Math.min(save, end)), point + network.interval());
    for (long every : meetings) {
      goal = Math.min(goal, (point / every + 1) * every);
    }
    return goal;
  }

  /** Whether weights are kept of a grid point. */
  private boolean isSampling(long point) {
    for (long every : samplings) {
      if (point % every == 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isStop(long point) {
    return Arrays.binarySearch(stops, point) >= 0;
  }

  /** The drive of the segment that begins at a point. */
  private void levels(long point) {
    int place = Arrays.binarySearch(stops, point + 1);
    int following = place >= 0 ? place : -place - 1;
    long stop = following < stops.length ? stops[following] : end;
    for (NeuronKernel kernel : network.kernels()) {
      if (kernel != null) {
        kernel.evaluateLevels(0.5 * (point + stop) * settings.step());
      }
    }
  }

  private long alone(long point) {
    if (isStop(point)) {
      levels(point);
    }
    long goal = Math.min(next(point), point + watch.control().await(end));
    int count = (int) (goal - point);
    for (Chunk chunk : network.chunks()) {
      chunk.advance(point, count, settings.step());
    }
    for (Chunk chunk : network.chunks()) {
      chunk.deliver(point, count);
    }
    if (isSampling(goal)) {
      network.sampleWeights(goal);
    }
    look(goal);
    if (watch.isDue()) {
      watch.tell(goal);
    }
    if (failure(network.chunks()).isPresent()) {
      lastPoint = goal;
    } else if (isCheckpoint(goal)) {
      write(goal);
    }
    return goal;
  }

  private void together(int owner, long from) {
    List<Chunk> mine = network.shares().get(owner);
    long point = from;
    try {
      while (isRunning(point) && point < leavePoint) {
        point = interval(owner, mine, point);
      }
    } catch (RuntimeException failed) {
      shares.abandon(failed);
      throw failed;
    }
    if (owner == 0) {
      reached = point;
    }
  }

  private long interval(int owner, List<Chunk> mine, long point) {
    if (isStop(point)) {
      apart(owner, () -> levels(point));
    }
    long goal = next(point);
    int count = (int) (goal - point);
    for (Chunk chunk : mine) {
      chunk.advance(point, count, settings.step());
    }
    if (owner == 0) {
      look(goal);
      if (pace.togetherIsSlow(goal) || watch.control().isPaused()) {
        leavePoint = goal;
      }
      if (watch.isDue()) {
        tellPoint = goal;
      }
    }
    if (failure(mine).isPresent()) {
      lastPoint = goal;
    }
    shares.meet();
    for (Chunk chunk : mine) {
      chunk.deliver(point, count);
    }
    if (isSampling(goal)) {
      apart(owner, () -> network.sampleWeights(goal));
    }
    if (goal == tellPoint) {
      apart(owner, () -> watch.tell(goal));
    }
    if (isCheckpoint(goal) && goal < lastPoint) {
      apart(owner, () -> write(goal));
    }
    return goal;
  }

  /** Lets one thread do something while the others wait. */
  private void apart(int owner, Runnable work) {
    shares.meet();
    if (owner == 0) {
      work.run();
    }
    shares.meet();
  }

  /** Looks whether the run shall end, at a point that no thread has passed. */
  private void look(long point) {
    if (watch.control().isCancelled() && lastPoint == Long.MAX_VALUE) {
      lastPoint = point;
    }
  }

  /** What ended the run before its time. */
  Optional<SimulationFailure> failure() {
    return failure(network.chunks()).or(() -> Optional.ofNullable(unsaved));
  }

  /** The first failure. */
  private static Optional<SimulationFailure> failure(List<Chunk> chunks) {
    SimulationFailure first = null;
    for (Chunk chunk : chunks) {
      SimulationFailure each = chunk.failure();
      if (each != null && (first == null || each.time() < first.time())) {
        first = each;
      }
    }
    return Optional.ofNullable(first);
  }
}
