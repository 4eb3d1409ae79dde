package org.neurodsl.sim.live;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.neurodsl.pipeline.Compilation;
import org.neurodsl.pipeline.CompileRequest;
import org.neurodsl.pipeline.LiveFolder;
import org.neurodsl.pipeline.ModelStore;
import org.neurodsl.pipeline.Pipeline;

/** A process that runs a model, and all that it said. */
final class Conversation implements LiveListener, AutoCloseable {
  private static final long LONGEST_SECONDS = 60;
  private static final long QUIET_MILLIS = 400;

  final Compilation compilation;
  final LiveProcess process;
  final List<LiveMessage> heard = new ArrayList<>();
  final AtomicInteger code = new AtomicInteger(-1);
  private final BlockingQueue<LiveMessage> coming = new LinkedBlockingQueue<>();

  private Conversation(Compilation compilation, Path folder) throws IOException {
    this.compilation = compilation;
    List<Path> classPath = LiveFolder.write(compilation.model().orElseThrow(), compilation.files(), folder);
    process = LiveProcess.start(classPath, folder, List.of("-Xmx400m"), this);
  }

  static Conversation about(String text, Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("model.neuro"), text);
    Compilation compilation = new Pipeline(ModelStore.none()).compile(CompileRequest.of(file));
    return new Conversation(compilation, folder.resolve("bin"));
  }

  /** Hears on until something is said. */
  <T extends LiveMessage> T hear(Class<T> kind, Predicate<T> wanted) throws InterruptedException {
    while (true) {
      LiveMessage next = coming.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
      assertNotNull(next, () -> "waited for " + kind.getSimpleName() + " after " + heard);
      heard.add(next);
      if (kind.isInstance(next) && wanted.test(kind.cast(next))) {
        return kind.cast(next);
      }
    }
  }

  <T extends LiveMessage> T hear(Class<T> kind) throws InterruptedException {
    return hear(kind, message -> true);
  }

  /** Hears on until nothing comes for a while; the last thing of a kind. */
  <T extends LiveMessage> T lastOf(Class<T> kind) throws InterruptedException {
    T last = hear(kind);
    for (LiveMessage next = quiet(); next != null; next = quiet()) {
      heard.add(next);
      last = kind.isInstance(next) ? kind.cast(next) : last;
    }
    return last;
  }

  private LiveMessage quiet() throws InterruptedException {
    return coming.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** All samples of a trace that were heard. */
  double[] trace(int signal, int neuron) {
    return heard.stream()
        .filter(LiveMessage.Samples.class::isInstance).map(LiveMessage.Samples.class::cast)
        .filter(each -> each.traces() == signal)
        .flatMapToDouble(each -> Arrays.stream(each.values()[neuron]))
        .toArray();
  }

  /** The times of all spikes of a population that were heard. */
  double[] spikeTimes(int population) {
    return spikes(population).flatMapToDouble(each -> Arrays.stream(each.times())).toArray();
  }

  /** The neurons of all spikes of a population that were heard. */
  int[] spikeNeurons(int population) {
    return spikes(population).flatMapToInt(each -> Arrays.stream(each.neurons())).toArray();
  }

  private Stream<LiveMessage.Spikes> spikes(int population) {
    return heard.stream()
        .filter(LiveMessage.Spikes.class::isInstance).map(LiveMessage.Spikes.class::cast)
        .filter(each -> each.population() == population);
  }

  @Override
  public void message(LiveMessage message) {
    coming.add(message);
  }

  @Override
  public void ended(int exitCode) {
    code.set(exitCode);
  }

  @Override
  public void close() {
    process.kill();
  }
}
