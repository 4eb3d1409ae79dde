package org.neurodsl.problem;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.neurodsl.source.SourcePlace;

/** Writes reports as SARIF 2.1.0 (OASIS standard), the form that code hosts and build servers read. */
public final class SarifWriter {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  private final Sources sources;
  private final String toolVersion;

  /** Makes a writer; the sources are needed to tell where a place of several lines ends. */
  public SarifWriter(Sources sources, String toolVersion) {
    this.sources = sources;
    this.toolVersion = toolVersion;
  }

  /** Writes one log with one run, ended by a new line. */
  public String write(List<ProblemReport> reports) {
    List<Problem> rules = reports.stream().map(ProblemReport::problem).distinct().sorted().toList();
    JsonObject driver = new JsonObject();
    driver.addProperty("name", "NeuroDSL");
    driver.addProperty("version", toolVersion);
    driver.add("rules", array(rules.stream().map(SarifWriter::rule).toList()));
    JsonObject run = new JsonObject();
    run.add("tool", object("driver", driver));
    run.addProperty("columnKind", "utf16CodeUnits");
    run.add("results", array(
        reports.stream().sorted(ProblemReport.BY_PLACE).map(r -> result(r, rules.indexOf(r.problem()))).toList()));
    JsonObject log = new JsonObject();
    log.addProperty("$schema", SCHEMA);
    log.addProperty("version", "2.1.0");
    log.add("runs", array(List.of(run)));
    return GSON.toJson(log) + "\n";
  }

  private static JsonObject rule(Problem problem) {
    JsonObject rule = new JsonObject();
    rule.addProperty("id", problem.code());
    rule.addProperty("name", pascalCase(problem));
    rule.add("shortDescription", text(ProblemManual.sample(problem)));
    rule.add("fullDescription", text(ProblemManual.explanation(problem)));
    JsonObject configuration = new JsonObject();
    configuration.addProperty("level", level(problem.severity()));
    rule.add("defaultConfiguration", configuration);
    return rule;
  }

  private JsonObject result(ProblemReport report, int ruleIndex) {
    JsonObject result = new JsonObject();
    result.addProperty("ruleId", report.problem().code());
    result.addProperty("ruleIndex", ruleIndex);
    result.addProperty("level", level(report.severity()));
    result.add("message", text(report.sentence()));
    result.add("locations", array(isSomewhere(report.place()) ? List.of(location(report.place())) : List.of()));
    if (!report.related().isEmpty()) {
      result.add("relatedLocations", array(report.related().stream().map(this::location).toList()));
    }
    if (!report.fixes().isEmpty() && isSomewhere(report.place())) {
      result.add("fixes", array(report.fixes().stream().map(f -> fix(f, report.place().file())).toList()));
    }
    return result;
  }

  private JsonObject location(SourcePlace place) {
    JsonObject physical = new JsonObject();
    physical.add("artifactLocation", artifact(place.file()));
    if (place.line() > 0) {
      physical.add("region", region(place));
    }
    return object("physicalLocation", physical);
  }

  private JsonObject region(SourcePlace place) {
    int endLine = place.line();
    int endColumn = place.column() + place.length();
    String source = sources.text(place.file()).orElse("");
    for (int i = place.offset(); i < Math.min(place.offset() + place.length(), source.length()); i++) {
      if (source.charAt(i) == '\n') {
        endLine++;
        endColumn = place.offset() + place.length() - i;
      }
    }
    JsonObject region = new JsonObject();
    region.addProperty("startLine", place.line());
    region.addProperty("startColumn", place.column());
    region.addProperty("endLine", endLine);
    region.addProperty("endColumn", endColumn);
    region.addProperty("charOffset", place.offset());
    region.addProperty("charLength", place.length());
    return region;
  }

  private static JsonObject fix(Fix fix, String file) {
    JsonArray replacements = new JsonArray();
    for (TextEdit edit : fix.edits()) {
      JsonObject deleted = new JsonObject();
      deleted.addProperty("charOffset", edit.offset());
      deleted.addProperty("charLength", edit.length());
      JsonObject replacement = object("deletedRegion", deleted);
      replacement.add("insertedContent", text(edit.replacement()));
      replacements.add(replacement);
    }
    JsonObject change = object("artifactLocation", artifact(file));
    change.add("replacements", replacements);
    JsonObject json = object("description", text(fix.title()));
    json.add("artifactChanges", array(List.of(change)));
    return json;
  }

  private static boolean isSomewhere(SourcePlace place) {
    return !place.file().isEmpty();
  }

  private static JsonObject artifact(String file) {
    JsonObject json = new JsonObject();
    json.addProperty("uri", uri(file));
    return json;
  }

  /** Turns a path into a URI reference, relative where the path is; leaves a URI as it is. */
  static String uri(String file) {
    if (file.matches("[a-zA-Z][a-zA-Z0-9+.-]+:.*")) {
      return file;
    }
    String path = file.replace('\\', '/');
    boolean drive = path.matches("[a-zA-Z]:/.*");
    try {
      if (path.startsWith("/") || drive) {
        return new URI("file", "", drive ? "/" + path : path, null).toASCIIString();
      }
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException unlikely) {
      return "unnamed";
    }
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  private static String pascalCase(Problem problem) {
    StringBuilder name = new StringBuilder();
    for (String word : problem.name().split("_")) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  private static JsonObject text(String text) {
    JsonObject json = new JsonObject();
    json.addProperty("text", text);
    return json;
  }

  private static JsonObject object(String name, JsonElement value) {
    JsonObject json = new JsonObject();
    json.add(name, value);
    return json;
  }

  private static JsonArray array(List<JsonObject> elements) {
    JsonArray json = new JsonArray();
    elements.forEach(json::add);
    return json;
  }
}
