package org.neurodsl.sim.live;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.neurodsl.pipeline.Compilation;
import org.neurodsl.pipeline.CompileRequest;
import org.neurodsl.pipeline.LiveFolder;
import org.neurodsl.pipeline.ModelStore;
import org.neurodsl.pipeline.Pipeline;

/** A process that runs a model, and all that it said. */
final class Conversation implements LiveListener, AutoCloseable {
  private static final long LONGEST_SECONDS = 60;

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

  /** All samples of a trace that were heard. */
  double[] trace(int signal, int neuron) {
    return heard.stream()
        .filter(LiveMessage.Samples.class::isInstance)
        .flatMapToDouble(each -> java.util.Arrays.stream(((LiveMessage.Samples) each).values()[signal][neuron]))
        .toArray();
  }

  double[] spikeTimes() {
    return heard.stream()
        .filter(LiveMessage.Spikes.class::isInstance)
        .flatMapToDouble(each -> java.util.Arrays.stream(((LiveMessage.Spikes) each).times()))
        .toArray();
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
