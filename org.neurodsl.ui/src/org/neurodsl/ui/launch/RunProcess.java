package org.neurodsl.ui.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.IStreamMonitor;
import org.eclipse.debug.core.model.IStreamsProxy;
import org.neurodsl.sim.live.LiveCommand;
import org.neurodsl.sim.live.LiveProcess;
import org.neurodsl.ui.run.RunHandle;

/** A run as the debug platform sees it: it can be ended, and it has a console. */
final class RunProcess extends PlatformObject implements IProcess, IStreamsProxy, RunHandle {
  /** What kind of process it is. */
  static final String TYPE = "org.neurodsl.ui.run";

  /** Attribute: the path of the model file. */
  static final String MODEL = "org.neurodsl.ui.model";

  /** Attribute: the result folder of the run that this one repeats. */
  static final String REPEATS = "org.neurodsl.ui.repeats";

  private static final long GRACE_SECONDS = 2;

  private final ILaunch launch;
  private final String label;
  private final Map<String, String> attributes = new ConcurrentHashMap<>();
  private final TextStream out = new TextStream();
  private final TextStream err = new TextStream();
  private final CountDownLatch computed = new CountDownLatch(1);
  private LiveProcess process;
  private DeletedProject deletion;
  private boolean stopped;
  private boolean over;
  private int code;

  RunProcess(ILaunch launch, String label, String model) {
    this.launch = launch;
    this.label = label;
    attributes.put(ATTR_PROCESS_TYPE, TYPE);
    attributes.put(MODEL, model);
    launch.addProcess(this);
    fire(DebugEvent.CREATE);
  }

  /** Attaches the process of the operating system; one that was stopped already ends at once. */
  synchronized void attach(LiveProcess live) {
    process = live;
    if (stopped) {
      live.kill();
    } else {
      deletion = DeletedProject.await(Path.of(attributes.get(MODEL)), live::kill);
    }
  }

  void print(boolean error, String text) {
    (error ? err : out).append(text);
  }

  /** The run is over. */
  void end(int exitCode) {
    synchronized (this) {
      if (over) {
        return;
      }
      over = true;
      code = exitCode;
      if (deletion != null) {
        deletion.forget();
      }
    }
    fire(DebugEvent.TERMINATE);
  }

  private synchronized LiveProcess attached() {
    return process;
  }

  private void send(LiveCommand command) {
    LiveProcess live = attached();
    if (live != null) {
      live.send(command);
    }
  }

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

  /** The first wish ends the run, whose result is still written; the second one ends the process. */
  @Override
  public void stop() {
    LiveProcess live;
    boolean again;
    synchronized (this) {
      again = stopped;
      stopped = true;
      live = process;
    }
    if (live != null && again) {
      live.kill();
    } else if (live != null) {
      Thread.ofVirtual().start(() -> endSoon(live));
    }
  }

  /** A run ends at the end of its slice; a process in which it does not is killed. */
  private void endSoon(LiveProcess live) {
    live.send(new LiveCommand.Stop());
    try {
      if (!computed.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
        live.kill();
      }
    } catch (InterruptedException interrupted) {
      live.kill();
    }
  }

  /** The run has come to its end; its result may yet have to be written. */
  void computed() {
    computed.countDown();
  }

  @Override
  public void terminate() throws DebugException {
    stop();
  }

  @Override
  public boolean canTerminate() {
    return !isTerminated();
  }

  @Override
  public synchronized boolean isTerminated() {
    return over;
  }

  @Override
  public synchronized int getExitValue() throws DebugException {
    if (!over) {
      throw new DebugException(RunMarkers.status(LaunchText.get("running"), null));
    }
    return code;
  }

  @Override
  public String getLabel() {
    return label;
  }

  @Override
  public ILaunch getLaunch() {
    return launch;
  }

  @Override
  public IStreamsProxy getStreamsProxy() {
    return this;
  }

  @Override
  public IStreamMonitor getErrorStreamMonitor() {
    return err;
  }

  @Override
  public IStreamMonitor getOutputStreamMonitor() {
    return out;
  }

  @Override
  public void write(String input) throws IOException {
    throw new IOException(LaunchText.get("noInput"));
  }

  @Override
  public void setAttribute(String key, String value) {
    attributes.put(key, value);
    fire(DebugEvent.CHANGE);
  }

  @Override
  public String getAttribute(String key) {
    return attributes.get(key);
  }

  @Override
  public <T> T getAdapter(Class<T> adapter) {
    if (adapter == IProcess.class) {
      return adapter.cast(this);
    }
    return adapter == ILaunch.class ? adapter.cast(launch) : super.getAdapter(adapter);
  }

  private void fire(int kind) {
    DebugPlugin debug = DebugPlugin.getDefault();
    if (debug != null) {
      debug.fireDebugEventSet(new DebugEvent[] {new DebugEvent(this, kind)});
    }
  }
}
