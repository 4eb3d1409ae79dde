package org.neurodsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurodsl.cli.Shell.Outcome;

class CommandsTest {
  private static final String WRONG = "language 1.0\nneuron A {\n  param V = 5 mv\n}\n";

  @TempDir private Path folder;

  @Test
  void everyCommandHasHelpWithExamples() {
    for (String name : Commands.names()) {
      Outcome outcome = new Shell(folder).run(name, "--help");
      assertEquals(0, outcome.code(), name);
      assertTrue(outcome.out().startsWith("Usage: neurodsl " + name), outcome.out());
      assertTrue(outcome.out().contains("Examples:"), outcome.out());
      assertTrue(new Shell(folder).run().out().contains("\n  " + name + " "), name);
    }
  }

  @Test
  void anUnknownCommandIsToldTheNearest() {
    Outcome outcome = new Shell(folder).run("chek");
    assertEquals(new Outcome(2, "", "error: 'chek' is no command; did you mean 'check'?\n"), outcome);
    String sentence = "'--stp' is not known here; did you mean '--step' or '--set'?";
    assertEquals(new Outcome(2, "", "error: " + sentence + " (neurodsl run --help lists the options)\n"),
        new Shell(folder).run("run", "--stp"));
  }

  @Test
  void whatCannotBeReadIsNamedWithAMend() throws IOException {
    Shell shell = new Shell(folder).file("-dash.neuro", Shell.MODEL).file("folder/notes.txt", "");
    assertEquals("error: '-dash.neuro' looks like an option; for the file write ./-dash.neuro. "
        + "(neurodsl check --help lists the options)\n", shell.run("check", "-dash.neuro").err());
    assertEquals(0, shell.run("check", "./-dash.neuro").code());
    assertEquals(new Outcome(2, "", "error: There is no .neuro file in the folder 'folder'.\n"),
        shell.run("check", "folder"));
    assertEquals(new Outcome(2, "", "error: 'folder' is a folder; write the name of a jar behind -o.\n"),
        shell.file("m.neuro", Shell.MODEL).run("build", "m.neuro", "-o", "folder"));
  }

  @Test
  void aFileWithoutEndIsRefused() {
    assumeTrue(Files.exists(Path.of("/dev/zero")));
    Outcome outcome = new Shell(folder).run("check", "/dev/zero");
    assertEquals(new Outcome(2, "", "error: '/dev/zero' can't be used: it is larger than 64 MB.\n"), outcome);
  }

  @Test
  void checkShowsTheLineAndAMarker() throws IOException {
    Outcome outcome = new Shell(folder).file("m.neuro", WRONG).run("check", "m.neuro");
    assertEquals(1, outcome.code());
    assertEquals(
        """
        m.neuro:2:8: warning N0430: 'A' has no state, so nothing in it changes by itself; add 'state' and an equation.
            neuron A {
                   ^
        m.neuro:3:15: error N0201: 'mv' is not a unit; did you mean 'mV'?
              param V = 5 mv
                          ^~
        """,
        outcome.out());
    assertTrue(outcome.err().startsWith("1 error, 1 warning in 1 file ("), outcome.err());
  }

  @Test
  void aFaultOfAnImportedFileIsToldOnceInItsOwnFile() throws IOException {
    Shell shell = new Shell(folder).file("faulty.neuro", Shell.MODEL.replace("g_L*(E_L", "g_X*(E_L"))
        .file("main.neuro", "language 1.0\nimport \"faulty.neuro\"\nexperiment e of Leaky {\n"
            + "  record V\n  run 10 ms\n}\n");
    Outcome faulty = shell.run("check", "faulty.neuro");
    Outcome main = shell.run("check", "main.neuro");
    assertEquals(1, main.code());
    assertTrue(faulty.out().contains("faulty.neuro:"), faulty.out());
    assertEquals(faulty.out(), main.out());
  }

  @Test
  void checkLooksThroughFoldersButNotThroughResults() throws IOException {
    Shell shell = new Shell(folder).file("a/b/m.neuro", Shell.MODEL).file("runs/x/run.json", "{}")
        .file("runs/x/model/m.neuro", "broken").file(".hidden/m.neuro", "broken");
    Outcome outcome = shell.run("check", ".");
    assertEquals(0, outcome.code(), outcome.out());
    assertTrue(outcome.err().startsWith("no problems in 1 file"), outcome.err());
  }

  @Test
  void checkSpeaksJsonAndSarif() throws IOException {
    Shell shell = new Shell(folder).file("m.neuro", WRONG);
    assertEquals(1, JsonParser.parseString(shell.run("check", "--format", "json", "m.neuro").out())
        .getAsJsonObject().get("errors").getAsInt());
    assertEquals("2.1.0", JsonParser.parseString(shell.run("check", "--format=sarif", "m.neuro").out())
        .getAsJsonObject().get("version").getAsString());
    assertEquals(2, shell.run("check", "missing.neuro").code());
  }

  @Test
  void unitsSpeaksOfExpressionsAndUnits() {
    assertEquals(
        """
        10 nS * 5 mV = 50 pA
          dimension   current
          conversions 50 pA = 0.05 nA = 5e-5 uA = 5e-8 mA = 5e-11 A = 50000 fA
          base units  50 pA
        """,
        new Shell(folder).run("units", "10 nS * 5 mV").out());
    assertTrue(new Shell(folder).run("units", "uA/cm^2").out().startsWith("1 uA/cm^2 = 1 uA/cm^2\n"));
    Outcome wrong = new Shell(folder).run("units", "5 mV + 3 pA");
    assertEquals(1, wrong.code());
    assertTrue(wrong.err().contains("\n    5 mV + 3 pA\n"), wrong.err());
    assertEquals(1, new Shell(folder).run("units", "5 mV +").code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"lif", "hh", "adex", "unit"})
  void aNewModelRuns(String template) {
    Shell shell = new Shell(folder);
    Outcome written = shell.run("new", "Mine", "--template", template);
    assertEquals("wrote Mine.neuro\nrun it:  neurodsl run Mine.neuro\n", written.out(), written.err());
    Outcome outcome = shell.run("run", "Mine.neuro", "-e", "trace", "--plot", "none");
    assertEquals(0, outcome.code(), outcome.out() + outcome.err());
    assertEquals("", outcome.err());
    assertEquals(0, shell.run("fmt", "--check", "Mine.neuro").code(), shell.run("fmt", "--diff", "Mine.neuro").out());
    assertEquals(2, shell.run("new", "Mine").code());
  }

  @Test
  void fmtWritesOnlyWhenAsked() throws IOException {
    Shell shell = new Shell(folder).file("m.neuro", "neuron A {\n      state x=1\n}\n");
    String layout = shell.run("fmt", "m.neuro").out();
    assertTrue(layout.contains("  state x = 1\n"), layout);
    assertEquals(new Outcome(1, "m.neuro\n", ""), shell.run("fmt", "--check", "m.neuro"));
    assertTrue(shell.run("fmt", "--diff", "m.neuro").out().contains("-      state x=1\n+  state x = 1\n"));
    assertEquals(0, shell.run("fmt", "--write", "m.neuro").code());
    assertEquals(layout, Files.readString(folder.resolve("m.neuro")));
    assertEquals(new Outcome(0, "", ""), shell.run("fmt", "--check", "m.neuro"));
  }

  @Test
  void anExampleIsCopiedWithItsTable() {
    Shell shell = new Shell(folder);
    assertTrue(shell.run("examples").out().contains("hodgkin-huxley "));
    assertEquals(0, shell.run("examples", "copy", "recorded-current", "mine").code());
    assertTrue(Files.exists(folder.resolve("mine/recorded-current.neuro")));
    assertTrue(Files.exists(folder.resolve("mine/data/current.csv")));
    assertEquals(2, shell.run("examples", "copy", "recorded-current", "mine").code());
    assertTrue(shell.run("examples", "copy", "hodgkin-huxly", "mine").err().contains("did you mean 'hodgkin-huxley'?"));
  }

  @Test
  void doctorLooksAtTheMachine() {
    Outcome outcome = new Shell(folder).run("doctor");
    assertEquals(0, outcome.code(), outcome.out());
    for (String row : new String[] {"Java", "memory", "vectors", "folder", "store", "display"}) {
      assertTrue(outcome.out().contains("  " + row + " "), outcome.out());
    }
  }
}
