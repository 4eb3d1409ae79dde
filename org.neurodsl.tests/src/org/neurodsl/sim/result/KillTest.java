package org.neurodsl.sim.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A child process is killed while it writes; what it left is read. */
class KillTest {
  private static final long ENOUGH_BYTES = 300_000;

  @TempDir Path runs;

  /** The child: writes rows without end. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) {
      try (ResultWriter result = ResultWriter.create(Path.of(arguments[0]), SampleRun.begun(), RunStamp.system())) {
        TraceWriter traces = result.section("").traces(List.of(new ColumnLabel("V", "mV")));
        for (long i = 0; ; i++) {
          traces.append(0.01 * i, i);
        }
      }
    }
  }

  @Test
  void killedProcessLeavesAReadableMarkedPart() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path").replace(File.pathSeparator + File.pathSeparator, "");
    Process child = new ProcessBuilder(java, "-cp", classPath, Child.class.getName(), runs.toString())
        .redirectErrorStream(true).redirectOutput(runs.resolve("child.log").toFile()).start();
    try {
      waitForRows(child);
    } finally {
      child.destroyForcibly();
      assertTrue(child.waitFor(1, TimeUnit.MINUTES));
    }
    List<StoredRun> found = ResultReader.list(runs);
    assertEquals(1, found.size());
    assertTrue(found.get(0).isPart());
    assertEquals(RunState.RUNNING, found.get(0).state());
    assertEquals(SampleRun.begun(), found.get(0).description().orElseThrow());
    double[] values = found.get(0).traces("").column("V");
    assertTrue(values.length > 1000, values.length + " rows");
    for (int i = 0; i < values.length; i++) {
      assertEquals(i, values[i]);
    }
  }

  private void waitForRows(Process child) throws IOException, InterruptedException {
    while (true) {
      assertTrue(child.isAlive(), () -> "the child ended: " + log());
      List<StoredRun> found = ResultReader.list(runs);
      if (!found.isEmpty() && found.get(0).has("", "traces.csv")
          && Files.size(found.get(0).folder().resolve("traces.csv")) > ENOUGH_BYTES) {
        return;
      }
      Thread.sleep(5);
    }
  }

  private String log() {
    try {
      return Files.readString(runs.resolve("child.log"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
