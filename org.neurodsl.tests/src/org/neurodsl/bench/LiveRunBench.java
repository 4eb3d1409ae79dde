package org.neurodsl.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.neurodsl.pipeline.Compilation;
import org.neurodsl.pipeline.CompileRequest;
import org.neurodsl.pipeline.CompiledModel;
import org.neurodsl.pipeline.LiveFolder;
import org.neurodsl.pipeline.ModelStore;
import org.neurodsl.pipeline.Pipeline;
import org.neurodsl.sim.live.LiveCommand;
import org.neurodsl.sim.live.LiveListener;
import org.neurodsl.sim.live.LiveMessage;
import org.neurodsl.sim.live.LiveProcess;
import org.neurodsl.sim.run.RunControl;
import org.neurodsl.sim.standalone.GuardedRun;
import org.neurodsl.sim.standalone.StoredModel.StoredExperiment;

/**
 * What a run costs that is watched through the pipe, against the same run unwatched in one process; and how soon
 * another value of a parameter is seen. Argument: the file of a model, whose first experiment is run.
 */
public final class LiveRunBench implements LiveListener {
  private static final int ROUNDS = 5;

  private long began;
  private long numbers;
  private double first;
  private CountDownLatch over;

  private LiveRunBench() {}

  /** Prints the times. */
  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]).toAbsolutePath();
    Compilation compilation = new Pipeline(ModelStore.none()).compile(CompileRequest.of(file));
    CompiledModel model = compilation.model().orElseThrow();
    StoredExperiment experiment = model.model().experiments().get(0);
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      GuardedRun.of(Pipeline.kernels(model, experiment), experiment.plan(), 1, new RunControl());
      print("in this process: %.3f s%n", seconds(start));
    }
    Path folder = Files.createTempDirectory("live");
    List<Path> classPath = LiveFolder.write(model, compilation.files(), folder);
    LiveRunBench bench = new LiveRunBench();
    long start = System.nanoTime();
    try (LiveProcess process = LiveProcess.start(classPath, folder, List.of(), bench)) {
      for (int round = 0; round < ROUNDS; round++) {
        bench.run(process, experiment.plan().name(), round == 0 ? start : System.nanoTime());
      }
    }
  }

  private void run(LiveProcess process, String experiment, long start) throws InterruptedException {
    began = start;
    numbers = 0;
    first = 0;
    over = new CountDownLatch(1);
    process.send(new LiveCommand.Run(experiment, Map.of(), 1, ""));
    over.await();
    double all = seconds(start);
    print("through the pipe: %.3f s, first samples after %.3f s, %,d numbers, %,.0f a second%n",
        all, first, numbers, numbers / all);
  }

  @Override
  public void message(LiveMessage message) {
    if (message instanceof LiveMessage.Samples samples) {
      first = first == 0 ? seconds(began) : first;
      numbers += (long) samples.count() * samples.values().length;
    } else if (message instanceof LiveMessage.Over) {
      over.countDown();
    }
  }

  @Override
  public void ended(int code) {
    over.countDown();
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) * 1e-9;
  }

  private static void print(String format, Object... values) {
    System.out.print(String.format(Locale.ROOT, format, values));
  }
}
