package org.neurodsl.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
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
import org.neurodsl.cli.Shell.Outcome;
import org.neurodsl.sim.standalone.SolverWord;

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

  /** Everything of its experiments depends on parameters. */
  private static final String MOVING =
      """
      language 1.0

      neuron Moving {
        param C = 200 pF, g_L = 10 nS, E_L = -60 mV, V_th = -50 mV, tau = C/g_L
        param begin = 10 ms, strong = 200 pA, part = 0.5
        input I : pA = 0
        state V = E_L
        C * dV/dt = g_L*(E_L - V) + I
        spike when V crosses V_th upward { V = E_L }
      }

      experiment trace of Moving {
        part = begin/(begin + tau)
        I = step(strong*part*3, from begin to begin + 4*tau) +
          pulses(50 pA, width tau/7, every tau/3, from begin to 5*tau)
        record V, spikes every tau/100
        run 5*tau + begin skip tau/2
        step tau/2000
        measure top = max(V after begin + tau), n = mean(V between begin and begin + 3*tau), over = top - (E_L - V_th)
        expect top > E_L - V_th*part
      }

      experiment curve of Moving {
        sweep part from 0.1 to begin/(begin + tau) points 7
        I = step(strong, from begin*part to begin + tau)
        run 2*tau
        measure f = rate(spikes)
        measure late = mean(V after tau*part)
      }

      experiment listed of Moving {
        sweep strong in [C*1 mV/1 ms, C*1.5 mV/1 ms]
        I = ramp(0 pA to strong, from begin)
        record V
        run begin + tau
      }
      """;

  /** Of its parameters one is in the equations of the cells; all others are numbers of the plan. */
  private static final String ADJUSTABLE = """
      language 1.0
      import neuro.receptors.*

      synapse Follow(tau = 20 ms, w_max = 10 nS) {
        weight w : nS = 0 nS
        state x = 0, y = 0
        let least = 0.1*w_max
        dx/dt = (0.2 - x)/tau
        dy/dt = -2*y/tau
        on pre { deliver w; x += 1; w = clip(w - 0.1*w_max*y, least, w_max) }
        on post { y += 1; w = clip(w + 0.1*w_max*x, least, w_max) }
      }

      neuron Cell {
        param tau_m = 10 ms, g_L = 10 nS, V_th = 15 mV
        input I : pA = 0
        state V = 0 mV
        tau_m * dV/dt = -V + (receptors + I)/g_L
        spike when V crosses V_th upward { V = 0 mV; refractory 2 ms hold V }
      }

      network Adjustable {
        /** Cells. */
        param n = 30
        param J = 0.3 nS, J_in = 2*J, p = 0.3, f = 200 Hz, d = 1 ms, spread = J/3
        param level = 100 pA, begin = 10 ms
        param tau = 5 ms, tau_learn = 20 ms, w_max = 1 nS, reach = 60 um, width = 3 ms, length = 150 ms, limit = 8 mV
        param last = 0.5 nS
        let half = n/2
        space box(100 um, 100 um, 100 um)
        population E[n] of Cell with Exc = AMPA(E = 60 mV), Slow = AlphaCurrent(tau = tau) at uniform
        E.V ~ uniform(0 mV, 10 mV)
        connect E -> E by Follow(tau = tau_learn, w_max = w_max) on Exc as learning {
          rule probability exp(-distance/reach)
          w = 0.2 nS
          delay 1 ms
        }
        stimulate E on Slow with poisson(50 Hz, w = 4 pA)
        stimulate E[0..half] with I = pulses(0.3*level, width width, every 20 ms, from begin to length)
        connect E[0..half - 1] -> E on Exc as inner {
          rule probability p
          w ~ normal(J, spread, from 0 nS to 1 nS)
          delay d
        }
        stimulate E on Exc with poisson(f*(1 + t/(1 s)), w = J_in) from begin to 150 ms
        stimulate E on Exc with poisson(f, w = 0.1 nS)
        stimulate E with I = step(level, from 5 ms to 50 ms)
      }

      experiment whole of Adjustable {
        record spikes, E[0..3].V
        record learning[0..9].w, mean(learning.w) every 0.1*length
        run length
        measure r = rate(E after 0.2*length), top = max(E.V)
        expect top > limit
      }

      experiment swept of Adjustable {
        sweep J from 0.1 nS to last step 0.2 nS
        run 50 ms
        measure r = rate(E), top = max(E.V)
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
    assertSameFiles(shell, "");
  }

  @Test
  void aJarHoldsEverySolver() throws Exception {
    Shell shell = new Shell(folder).file("excitable.neuro", EXCITABLE);
    shell.run("build", "excitable.neuro", "-o", "sim.jar");
    for (String word : SolverWord.ALL) {
      String solver = word.equals("adaptive") ? "adaptive(1e-6)" : word;
      assertEquals(0, shell.run("run", "excitable.neuro", "--solver", solver, "-o", word + "/run").code());
      Outcome alone = process("-jar", "sim.jar", "--solver", solver, "-o", word + "/jar");
      assertEquals(0, alone.code(), alone.err());
      assertSameFiles(shell, word + "/");
    }
  }

  @Test
  void edgesSweepsAndDurationsFollowParametersInAJarToo() throws Exception {
    Shell shell = new Shell(folder).file("moving.neuro", MOVING);
    assertEquals(0, shell.run("build", "moving.neuro", "-o", "sim.jar").code());
    for (String setting : List.of("begin=13.7 ms", "g_L=7.3 nS", "part=0.77", "tau=11.1 ms", "strong=260.5 pA")) {
      String place = setting.replaceFirst("=.*", "/");
      Outcome run = shell.run("run", "moving.neuro", "--set", setting, "-o", place + "run");
      Outcome alone = process("-jar", "sim.jar", "--set", setting, "-o", place + "jar");
      assertEquals(run.code(), alone.code(), run.err() + alone.err());
      assertTrue(run.code() == 0 || run.code() == 4, run.err());
      assertSameFiles(shell, place);
    }
  }

  @Test
  void aJarOfANetworkGivesTheFilesThatRunGives() throws Exception {
    Shell shell = new Shell(folder).file("noisy.neuro", CheckpointCommandTest.NOISY);
    assertEquals(0, shell.run("build", "noisy.neuro", "-o", "sim.jar").code());
    assertEquals(0, shell.run("run", "noisy.neuro", "-e", "swept", "-o", "run").code());
    Outcome alone = process("-jar", "sim.jar", "-e", "swept", "-o", "jar", "--checkpoint", "every 100 ms");
    assertEquals(0, alone.code(), alone.err());
    assertTrue(alone.err().startsWith("every 100 ms a checkpoint goes to "), alone.err());
    assertSameFiles(shell, "");
    Outcome wrong = process("-jar", "sim.jar", "--resume", "sim.jar");
    assertEquals(2, wrong.code());
    assertEquals("error: The run cannot go on from a checkpoint: sim.jar is not a checkpoint of a network.\n",
        wrong.err());
  }

  @Test
  void parametersOfANetworkMayHaveOtherValuesInAJar() throws Exception {
    Shell shell = new Shell(folder).file("net.neuro", ADJUSTABLE);
    assertEquals(0, shell.run("build", "net.neuro", "-o", "sim.jar").code());
    for (String setting : List.of("n=21", "J=0.41 nS", "p=0.55", "d=2.3 ms", "begin=33 ms", "f=333 Hz",
        "level=177.7 pA", "tau=3.3 ms", "tau_learn=7.7 ms", "w_max=0.7 nS", "reach=33 um", "width=4.1 ms",
        "length=140 ms", "limit=7 mV")) {
      String place = setting.replaceFirst("=.*", "/");
      Outcome run = shell.run("run", "net.neuro", "--set", setting, "-o", place + "run");
      Outcome alone = process("-jar", "sim.jar", "--set", setting, "-o", place + "jar");
      assertEquals(0, run.code(), run.err());
      assertEquals(0, alone.code(), alone.err());
      assertSameFiles(shell, place);
      assertTrue(files(shell.result(place + "jar")).stream().anyMatch(each -> each.endsWith("weights.csv")));
    }
    Outcome fixed = process("-jar", "sim.jar", "-e", "swept", "--set", "last=0.4");
    assertEquals(2, fixed.code());
    assertTrue(fixed.err().startsWith("error: 'last' has its value for good in this simulator, because it decides what "
        + "is swept, how long a step is or what is compiled; give it to 'neurodsl run'"), fixed.err());
    Outcome unknown = process("-jar", "sim.jar", "--set", "lvl=50 pA");
    assertTrue(unknown.err().startsWith("error: There is no parameter 'lvl'; the parameters are "), unknown.err());
    String help = process("-jar", "sim.jar", "--help").out();
    assertTrue(help.contains("J_in       = 0.6 nS"), help);
  }

  @Test
  void aRunThatWouldNotLastIsRefused() throws Exception {
    Shell shell = new Shell(folder).file("moving.neuro", MOVING);
    assertEquals(0, shell.run("build", "moving.neuro", "-o", "sim.jar").code());
    String refusal = "error: The run of trace would last -990 ms in steps of -0.1 ms; both must be above 0.\n";
    assertEquals(refusal, shell.run("run", "moving.neuro", "--set", "tau=-200 ms").err());
    assertEquals(refusal, process("-jar", "sim.jar", "--set", "tau=-200").err());
  }

  @ParameterizedTest
  @CsvSource({"0.5 ms, Runge–Kutta (order 4)", "8 ms, linearly implicit (order 2)"})
  void aJarChoosesAnewForAnotherStep(String step, String scheme) throws Exception {
    Shell shell = new Shell(folder).file("excitable.neuro", EXCITABLE);
    shell.run("build", "excitable.neuro", "-o", "sim.jar");
    assertEquals(0, shell.run("run", "excitable.neuro", "--step", step, "-o", "run").code());
    assertEquals(0, process("-jar", "sim.jar", "--step", step, "-o", "jar").code());
    assertSameFiles(shell, "");
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
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      // A shell that runs tests in the background may have them ignore this signal.
      assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the interrupt did not end it, or this process ignores it");
    } finally {
      process.destroyForcibly();
    }
    assertEquals(130, process.exitValue());
    Path result = shell.result("out");
    assertTrue(!result.getFileName().toString().startsWith("."), result.toString());
    assertTrue(Files.readString(result.resolve("run.json")).contains("\"state\": \"cancelled\""));
    assertTrue(Files.readString(result.resolve("spikes.csv")).startsWith("t [ms],population,index\n"));
  }

  @Test
  void outputThatIsLostIsAFailure() throws Exception {
    File full = new File("/dev/full");
    assumeTrue(full.exists());
    Shell shell = new Shell(folder).file("leaky.neuro", Shell.MODEL);
    shell.run("build", "leaky.neuro", "-o", "sim.jar");
    Process process = new ProcessBuilder(JAVA.toString(), "-jar", "sim.jar", "-e", "quiet").directory(folder.toFile())
        .redirectOutput(full).redirectError(folder.resolve("err.txt").toFile()).start();
    assertEquals(3, process.waitFor());
    String error = Files.readString(folder.resolve("err.txt"));
    assertTrue(error.startsWith("error: the output can't be written: "), error);
  }

  @Test
  void generatedProjectsAreReadableAndWhole() throws IOException {
    Shell shell = new Shell(folder).file("leaky.neuro", Shell.MODEL);
    assertEquals(0, shell.run("generate", "leaky.neuro", "-o", "project").code());
    List<String> files = files(folder.resolve("project"));
    assertTrue(files.containsAll(List.of("pom.xml", "README.md", "src/main/java/simulation/Leaky.java",
        "src/main/resources/experiments.json", "src/main/resources/model/leaky.neuro")), files.toString());
    assertEquals(0, shell.run("generate", "leaky.neuro").code());
    assertTrue(Files.exists(folder.resolve("leaky-simulator/pom.xml")));
  }

  private static void assertSameFiles(Shell shell, String place) throws IOException {
    Path run = shell.result(place + "run");
    Path jar = shell.result(place + "jar");
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
