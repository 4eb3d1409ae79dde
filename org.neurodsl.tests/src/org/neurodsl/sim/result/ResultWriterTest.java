package org.neurodsl.sim.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultWriterTest {
  @TempDir Path runs;

  private static List<String> tree(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
    }
  }

  @Test
  void finishedRunHoldsExactlyItsFiles() throws IOException {
    Path folder = SampleRun.write(runs, new RealDisk());
    assertEquals(runs.resolve("2026-03-04T050607Z-a1b2c3"), folder);
    assertEquals(
        List.of("fits.csv", "model/channels/na.neuro", "model/hh.neuro", "run.json", "second/trace.svg", "spikes.csv",
            "sweep.csv", "trace.svg", "traces.csv"),
        tree(folder));
    assertEquals(1, Files.list(runs).count(), "no part is left");
  }

  @Test
  void tracesAreWrittenBitForBit() throws IOException {
    Path folder = SampleRun.write(runs, new RealDisk());
    assertEquals("""
        t [ms],V[0] [mV],m
        0.0,-65.0,0.30000000000000004
        0.01,-64.5,-0.0
        0.02,1.0E-5,NaN
        """, Files.readString(folder.resolve("traces.csv")));
  }

  @Test
  void spikesAreOneRowEach() throws IOException {
    Path folder = SampleRun.write(runs, new RealDisk());
    assertEquals("""
        t [ms],population,index
        1.25,HH,0
        1.5,"odd, ""name""\",7
        """, Files.readString(folder.resolve("spikes.csv")));
  }

  @Test
  void sweepAndFitsCarryUnits() throws IOException {
    Path folder = SampleRun.write(runs, new RealDisk());
    assertEquals("""
        I [uA/cm^2],f [Hz]
        0.0,0.0
        0.25,NaN
        """, Files.readString(folder.resolve("sweep.csv")));
    List<String> fits = Files.readAllLines(folder.resolve("fits.csv"));
    assertEquals("measure,over,rank,shape,points,R2,RSS,AICc,delta AICc,parameter,value,unit", fits.get(0));
    assertTrue(fits.get(1).matches(
        "f \\[Hz\\],I \\[uA/cm\\^2\\],1,relu,7,1\\.0,0\\.0,-[0-9.]+,0\\.0,gain,2\\.0,Hz/\\(uA/cm\\^2\\)"), fits.get(1));
    assertTrue(fits.get(2).endsWith(",theta,2.0,uA/cm^2"), fits.get(2));
    assertTrue(fits.get(4).endsWith(",x0,4.0,uA/cm^2"), fits.get(4));
    assertEquals(5, fits.size());
  }

  @Test
  void descriptionIsReadableText() throws IOException {
    Path folder = SampleRun.write(runs, new RealDisk());
    assertEquals("""
        {
          "format": 1,
          "state": "complete",
          "start": "2026-03-04T05:06:07.125Z",
          "end": "2026-03-04T05:06:07.125Z",
          "tool": "NeuroDSL",
          "version": "0.1.0",
          "java": "25.0.1",
          "model": "hh.neuro",
          "files": [
            {
              "path": "hh.neuro",
              "sha256": "00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff"
            }
          ],
          "threads": 2,
          "experiments": [
            {
              "name": "trace",
              "neuron": "HH",
              "solver": "exponential_euler",
              "schemes": {
                "V": "exponential Euler (order 1)"
              },
              "step": {
                "name": "step",
                "value": 0.01,
                "unit": "ms"
              },
              "duration": {
                "name": "run",
                "value": 100.0,
                "unit": "ms"
              },
              "seed": 1,
              "parameters": [
                {
                  "name": "C",
                  "value": 1.0,
                  "unit": "uF/cm^2"
                }
              ],
              "ok": true,
              "steps": 10000,
              "spikeCount": 2,
              "measures": [
                {
                  "name": "f",
                  "value": 68.3237,
                  "unit": "Hz"
                },
                {
                  "name": "wait",
                  "value": "NaN",
                  "unit": "ms"
                }
              ],
              "expects": [
                {
                  "text": "count(spikes) is 2",
                  "ok": true,
                  "actual": "2"
                }
              ]
            }
          ],
          "failure": "",
          "resumed": "at 500 ms from runs/one/checkpoint"
        }
        """, Files.readString(folder.resolve("run.json")));
  }

  @Test
  void equalDataGiveEqualBytes() throws IOException {
    Path first = SampleRun.write(runs.resolve("1"), new RealDisk());
    Path second = SampleRun.write(runs.resolve("2"), new RealDisk());
    for (String file : tree(first)) {
      assertArrayEquals(Files.readAllBytes(first.resolve(file)), Files.readAllBytes(second.resolve(file)), file);
    }
  }

  @Test
  void wholeRunIsReadBack() {
    StoredRun run = ResultReader.open(SampleRun.write(runs, new RealDisk()));
    assertFalse(run.isPart());
    assertEquals(RunState.COMPLETE, run.state());
    assertEquals(List.of(), run.notes());
    assertEquals(SampleRun.done(), run.description().orElseThrow());
    assertEquals(SampleRun.START, run.start());
    CsvTable traces = run.traces("");
    assertEquals(List.of(ColumnLabel.TIME, new ColumnLabel("V[0]", "mV"), new ColumnLabel("m", "")), traces.labels());
    assertArrayEquals(new double[] {-65, -64.5, 1e-5}, traces.column("V[0]"));
    assertEquals(Double.doubleToRawLongBits(-0.0), Double.doubleToRawLongBits(traces.column("m")[1]));
    StoredSpikes spikes = run.spikes("");
    assertArrayEquals(new double[] {1.25, 1.5}, spikes.times());
    assertEquals(List.of("HH", "odd, \"name\""), spikes.populations());
    assertArrayEquals(new int[] {0, 7}, spikes.indices());
    assertTrue(run.has("second", "trace.svg"));
  }

  @Test
  void rowsReachTheFileWithinASecond() throws IOException {
    AtomicLong now = new AtomicLong();
    RunStamp stamp = new RunStamp(() -> SampleRun.START, () -> "x", now::get);
    try (ResultWriter result = ResultWriter.create(runs, SampleRun.begun(), stamp)) {
      TraceWriter traces = result.section("").traces(List.of());
      Path file = result.partFolder().resolve("traces.csv");
      traces.append(1);
      assertEquals(0, Files.size(file));
      now.set(1_000_000_000L);
      traces.append(2);
      assertEquals("t [ms]\n1.0\n2.0\n", Files.readString(file));
      traces.append(3);
      now.set(2_500_000_000L);
      result.flushIfDue();
      assertEquals("t [ms]\n1.0\n2.0\n3.0\n", Files.readString(file));
    }
  }

  @Test
  void runThatIsNotFinishedStaysAMarkedPart() {
    try (ResultWriter result = ResultWriter.create(runs, SampleRun.begun(), SampleRun.STAMP)) {
      result.section("").traces(List.of(new ColumnLabel("V", "mV"))).append(0, 1);
    }
    List<StoredRun> found = ResultReader.list(runs);
    assertEquals(1, found.size());
    StoredRun part = found.get(0);
    assertTrue(part.isPart());
    assertEquals(RunState.RUNNING, part.state());
    assertEquals(List.of("the run did not finish, or is still writing; its tables end early"), part.notes());
    assertArrayEquals(new double[] {1}, part.traces("").column("V"));
  }

  @Test
  void tornLastRowOfAPartIsLeftOut() throws IOException {
    try (ResultWriter result = ResultWriter.create(runs, SampleRun.begun(), SampleRun.STAMP)) {
      Path folder = result.partFolder();
      Files.writeString(folder.resolve("traces.csv"), "t [ms],V [mV]\n0.0,-65.0\n0.1,-6");
      Files.writeString(folder.resolve("spikes.csv"), "t [ms],population,index\n1.5,HH,1\n2.5,H");
    }
    StoredRun part = ResultReader.list(runs).get(0);
    assertArrayEquals(new double[] {-65}, part.traces("").column("V"));
    assertArrayEquals(new double[] {1.5}, part.spikes("").times());
  }

  @Test
  void cancelledRunIsWholeAndSaysSo() {
    try (ResultWriter result = ResultWriter.create(runs, SampleRun.begun(), SampleRun.STAMP)) {
      result.finish(SampleRun.begun(), RunState.CANCELLED);
    }
    StoredRun run = ResultReader.list(runs).get(0);
    assertFalse(run.isPart());
    assertEquals(RunState.CANCELLED, run.state());
  }

  @Test
  void takenNameIsDrawnAgain() {
    AtomicLong draws = new AtomicLong();
    RunStamp stamp = new RunStamp(() -> SampleRun.START, () -> "n" + draws.getAndIncrement() / 2, () -> 0);
    for (String expected : List.of("n0", "n1")) {
      try (ResultWriter result = ResultWriter.create(runs, SampleRun.begun(), stamp)) {
        assertTrue(result.finish(SampleRun.done(), RunState.COMPLETE).endsWith("2026-03-04T050607Z-" + expected));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "a/../../x", "/etc/x", "a//b", ".", "a\\b", ""})
  void modelFilesCannotLeaveTheirFolder(String path) {
    try (ResultWriter result = ResultWriter.create(runs, SampleRun.begun(), SampleRun.STAMP)) {
      assertThrows(IllegalArgumentException.class, () -> result.model(path, new byte[0]));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "a/b", ".hidden", "run.json", "PART", "", "a\nb"})
  void plotNamesArePlain(String name) {
    try (ResultWriter result = ResultWriter.create(runs, SampleRun.begun(), SampleRun.STAMP)) {
      assertThrows(IllegalArgumentException.class, () -> result.section("").text(name, ""));
    }
  }

  @Test
  void unreadableDescriptionIsANote() throws IOException {
    Path folder = SampleRun.write(runs, new RealDisk());
    Files.writeString(folder.resolve("run.json"), "{\"format\": 99}");
    StoredRun run = ResultReader.open(folder);
    assertTrue(run.description().isEmpty());
    assertEquals("run.json could not be read: it was written by a newer version (format 99)", run.notes().get(0));
    Files.writeString(folder.resolve("run.json"), "{\"format\": 1, \"state\"");
    assertTrue(ResultReader.open(folder).isPart());
  }

  @Test
  void runsAreListedLatestFirst() {
    for (int day = 1; day <= 3; day++) {
      String time = "2026-03-0" + day + "T00:00:00Z";
      RunStamp stamp = new RunStamp(() -> Instant.parse(time), () -> "x", () -> 0);
      try (ResultWriter result = ResultWriter.create(runs, SampleRun.begun(), stamp)) {
        if (day != 2) {
          result.finish(SampleRun.done(), RunState.COMPLETE);
        }
      }
    }
    assertEquals(
        List.of("2026-03-03T000000Z-x", ".2026-03-02T000000Z-x.part", "2026-03-01T000000Z-x"),
        ResultReader.list(runs).stream().map(run -> run.folder().getFileName().toString()).toList());
    assertEquals(List.of(), ResultReader.list(runs.resolve("nowhere")));
  }
}
