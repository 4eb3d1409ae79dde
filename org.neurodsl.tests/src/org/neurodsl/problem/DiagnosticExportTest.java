package org.neurodsl.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurodsl.source.SourcePlace;

class DiagnosticExportTest {

  private static final String TEXT = "neuron A {\n  param C = 5 msec\n}\n";
  private static final ProblemReport MSEC = ProblemReport
      .of(Problem.UNKNOWN_UNIT, new SourcePlace("my dir/a.neuro", 2, 15, 25, 4), "msec", "did you mean 'ms'?")
      .withFix(Fix.replace("write 'ms'", 25, 4, "ms"));
  private static final ProblemReport UNUSED =
      ProblemReport.of(Problem.UNUSED_PARAMETER, new SourcePlace("my dir/a.neuro", 2, 9, 19, 1), "C")
          .withRelated(new SourcePlace("my dir/a.neuro", 1, 8, 7, 1));

  private static JsonObject sarif(ProblemReport... reports) {
    String text = new SarifWriter(Sources.of("my dir/a.neuro", TEXT), "0.1.0").write(List.of(reports));
    assertTrue(text.endsWith("}\n"));
    return JsonParser.parseString(text).getAsJsonObject();
  }

  private static JsonObject run(JsonObject log) {
    return log.getAsJsonArray("runs").get(0).getAsJsonObject();
  }

  @Test
  void jsonHoldsPlaceCodeSentenceAndFixes() {
    JsonObject json = JsonParser.parseString(DiagnosticJson.write(List.of(MSEC, UNUSED))).getAsJsonObject();
    assertEquals(1, json.get("errors").getAsInt());
    assertEquals(1, json.get("warnings").getAsInt());
    JsonObject problem = json.getAsJsonArray("problems").get(1).getAsJsonObject();
    assertEquals("""
        {"file":"my dir/a.neuro","line":2,"column":15,"offset":25,"length":4,"severity":"error","code":"N0201",\
        "name":"unknown-unit","message":"'msec' is not a unit; did you mean 'ms'?",\
        "fixes":[{"title":"write 'ms'","edits":[{"offset":25,"length":4,"replacement":"ms"}]}],"related":[]}""",
        problem.toString());
  }

  @Test
  void jsonOfNothingIsAnEmptyList() {
    assertEquals("{\"errors\":0,\"warnings\":0,\"problems\":[]}", DiagnosticJson.tree(List.of()).toString());
  }

  @Test
  void sarifNamesVersionToolAndTheRulesInUse() {
    JsonObject log = sarif(MSEC, UNUSED, MSEC);
    assertEquals("2.1.0", log.get("version").getAsString());
    JsonObject driver = run(log).getAsJsonObject("tool").getAsJsonObject("driver");
    assertEquals("NeuroDSL", driver.get("name").getAsString());
    assertEquals(2, driver.getAsJsonArray("rules").size());
    JsonObject rule = driver.getAsJsonArray("rules").get(0).getAsJsonObject();
    assertEquals("N0201", rule.get("id").getAsString());
    assertEquals("UnknownUnit", rule.get("name").getAsString());
    assertEquals("error", rule.getAsJsonObject("defaultConfiguration").get("level").getAsString());
    assertEquals(3, run(log).getAsJsonArray("results").size());
  }

  @Test
  void sarifResultsPointToRuleAndPlace() {
    JsonObject result = run(sarif(MSEC, UNUSED)).getAsJsonArray("results").get(1).getAsJsonObject();
    assertEquals("N0201", result.get("ruleId").getAsString());
    assertEquals(0, result.get("ruleIndex").getAsInt());
    JsonObject place = result.getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonObject("physicalLocation");
    assertEquals("my%20dir/a.neuro", place.getAsJsonObject("artifactLocation").get("uri").getAsString());
    assertEquals("""
        {"startLine":2,"startColumn":15,"endLine":2,"endColumn":19,"charOffset":25,"charLength":4}""",
        place.getAsJsonObject("region").toString());
    JsonObject replacement = result.getAsJsonArray("fixes").get(0).getAsJsonObject().getAsJsonArray("artifactChanges")
        .get(0).getAsJsonObject().getAsJsonArray("replacements").get(0).getAsJsonObject();
    assertEquals("{\"deletedRegion\":{\"charOffset\":25,\"charLength\":4},\"insertedContent\":{\"text\":\"ms\"}}",
        replacement.toString());
  }

  @Test
  void sarifRegionsMayEndOnALaterLine() {
    ProblemReport wide = ProblemReport.of(Problem.RUN_MISSING, new SourcePlace("my dir/a.neuro", 1, 8, 7, 9), "A");
    JsonObject region = run(sarif(wide)).getAsJsonArray("results").get(0).getAsJsonObject().getAsJsonArray("locations")
        .get(0).getAsJsonObject().getAsJsonObject("physicalLocation").getAsJsonObject("region");
    assertEquals(2, region.get("endLine").getAsInt());
    assertEquals(6, region.get("endColumn").getAsInt());
  }

  @Test
  void sarifOfAPlacelessProblemHasNoLocation() {
    JsonObject result = run(sarif(ProblemReport.of(Problem.RUN_CANCELLED, SourcePlace.NOWHERE, "cancelled")))
        .getAsJsonArray("results").get(0).getAsJsonObject();
    assertEquals(0, result.getAsJsonArray("locations").size());
    assertFalse(result.has("fixes"));
  }

  @ParameterizedTest
  @CsvSource({"a.neuro, a.neuro", "my dir/ä#.neuro, my%20dir/%C3%A4%23.neuro", "/tmp/a b, file:///tmp/a%20b",
      "C:\\m\\a.neuro, file:///C:/m/a.neuro", "file:/x/a.neuro, file:/x/a.neuro", "dir\\a, dir/a"})
  void pathsBecomeUris(String path, String uri) {
    assertEquals(uri, SarifWriter.uri(path));
  }
}
