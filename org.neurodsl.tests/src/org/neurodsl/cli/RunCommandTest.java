package org.neurodsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurodsl.cli.Shell.Outcome;

class RunCommandTest {
  @TempDir private Path folder;

  private Shell shell() throws IOException {
    return new Shell(folder).file("leaky.neuro", Shell.MODEL);
  }

  @Test
  void allExperimentsRunInOrderAndHaveFoldersOfTheirOwn() throws IOException {
    Shell shell = shell();
    Outcome outcome = shell.run("run", "leaky.neuro");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals("", outcome.err());
    assertTrue(outcome.out().startsWith("Leaky: trace  auto, step "), outcome.out());
    assertTrue(outcome.out().indexOf("Leaky: trace") < outcome.out().indexOf("Leaky: quiet"));
    assertTrue(outcome.out().contains("5 spikes at 23.86294, "), outcome.out());
    assertTrue(outcome.out().contains("ok count(spikes) is 5\n"), outcome.out());
    Path result = shell.result("runs");
    assertTrue(outcome.out().endsWith("\nresults in runs/" + result.getFileName() + "\n"), outcome.out());
    assertTrue(Files.exists(result.resolve("trace/traces.csv")));
    assertTrue(Files.exists(result.resolve("trace/spikes.csv")));
    assertTrue(Files.exists(result.resolve("quiet/traces.csv")));
    assertEquals(Shell.MODEL, Files.readString(result.resolve("model/leaky.neuro")));
  }

  @Test
  void oneExperimentHasItsTablesInTheFolderItself() throws IOException {
    Shell shell = shell();
    assertEquals(0, shell.run("run", "leaky.neuro", "-e", "trace", "-o", "my results", "--plot", "both").code());
    Path result = shell.result("my results");
    assertTrue(Files.readString(result.resolve("traces.csv")).startsWith("t [ms],V [mV]\n0.0,-60.0\n"));
    assertTrue(Files.readString(result.resolve("spikes.csv")).startsWith("t [ms],population,index\n23.86294"));
    assertTrue(Files.exists(result.resolve("traces.svg")));
    assertTrue(Files.exists(result.resolve("traces.png")));
  }

  @Test
  void jsonIsOneObjectOfTheAgreedShape() throws IOException {
    Outcome outcome = shell().run("run", "leaky.neuro", "--format", "json", "--plot", "none");
    JsonObject all = JsonParser.parseString(outcome.out()).getAsJsonObject();
    JsonArray experiments = all.getAsJsonArray("experiments");
    assertEquals(2, experiments.size());
    JsonObject trace = experiments.get(0).getAsJsonObject();
    assertTrue(trace.keySet().containsAll(Set.of("name", "neuron", "ok", "bioTimeSeconds", "steps", "compileSeconds",
        "simulateSeconds", "spikeCount", "spikeTimesMs", "measures", "expects", "output")), trace.keySet()::toString);
    assertEquals("trace", trace.get("name").getAsString());
    assertEquals("Leaky", trace.get("neuron").getAsString());
    assertEquals(0.1, trace.get("bioTimeSeconds").getAsDouble());
    assertEquals(5, trace.get("spikeCount").getAsInt());
    assertEquals(5, trace.getAsJsonArray("spikeTimesMs").size());
    // 20 ms * ln 2 behind the beginning of the step: the time to rise by 10 of 20 mV.
    assertEquals(10 + 20 * Math.log(2), trace.getAsJsonArray("spikeTimesMs").get(0).getAsDouble(), 1e-9);
    assertTrue(Files.exists(folder.resolve(trace.get("output").getAsString()).resolve("spikes.csv")));
    JsonObject measure = experiments.get(1).getAsJsonObject().getAsJsonArray("measures").get(0).getAsJsonObject();
    assertEquals("{\"name\":\"top\",\"unit\":\"mV\",\"value\":-60.0}", measure.toString());
    assertEquals("", outcome.err());
  }

  @Test
  void anExpectationThatDoesNotHoldEndsWith4() throws IOException {
    Outcome outcome = new Shell(folder).file("m.neuro", Shell.MODEL.replace("is 5", "is 6")).run("run", "m.neuro");
    assertEquals(4, outcome.code());
    assertTrue(
        outcome.out().contains("FAILED count(spikes) is 6 - it is 5 (line 16, N0906)"), outcome.out());
  }

  private static final String BROKEN = """
      language 1.0

      neuron Broken {
        state x = 1
        dx/dt = 1 per ms * x^2
      }

      experiment burst of Broken {
        record x
        run 10 ms
      }
      """;

  @Test
  void aFailureBearsItsCodeAndIsAlsoToldToPrograms() throws IOException {
    Shell shell = new Shell(folder).file("m.neuro", BROKEN);
    Outcome outcome = shell.run("run", "m.neuro", "--format", "json", "--plot", "none");
    assertEquals(3, outcome.code());
    assertTrue(outcome.err().startsWith("m.neuro:4: error N0901: x of Broken[0] became "), outcome.err());
    JsonObject experiment = JsonParser.parseString(outcome.out()).getAsJsonObject()
        .getAsJsonArray("experiments").get(0).getAsJsonObject();
    JsonObject problem = experiment.getAsJsonArray("problems").get(0).getAsJsonObject();
    assertEquals("N0901", problem.get("code").getAsString());
    assertEquals(4, problem.get("line").getAsInt());
  }

  @Test
  void sarifHoldsTheProblemsOfTheRunAndNothingElse() throws IOException {
    Shell shell = new Shell(folder).file("b.neuro", BROKEN).file("m.neuro", Shell.MODEL.replace("is 5", "is 6"));
    assertEquals("N0901 b.neuro 4", sarif(shell.run("run", "b.neuro", "--format", "sarif")));
    Outcome disappointed = shell.run("run", "m.neuro", "--format", "sarif");
    assertEquals(4, disappointed.code());
    assertEquals("N0906 m.neuro 16", sarif(disappointed));
  }

  private static String sarif(Outcome outcome) {
    JsonObject result = JsonParser.parseString(outcome.out()).getAsJsonObject().getAsJsonArray("runs").get(0)
        .getAsJsonObject().getAsJsonArray("results").get(0).getAsJsonObject();
    JsonObject place = result.getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonObject("physicalLocation");
    return result.get("ruleId").getAsString() + " "
        + place.getAsJsonObject("artifactLocation").get("uri").getAsString() + " "
        + place.getAsJsonObject("region").get("startLine").getAsString();
  }

  @Test
  void problemsKeepEverythingFromRunning() throws IOException {
    Shell shell = new Shell(folder).file("m.neuro", Shell.MODEL.replace("g_L*(E_L - V) + I", "g_L*(E_L - V) + V"));
    Outcome outcome = shell.run("run", "m.neuro");
    assertEquals(1, outcome.code());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().startsWith("m.neuro:8:31: error N0206: "), outcome.err());
    assertTrue(outcome.err().endsWith("1 error; nothing was run\n"), outcome.err());
    assertFalse(Files.exists(folder.resolve("runs")));
    JsonObject json = JsonParser.parseString(shell.run("run", "m.neuro", "--format", "json").out()).getAsJsonObject();
    assertEquals(1, json.get("errors").getAsInt());
    assertEquals(0, json.getAsJsonArray("experiments").size());
  }

  @Test
  void aSettingChangesTheRunAndIsWrittenDown() throws IOException {
    Shell shell = shell();
    Outcome outcome = shell.run("run", "leaky.neuro", "-e", "trace", "--set", "V_th=-0.045 V", "--format", "json");
    assertEquals(4, outcome.code(), outcome.err());
    JsonObject trace = JsonParser.parseString(outcome.out()).getAsJsonObject().getAsJsonArray("experiments").get(0)
        .getAsJsonObject();
    assertEquals(10 + 20 * Math.log(4), trace.getAsJsonArray("spikeTimesMs").get(0).getAsDouble(), 1e-9);
    String run = Files.readString(shell.result("runs").resolve("run.json")).replaceAll("\\s+", " ");
    assertTrue(run.contains("{ \"name\": \"V_th\", \"value\": -45.0, \"unit\": \"mV\" }"), run);
    assertTrue(run.contains("{ \"name\": \"C\", \"value\": 200.0, \"unit\": \"pF\" }"), run);
  }

  @Test
  void nonsenseInOptionsEndsWith2AndSaysWhatIsMeant() throws IOException {
    Shell shell = shell();
    assertRefused(shell.run("run", "leaky.neuro", "--set", "V_tn=-45 mV"),
        "Leaky has no parameter or input 'V_tn'; did you mean 'V_th'?");
    assertRefused(shell.run("run", "leaky.neuro", "--set", "V_th=5 nS"),
        "'V_th' is in mV (voltage) but '5 nS' is in nS.");
    assertRefused(shell.run("run", "leaky.neuro", "--set", "V_th=5"), "'V_th' is in mV (voltage) but '5' has no unit.");
    assertRefused(shell.run("run", "leaky.neuro", "--set", "V_th=many"),
        "'many' can't be given to 'V_th'; write a number with a unit such as mV.");
    assertRefused(shell.run("run", "leaky.neuro", "--set", "V_th"), "'V_th' is no setting; write name=quantity");
    assertRefused(shell.run("run", "leaky.neuro", "-e", "traec"),
        "There is no experiment 'traec'; did you mean 'trace'?");
    assertRefused(shell.run("run", "leaky.neuro", "--step", "-1 ms"), "'-1 ms' is no step; write a time above 0");
    assertRefused(shell.run("run", "leaky.neuro", "--solver", "rk5"), "'rk5' is no solver; did you mean 'rk4'?");
    assertRefused(shell.run("run", "leaky.neuro", "--dump", "plam"), "did you mean 'plan'?");
    assertRefused(shell.run("run", "leaky.neuro", "--set", "C=1e999 pF"),
        "'1e999 pF' can't be given to 'C'; the number is too large.");
    assertRefused(shell.run("run", "leaky.neuro", "other.neuro"), "'other.neuro' is one FILE too many;");
    for (String command : List.of("run", "check", "build", "generate", "fmt")) {
      assertRefused(shell.run(command), " is missing; write neurodsl " + command + " FILE");
    }
    assertFalse(Files.exists(folder.resolve("runs")));
  }

  @Test
  void filesThatAreNoModelsAreRefused() throws IOException {
    Shell shell = new Shell(folder).file("empty.neuro", "")
        .file("only.neuro", "language 1.0\nneuron A {\n  param x = 1\n}\n");
    assertRefused(shell.run("run", "missing.neuro"), "missing.neuro' does not exist; check the path.");
    assertRefused(shell.run("run", "."), "it is a folder; name a .neuro file");
    Outcome only = shell.run("run", "only.neuro");
    assertEquals(1, only.code());
    assertTrue(only.err().contains("only.neuro has no experiment") && only.err().contains("experiment trace of"),
        only.err());
    assertEquals(1, shell.run("run", "empty.neuro").code());
    Files.write(folder.resolve("bytes.neuro"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    assertRefused(shell.run("run", "bytes.neuro"),
        "bytes.neuro' can't be used: it is not text in UTF-8 but in UTF-16;");
    Files.write(folder.resolve("bytes.neuro"), new byte[] {(byte) 0xe4, 'x'});
    assertRefused(shell.run("run", "bytes.neuro"), "bytes.neuro' can't be used: it is not text in UTF-8; save it");
    Outcome check = shell.run("check", "missing.neuro");
    assertEquals(2, check.code());
    assertTrue(check.err().endsWith("does not exist; check the path.\n"), check.err());
  }

  @Test
  void pathsMayHoldSpacesAndLettersOfAllScripts() throws IOException {
    Shell shell = new Shell(folder).file("mein Ordner/Zellé моя.neuro", Shell.MODEL);
    Outcome outcome = shell.run("run", "mein Ordner/Zellé моя.neuro", "-e", "quiet");
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(Files.exists(shell.result("runs").resolve("model/Zellé моя.neuro")));
  }

  @Test
  void aFolderThatCantBeWrittenIsTold() throws IOException {
    Outcome outcome = shell().file("runs", "a file where the folder should be").run("run", "leaky.neuro");
    assertEquals(3, outcome.code());
    assertTrue(outcome.err().contains("choose another folder with -o"), outcome.err());
  }

  @Test
  void theStoreGivesTheSameResultsAndSeesEdits() throws IOException {
    Shell shell = shell().with("NEURODSL_CACHE", folder.resolve("store").toString());
    String first = shell.run("run", "leaky.neuro", "-o", "a").out();
    String second = shell.run("run", "leaky.neuro", "-o", "b").out();
    assertEquals(first.replaceAll("results in .*", ""), second.replaceAll("results in .*", ""));
    shell.file("leaky.neuro", Shell.MODEL.replace("200 pA", "0 pA"));
    assertEquals(4, shell.run("run", "leaky.neuro", "-o", "c").code());
  }

  private static void assertRefused(Outcome outcome, String sentence) {
    assertEquals(2, outcome.code(), outcome.err());
    assertTrue(outcome.err().startsWith("error: ") && outcome.err().contains(sentence), outcome.err());
    assertEquals("", outcome.out());
  }
}
