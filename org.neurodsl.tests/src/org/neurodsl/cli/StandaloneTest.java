package org.neurodsl.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurodsl.cli.Shell.Outcome;

/** Simulators that stand alone, and runs that are stopped: both in processes of their own. */
class StandaloneTest {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  @TempDir private Path folder;

  @Test
  void aJarGivesTheFilesThatRunGives() throws Exception {
    Shell shell = new Shell(folder).file("leaky.neuro", Shell.MODEL);
    assertEquals(0, shell.run("build", "leaky.neuro", "-o", "sim.jar").code());
    assertEquals(0, shell.run("run", "leaky.neuro", "-o", "run").code());
    Outcome alone = process("-jar", "sim.jar", "-o", "jar");
    assertEquals(0, alone.code(), alone.err());
    Path run = shell.result("run");
    Path jar = shell.result("jar");
    assertEquals(files(run), files(jar));
    for (String file : files(run)) {
      if (file.equals("run.json")) {
        assertEquals(withoutTimes(run), withoutTimes(jar));
      } else {
        assertArrayEquals(Files.readAllBytes(run.resolve(file)), Files.readAllBytes(jar.resolve(file)), file);
      }
    }
  }

  @Test
  void aJarTellsItsOwnParametersAndTakesOthers() throws Exception {
    Shell shell = new Shell(folder).file("leaky.neuro", Shell.MODEL);
    shell.run("build", "leaky.neuro", "-o", "sim.jar");
    String help = process("-jar", "sim.jar", "--help").out();
    assertTrue(help.contains("\n  V_th  = -50 mV\n") && help.contains("\n  trace  of Leaky  100 ms\n"), help);
    Outcome set = process("-jar", "sim.jar", "-e", "trace", "--set", "V_th=-45", "--format", "json", "-o", "jar");
    Outcome same = shell.run("run", "leaky.neuro", "-e", "trace", "--set", "V_th=-45 mV", "-o", "run");
    assertEquals(4, same.code());
    assertEquals(4, set.code(), set.err());
    assertEquals(Files.readString(shell.result("run").resolve("spikes.csv")),
        Files.readString(shell.result("jar").resolve("spikes.csv")));
    Outcome wrong = process("-jar", "sim.jar", "--set", "V_t=1");
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("There is no parameter 'V_t'; the parameters are C, g_L, E_L, V_th."), wrong.err());
  }

  @Test
  void ctrlCKeepsWhatWasRecordedAndEndsWith130() throws Exception {
    Shell shell = new Shell(folder).file("long.neuro", Shell.MODEL.replace("run 100 ms", "run 1000000 s")
        .replace("record V, spikes", "record spikes").replace("to 90 ms", "to 9999 s"));
    shell.run("build", "long.neuro", "-o", "sim.jar");
    Process process = start("-jar", "sim.jar", "-e", "trace", "-o", "out");
    Path out = folder.resolve("out");
    while (process.isAlive() && (!Files.exists(out) || isEmpty(out))) {
      Thread.sleep(20);
    }
    Thread.sleep(300);
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    assertEquals(130, process.exitValue());
    Path result = shell.result("out");
    assertTrue(!result.getFileName().toString().startsWith("."), result.toString());
    assertTrue(Files.readString(result.resolve("run.json")).contains("\"state\": \"cancelled\""));
    assertTrue(Files.readString(result.resolve("spikes.csv")).startsWith("t [ms],population,index\n"));
  }

  @Test
  void generatedProjectsAreReadableAndWhole() throws IOException {
    Shell shell = new Shell(folder).file("leaky.neuro", Shell.MODEL);
    assertEquals(0, shell.run("generate", "leaky.neuro", "-o", "project").code());
    List<String> files = files(folder.resolve("project"));
    assertTrue(files.containsAll(List.of("pom.xml", "README.md", "src/main/java/simulation/Leaky.java",
        "src/main/resources/experiments.json", "src/main/resources/model/leaky.neuro")), files.toString());
    assertEquals(2, shell.run("generate", "leaky.neuro").code());
  }

  private static boolean isEmpty(Path out) throws IOException {
    try (Stream<Path> inside = Files.list(out)) {
      return inside.findAny().isEmpty();
    }
  }

  private static String withoutTimes(Path result) throws IOException {
    return Files.readString(result.resolve("run.json")).replaceAll("\"(start|end)\": \"[^\"]*\"", "");
  }

  private static List<String> files(Path top) throws IOException {
    try (Stream<Path> files = Files.walk(top)) {
      return files.filter(Files::isRegularFile).map(file -> top.relativize(file).toString()).sorted().toList();
    }
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(JAVA.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(folder.toFile())
        .redirectOutput(folder.resolve("out.txt").toFile()).redirectError(folder.resolve("err.txt").toFile()).start();
  }

  private Outcome process(String... arguments) throws Exception {
    Process process = start(arguments);
    int code = process.waitFor();
    return new Outcome(code, Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8),
        Files.readString(folder.resolve("err.txt"), StandardCharsets.UTF_8));
  }
}
