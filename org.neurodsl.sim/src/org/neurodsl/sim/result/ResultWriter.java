package org.neurodsl.sim.result;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes the result folder of one run.
 *
 * <pre>{@code
 * try (ResultWriter result = ResultWriter.create(Path.of("runs"), description, RunStamp.system())) {
 *   result.model("hodgkin-huxley.neuro", bytes);
 *   TraceWriter traces = result.section("").traces(columns);
 *   traces.append(t, v, m, h, n);
 *   Path folder = result.finish(described, RunState.COMPLETE);
 * }
 * }</pre>
 *
 * <p>Until {@link #finish}, all is in a hidden folder marked {@code PART}; {@link #close} without it leaves that part.
 * Not for several threads at once.
 */
public final class ResultWriter implements AutoCloseable {
  static final String PART = "PART";
  static final String RUN_JSON = "run.json";
  private static final String PART_TEXT =
      "This run has not finished. What it recorded can be read, but a last line may be torn.\n";
  private static final int MOST_NAMES = 20;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}");

  private final Disk disk;
  private final RunStamp stamp;
  private final Instant start;
  private final Path part;
  private final Path target;
  private final List<TextFile> files = new ArrayList<>();
  private final List<Path> folders = new ArrayList<>();

  private ResultWriter(Disk disk, RunStamp stamp, Instant start, Path target) {
    this.disk = disk;
    this.stamp = stamp;
    this.start = start;
    this.target = target;
    this.part = partOf(target);
  }

  /**
   * Begins a run: the part folder stands, with its mark and its description.
   *
   * @param runs folder of all runs, created where missing
   * @param description what is known at the start
   * @param stamp time and name
   */
  public static ResultWriter create(Path runs, RunDescription description, RunStamp stamp) {
    return create(runs, description, stamp, new RealDisk());
  }

  static ResultWriter create(Path runs, RunDescription description, RunStamp stamp, Disk disk) {
    Instant start = stamp.clock().instant();
    try {
      disk.createFolders(runs);
    } catch (IOException e) {
      throw ResultException.writing(runs, e);
    }
    ResultWriter writer = createPart(runs, start, stamp, disk);
    writer.bytes(PART, PART_TEXT.getBytes(StandardCharsets.UTF_8));
    writer.describe(description, RunState.RUNNING, null);
    return writer;
  }

  /** Creates the part folder; a name that is taken already is drawn again. */
  private static ResultWriter createPart(Path runs, Instant start, RunStamp stamp, Disk disk) {
    for (int attempt = 1; ; attempt++) {
      Path target = runs.resolve(stamp.folderName(start));
      ResultWriter writer = new ResultWriter(disk, stamp, start, target);
      boolean taken = Files.exists(target);
      try {
        if (!taken) {
          disk.createFolder(writer.part);
          return writer;
        }
      } catch (FileAlreadyExistsException e) {
        taken = true;
      } catch (IOException e) {
        throw ResultException.writing(writer.part, e);
      }
      if (attempt == MOST_NAMES) {
        throw ResultException.writing(target, new FileAlreadyExistsException(target.toString()));
      }
    }
  }

  static Path partOf(Path target) {
    return target.resolveSibling("." + target.getFileName() + ".part");
  }

  /** The folder as it is now, before {@link #finish}. */
  public Path partFolder() {
    return part;
  }

  /** The folder that the run will have. */
  public Path folder() {
    return target;
  }

  /**
   * Where the tables of one experiment go.
   *
   * @param name name of the experiment, a folder of its own; empty for the result folder itself
   */
  public ResultSection section(String name) {
    return new ResultSection(this, name.isEmpty() ? "" : folder(checked(name)) + "/");
  }

  /**
   * Copies a file of the model to {@code model/}.
   *
   * @param relative path relative to the folder of the main file, with '/'; steps out of it are refused
   * @param content its bytes
   */
  public void model(String relative, byte[] content) {
    String folder = folder("model");
    String[] steps = relative.split("/", -1);
    for (int i = 0; i < steps.length; i++) {
      String step = steps[i];
      if (step.isEmpty() || step.equals(".") || step.equals("..") || step.indexOf('\\') >= 0) {
        throw new IllegalArgumentException("not a path inside the model folder: " + relative);
      }
      if (i < steps.length - 1) {
        folder = folder(folder + "/" + step);
      }
    }
    bytes("model/" + relative, content);
  }

  /** Replaces the description while the run goes on, in one step. */
  public void describe(RunDescription description) {
    describe(description, RunState.RUNNING, null);
  }

  /** Call this now and then while no rows come, so that what is buffered reaches the disk within a second. */
  public void flushIfDue() {
    files.forEach(TextFile::flushIfDue);
  }

  /**
   * Ends the run: writes everything to the disk and gives the folder its name.
   *
   * @param description the whole description
   * @param state how it ended, not {@code RUNNING}
   * @return the folder
   */
  public Path finish(RunDescription description, RunState state) {
    if (state == RunState.RUNNING) {
      throw new IllegalArgumentException("a finished run is not running");
    }
    files.forEach(TextFile::finish);
    describe(description, state, stamp.clock().instant());
    Path marker = part.resolve(PART);
    try {
      for (Path folder : folders) {
        disk.forceFolder(folder);
      }
      disk.delete(marker);
      disk.forceFolder(part);
      disk.rename(part, target);
      disk.forceFolder(target.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw ResultException.writing(target, e);
    }
    return target;
  }

  /** Closes the files; without {@link #finish} the part stays, marked. */
  @Override
  public void close() {
    files.forEach(TextFile::close);
  }

  /** Opens a table. */
  TextFile open(String relative) {
    TextFile file = new TextFile(part.resolve(relative), disk, stamp.nanoTime());
    files.add(file);
    return file;
  }

  /** Writes a whole file and waits until it is on the disk. */
  void bytes(String relative, byte[] content) {
    write(part.resolve(relative), content, false);
  }

  static String checked(String name) {
    if (!NAME.matcher(name).matches() || name.equals(PART) || name.equals(RUN_JSON)) {
      throw new IllegalArgumentException("not a plain file name: " + name);
    }
    return name;
  }

  private String folder(String relative) {
    Path folder = part.resolve(relative);
    if (!folders.contains(folder)) {
      try {
        disk.createFolder(folder);
      } catch (IOException e) {
        throw ResultException.writing(folder, e);
      }
      folders.add(folder);
    }
    return relative;
  }

  private void describe(RunDescription description, RunState state, Instant end) {
    Path json = part.resolve(RUN_JSON);
    Path fresh = part.resolve(RUN_JSON + ".new");
    String text = RunJson.write(new RunJson.Content(state, start, end, description));
    write(fresh, text.getBytes(StandardCharsets.UTF_8), true);
    try {
      disk.rename(fresh, json);
    } catch (IOException e) {
      throw ResultException.writing(json, e);
    }
  }

  private void write(Path path, byte[] content, boolean replace) {
    try (Disk.Output output = disk.create(path, replace)) {
      output.write(ByteBuffer.wrap(content));
      output.force();
    } catch (IOException e) {
      throw ResultException.writing(path, e);
    }
  }
}
