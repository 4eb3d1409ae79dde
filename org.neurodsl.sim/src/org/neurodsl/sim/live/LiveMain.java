package org.neurodsl.sim.live;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.neurodsl.sim.contract.KernelSource;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.experiment.NetworkExperiment;
import org.neurodsl.sim.result.RunStamp;
import org.neurodsl.sim.run.RunData;
import org.neurodsl.sim.standalone.CheckpointChoice;
import org.neurodsl.sim.standalone.ExitCode;
import org.neurodsl.sim.standalone.GuardedRun;
import org.neurodsl.sim.standalone.PlanChange;
import org.neurodsl.sim.standalone.ReadyExperiment;
import org.neurodsl.sim.standalone.ReadyModel;
import org.neurodsl.sim.standalone.RunChoices;
import org.neurodsl.sim.standalone.RunParameters;
import org.neurodsl.sim.standalone.RunSession;
import org.neurodsl.sim.standalone.ShippedModel;
import org.neurodsl.sim.standalone.Terminal;
import org.neurodsl.sim.standalone.UsageException;

/**
 * The main class of a process that runs a model of its class path for another process. It ends when its standard input
 * ends, so that it never outlives the one that started it.
 */
public final class LiveMain {
  private static final long GRACE_MILLIS = 3_000;
  private static final int COLUMNS = 100;

  private final FrameWriter out;
  private final BlockingQueue<Optional<Order>> orders = new LinkedBlockingQueue<>();
  private final Queue<LiveControl> controls = new ConcurrentLinkedQueue<>();

  private LiveMain(FrameWriter out) {
    this.out = out;
  }

  /** Does what standard input says until it ends. */
  public static void main(String[] arguments) throws InterruptedException {
    OutputStream pipe = new FileOutputStream(FileDescriptor.out);
    System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    LiveMain main = new LiveMain(new FrameWriter(pipe));
    Thread.ofPlatform().daemon().name("commands").start(main::listen);
    int code = ExitCode.OK;
    try {
      main.work();
    } catch (UncheckedIOException gone) {
      code = ExitCode.CANCELLED;
    }
    Runtime.getRuntime().halt(code);
  }

  private void work() throws InterruptedException {
    ShippedModel model = ShippedModel.read();
    for (Optional<Order> next = orders.take(); next.isPresent(); next = orders.take()) {
      LiveControl control = next.get().control;
      int code = run(model, next.get().run, control);
      controls.remove(control);
      control.send(new LiveMessage.Over(code, control.folder()));
    }
  }

  private int run(ShippedModel model, LiveCommand.Run order, LiveControl control) {
    try (PrintStream text = stream(false); PrintStream errors = stream(true)) {
      PlanChange change = new PlanChange(order.settings(), 0, null, null);
      ReadyModel ready = model.ready(model.chosen(List.of(order.experiment())), each -> change);
      if (order.folder().isEmpty()) {
        return compute(ready.experiments().get(0), order.threads(), control);
      }
      Path folder = Path.of(order.folder());
      RunChoices choices = new RunChoices(
          order.threads(), folder, folder, false, RunChoices.Plots.SVG, CheckpointChoice.NONE);
      Terminal terminal = new Terminal(text, errors, false, false, COLUMNS, true, false);
      return new RunSession(ready, choices, terminal, control).run(RunStamp.system());
    } catch (UsageException wrong) {
      control.send(new LiveMessage.Text(true, wrong.getMessage() + "\n"));
      return ExitCode.USAGE;
    } catch (UncheckedIOException gone) {
      throw gone;
    } catch (RuntimeException | OutOfMemoryError bug) {
      StringWriter trace = new StringWriter();
      bug.printStackTrace(new PrintWriter(trace));
      control.send(new LiveMessage.Text(true, "This is a bug of the simulator, not of your model:\n" + trace));
      return ExitCode.BUG;
    }
  }

  private static int compute(ReadyExperiment experiment, int threads, LiveControl control) {
    ExperimentOutcome outcome;
    if (experiment.network() != null) {
      NetworkExperiment network = experiment.network().get();
      control.begin(network);
      outcome = GuardedRun.of(network, threads, control);
    } else {
      KernelSource kernels = experiment.kernels().get();
      control.begin(experiment.plan(), kernels.info(), RunParameters.of(kernels, experiment.plan()));
      outcome = GuardedRun.of(kernels, experiment.plan(), threads, control);
    }
    control.end(outcome);
    if (outcome.run().state() == RunData.State.COMPLETE) {
      return outcome.ok() ? ExitCode.OK : ExitCode.EXPECTATION_FAILED;
    }
    return outcome.run().state() == RunData.State.CANCELLED ? ExitCode.CANCELLED : ExitCode.RUN_FAILED;
  }

  private PrintStream stream(boolean error) {
    OutputStream frames =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(new LiveMessage.Text(error, new String(bytes, offset, length, StandardCharsets.UTF_8)));
          }
        };
    return new PrintStream(frames, false, StandardCharsets.UTF_8);
  }

  private void listen() {
    FrameReader in = new FrameReader(System.in);
    try {
      for (Optional<LiveCommand> next = in.command(); next.isPresent(); next = in.command()) {
        obey(next.get());
      }
    } catch (IOException | RuntimeException broken) {
      // whatever is wrong with the pipe, nobody commands any longer
    }
    orders.add(Optional.empty());
    controls.forEach(LiveControl::cancel);
    endSoon();
  }

  /** A command is confirmed before what it causes can be heard of. */
  private void obey(LiveCommand command) throws IOException {
    switch (command) {
      case LiveCommand.Run run -> {
        LiveControl control = new LiveControl(out);
        controls.add(control);
        orders.add(Optional.of(new Order(run, control)));
      }
      case LiveCommand.Pause pause -> {
        out.write(new LiveMessage.Held(true));
        controls.forEach(LiveControl::pause);
      }
      case LiveCommand.Resume resume -> {
        out.write(new LiveMessage.Held(false));
        controls.forEach(LiveControl::resume);
      }
      case LiveCommand.Step step -> {
        out.write(new LiveMessage.Held(true));
        controls.forEach(LiveControl::step);
      }
      case LiveCommand.Stop stop -> controls.forEach(LiveControl::cancel);
    }
  }

  /** A run that is cancelled writes what it has; it gets a little time for that. */
  private static void endSoon() {
    try {
      Thread.sleep(GRACE_MILLIS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(ExitCode.CANCELLED);
  }

  private record Order(LiveCommand.Run run, LiveControl control) {}
}
