package org.neurodsl.sim.live;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The handle on a process that runs a compiled model: commands go in, messages come out. For several threads. */
public final class LiveProcess implements AutoCloseable {
  private final Process process;
  private final FrameWriter commands;
  private final LiveListener listener;
  private Thread errors;

  private LiveProcess(Process process, LiveListener listener) {
    this.process = process;
    this.listener = listener;
    commands = new FrameWriter(process.getOutputStream());
  }

  /**
   * Starts a process.
   *
   * @param classPath the runtime, what it needs, and the folder of the compiled model
   * @param folder where it works
   * @param options of the JVM beside the usual ones
   */
  public static LiveProcess start(List<Path> classPath, Path folder, List<String> options, LiveListener listener)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--add-exports=java.base/jdk.internal.module=ALL-UNNAMED");
    command.add("-XX:+UseSerialGC");
    command.add("-Djava.awt.headless=true");
    command.addAll(options);
    command.add("-cp");
    command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add(LiveMain.class.getName());
    LiveProcess live = new LiveProcess(new ProcessBuilder(command).directory(folder.toFile()).start(), listener);
    live.errors = Thread.ofPlatform().daemon().name("neurodsl-live-errors").start(live::readErrors);
    Thread.ofPlatform().daemon().name("neurodsl-live").start(live::read);
    return live;
  }

  /** Sends a command; a process that is gone takes none. */
  public void send(LiveCommand command) {
    try {
      commands.write(command);
    } catch (IOException gone) {
      // its end is told by the reader
    }
  }

  /** Lets the process end as soon as it has written what it has; it gets a few seconds. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException gone) {
      // it is over already
    }
  }

  /** Ends the process at once. */
  public void kill() {
    process.destroyForcibly();
  }

  /** Whether the process is there. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Its number in the operating system. */
  public long pid() {
    return process.pid();
  }

  /** Waits for its end, at most so long. */
  public boolean waitFor(long time, TimeUnit unit) throws InterruptedException {
    return process.waitFor(time, unit);
  }

  private void read() {
    try (InputStream out = process.getInputStream()) {
      FrameReader in = new FrameReader(out);
      for (Optional<LiveMessage> next = in.message(); next.isPresent(); next = in.message()) {
        tell(next.get());
      }
    } catch (IOException broken) {
      if (process.isAlive()) {
        tell(new LiveMessage.Text(true, broken.getMessage() + "\n"));
        kill();
      }
    } finally {
      listener.ended(awaitEnd());
    }
  }

  private synchronized void tell(LiveMessage message) {
    listener.message(message);
  }

  private int awaitEnd() {
    try {
      errors.join();
      return process.waitFor();
    } catch (InterruptedException interrupted) {
      kill();
      return 1;
    }
  }

  /** What the JVM itself says: of its own accord it says nothing of use but errors. */
  private void readErrors() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("WARNING: Using incubator modules")) {
          tell(new LiveMessage.Text(true, line + "\n"));
        }
      }
    } catch (IOException gone) {
      // nothing more to read
    }
  }
}
