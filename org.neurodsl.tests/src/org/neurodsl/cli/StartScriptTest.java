package org.neurodsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurodsl.cli.Shell.Outcome;

/** The start scripts: that for Windows does the same as the other one, which is tried with a JDK of paper. */
class StartScriptTest {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path folder;
  private Path home;

  @BeforeEach
  void builtApplication() throws IOException {
    home = folder.resolve("Modelle für Neuronen/neuro dsl");
    Path app = Files.createDirectories(home.resolve("target/app"));
    Files.copy(PROJECT.resolve("neurodsl"), home.resolve("neurodsl"));
    Path jdk = jdk("jdk 21", "21.0.5");
    Files.writeString(app.resolve("jdk"), jdk + "\n" + home.toRealPath() + "\n");
    Files.copy(jdk.resolve("release"), app.resolve("jdk.release"));
    Files.writeString(app.resolve("built"), "");
    Files.setLastModifiedTime(app.resolve("built"), FileTime.from(Instant.now().plusSeconds(60)));
  }

  private Path jdk(String name, String version) throws IOException {
    Path jdk = Files.createDirectories(folder.resolve(name));
    for (String program : List.of("java", "javac")) {
      Path file = Files.createDirectories(jdk.resolve("bin")).resolve(program);
      Files.writeString(file, "#!/bin/sh\nprintf '[%s]\\n' \"$@\"\nexit 7\n");
      assumeTrue(file.toFile().setExecutable(true));
    }
    Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  private Outcome start(Map<String, String> environment, String... arguments) throws Exception {
    assumeTrue(File.separatorChar == '/');
    ProcessBuilder builder = new ProcessBuilder("sh", home.resolve("neurodsl").toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("NEURODSL"));
    builder.environment().put("LANG", "de_DE.UTF-8");
    builder.environment().putAll(environment);
    Process process = builder.directory(folder.toFile()).redirectOutput(folder.resolve("out.txt").toFile())
        .redirectError(folder.resolve("err.txt").toFile()).start();
    int code = process.waitFor();
    return new Outcome(code, Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8),
        Files.readString(folder.resolve("err.txt"), StandardCharsets.UTF_8));
  }

  @Test
  void argumentsAndExitCodesPassUnchanged() throws Exception {
    Outcome outcome = start(Map.of("NEURODSL_VM", "-Xmx8g -ea"), "run", "mein Modell.neuro", "--set", "C=1 uF*'\"$x");
    assertEquals(7, outcome.code());
    String end = "[-Xmx8g]\n[-ea]\n[-Dneurodsl.terminal=]\n[org.neurodsl.cli.NeuroCommand]\n[run]\n"
        + "[mein Modell.neuro]\n[--set]\n[C=1 uF*'\"$x]\n";
    assertEquals("[@" + home.toRealPath() + "/target/app/options]\n" + end, outcome.out());
    assertEquals("", outcome.err());
  }

  @Test
  void withoutALanguageNothingButAsciiIsShown() throws Exception {
    String out = start(Map.of("LANG", ""), "check").out();
    assertTrue(out.contains("[-XX:TieredStopAtLevel=1]\n[-Dneurodsl.terminal=,ascii]\n"), out);
  }

  @Test
  void anOldJdkIsRefusedWhereItIsNamed() throws Exception {
    Path old = jdk("jdk 17", "17.0.15");
    for (Path named : List.of(old, old.resolve("bin/java"))) {
      Outcome outcome = start(Map.of("NEURODSL_JAVA", named.toString()), "check");
      assertEquals(2, outcome.code());
      String error = "neurodsl: NEURODSL_JAVA is " + named + ", which is not a JDK 21 or newer but a JDK 17.\n";
      assertTrue(outcome.err().startsWith(error), outcome.err());
    }
  }

  @Test
  void bothScriptsGiveTheJvmTheOptionsOfOneFile() throws IOException {
    String unix = Files.readString(PROJECT.resolve("neurodsl"));
    String windows = Files.readString(PROJECT.resolve("neurodsl.cmd"));
    List<String> options = Files.readAllLines(PROJECT.resolve("releng/start/java.options")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    assertEquals(7, options.size());
    assertTrue(unix.contains("cat \"$home/releng/start/java.options\""));
    assertTrue(windows.contains("java.exe\" @\"%HOME_DIR%\\releng\\start\\java.options\" %COMPILERS%"));
    for (String script : List.of(unix, windows)) {
      options.forEach(option -> assertFalse(script.contains(option), option));
      assertTrue(script.contains("-XX:TieredStopAtLevel=1") && script.contains("org.neurodsl.cli.NeuroCommand"));
      assertTrue(script.contains("-DskipTests -pl org.neurodsl -am package"));
    }
  }

  @Test
  void bothScriptsLookForAJdkInTheSameOrder() throws IOException {
    String unix = Files.readString(PROJECT.resolve("neurodsl"));
    assertOrder(unix.substring(unix.indexOf("\nfind_jdk()")),
        "NEURODSL_JAVA:-", "JAVA_HOME:-", "on_path:+", "/usr/lib/jvm/*", "-gt \"$best_version\"");
    String windows = Files.readString(PROJECT.resolve("neurodsl.cmd"));
    assertOrder(windows.substring(windows.indexOf("rem --- Finding a JDK")),
        "if defined NEURODSL_JAVA", "if defined JAVA_HOME", "%%~$PATH:J", "%ProgramFiles%", "gtr %BEST%");
    assertTrue(unix.contains("version_wanted=21") && windows.contains("\"WANTED=21\""));
  }

  private static void assertOrder(String text, String... parts) {
    int at = 0;
    for (String part : parts) {
      int next = text.indexOf(part, at);
      assertTrue(next >= at, part + " is missing behind the one before");
      at = next;
    }
  }
}
