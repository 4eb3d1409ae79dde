package org.neurodsl.ui.launch;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.neurodsl.sim.live.LiveCommand;
import org.neurodsl.sim.live.LiveMessage;
import org.neurodsl.sim.live.LiveProcess;
import org.neurodsl.ui.preferences.Settings;
import org.neurodsl.ui.run.CompiledRun;
import org.neurodsl.ui.run.LiveRun;
import org.neurodsl.ui.run.RunHandle;

/**
 * Runs one compiled experiment again and again with other values, in a process that stays. A new wish ends the run that
 * is under way; of several wishes the last counts. For several threads.
 */
public final class TryOut implements AutoCloseable {
  private static final long SHOWN_AFTER_NANOS = 150_000_000;

  private final CompiledRun compiled;
  private final Consumer<LiveRun> show;
  private LiveProcess process;
  private Feed feed;
  private boolean busy;
  private Map<String, Double> wish;

  /**
   * Tries of an experiment.
   *
   * @param show told of each run when it is over, or goes on for longer; in a thread of its own
   */
  public TryOut(CompiledRun compiled, Consumer<LiveRun> show) {
    this.compiled = compiled;
    this.show = show;
  }

  /** Runs with these values, base units, as soon as that can be. */
  public synchronized void run(Map<String, Double> settings) throws IOException {
    wish = Map.copyOf(settings);
    if (process == null) {
      feed = new Feed();
      process = LiveProcess.start(compiled.classPath(), compiled.request().file().getParent(),
          Settings.processOptions(), feed);
    }
    if (busy) {
      process.send(new LiveCommand.Stop());
    } else {
      next();
    }
  }

  private synchronized void next() {
    busy = wish != null;
    if (busy) {
      feed.expect(wish);
      process.send(new LiveCommand.Run(
          compiled.experiment().plan().name(), wish, compiled.request().recording().threads(), ""));
      wish = null;
    }
  }

  private synchronized void lost() {
    process = null;
    busy = false;
  }

  private synchronized void send(LiveCommand command) {
    if (process != null) {
      process.send(command);
    }
  }

  @Override
  public synchronized void close() {
    if (process != null) {
      process.kill();
      process = null;
    }
  }

  /** The run that a user stops does not take the process with it. */
  private final class Handle implements RunHandle {
    @Override
    public void pause() {
      send(new LiveCommand.Pause());
    }

    @Override
    public void resume() {
      send(new LiveCommand.Resume());
    }

    @Override
    public void step() {
      send(new LiveCommand.Step());
    }

    @Override
    public void stop() {
      send(new LiveCommand.Stop());
    }
  }

  private final class Feed extends LiveFeed {
    private long began;
    private boolean shown;

    Feed() {
      super(compiled, new Handle());
    }

    void expect(Map<String, Double> settings) {
      announce(settings);
    }

    @Override
    protected void begun(LiveRun fresh) {
      began = System.nanoTime();
      shown = false;
    }

    @Override
    protected void heard(LiveMessage message) {
      boolean over = message instanceof LiveMessage.Outcome;
      if (!shown && run() != null && (over || System.nanoTime() - began > SHOWN_AFTER_NANOS)) {
        shown = true;
        show.accept(run());
      }
      if (message instanceof LiveMessage.Over) {
        next();
      }
    }

    @Override
    public void ended(int code) {
      abandon();
      lost();
    }
  }
}
