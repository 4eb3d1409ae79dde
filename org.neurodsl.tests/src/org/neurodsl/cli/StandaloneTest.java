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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurodsl.cli.Shell.Outcome;

/** Simulators that stand alone, and runs that are stopped: both in processes of their own. */
class StandaloneTest {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  /** FitzHugh–Nagumo: v is not linear in itself, so that the step decides how it is advanced. */
  private static final String EXCITABLE =
      """
      language 1.0

      neuron Excitable {
        param tau = 1 ms, a = 0.7, b = 0.8, slow = 12.5
        input I = 0
        state v = -1.2, w = -0.6
        tau * dv/dt = v - v^3/3 - w + I
        tau * slow * dw/dt = v + a - b*w
        spike when v crosses 1 upward {}
      }

      experiment trace of Excitable {
        I = step(0.5, from 10 ms to 90 ms)
        record v, w, spikes
        run 100 ms
      }
      """;

  @TempDir private Path folder;

  @Test
  void aJarGivesTheFilesThatRunGives() throws Exception {
    Shell shell = new Shell(folder).file("leaky.neuro", Shell.MODEL);
    assertEquals(0, shell.run("build", "leaky.neuro", "-o", "sim.jar").code());
    assertEquals(0, shell.run("run", "leaky.neuro", "-o", "run").code());
    Outcome alone = process("-jar", "sim.jar", "-o", "jar");
    assertEquals(0, alone.code(), alone.err());
    assertSameFiles(shell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "exact", "exponential", "exponential_euler", "rk4", "adaptive(1e-6)", "implicit"})
  void aJarHoldsEverySolver(String solver) throws Exception {
    Shell shell = new Shell(folder).file("excitable.neuro", EXCITABLE);
    shell.run("build", "excitable.neuro", "-o", "sim.jar");
    assertEquals(0, shell.run("run", "excitable.neuro", "--solver", solver, "-o", "run").code());
    Outcome alone = process("-jar", "sim.jar", "--solver", solver, "-o", "jar");
    assertEquals(0, alone.code(), alone.err());
    assertSameFiles(shell);
  }

  @ParameterizedTest
  @CsvSource({"0.5 ms, Runge–Kutta (order 4)", "8 ms, linearly implicit (order 2)"})
  void aJarChoosesAnewForAnotherStep(String step, String scheme) throws Exception {
    Shell shell = new Shell(folder).file("excitable.neuro", EXCITABLE);
    shell.run("build", "excitable.neuro", "-o", "sim.jar");
    assertEquals(0, shell.run("run", "excitable.neuro", "--step", step, "-o", "run").code());
    assertEquals(0, process("-jar", "sim.jar", "--step", step, "-o", "jar").code());
    assertSameFiles(shell);
    String json = Files.readString(shell.result("jar").resolve("run.json"));
    assertTrue(json.contains("\"v\": \"" + scheme + "\""), json);
  }

  @Test
  void aJarRefusesAWordThatIsNoSolver() throws Exception {
    Shell shell = new Shell(folder).file("excitable.neuro", EXCITABLE);
    shell.run("build", "excitable.neuro", "-o", "sim.jar");
    Outcome wrong = process("-jar", "sim.jar", "--solver", "rk5");
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().startsWith("error: 'rk5' is no solver; the solvers are auto, exact, "), wrong.err());
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

  private static void assertSameFiles(Shell shell) throws IOException {
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
