package org.neurodsl.problem;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.neurodsl.source.SourcePlace;

/**
 * Writes reports as one JSON object for programs: {@code {"errors":1,"warnings":0,"problems":[…]}}. Lines and columns
 * count from 1, offsets from 0, all in UTF-16 units.
 */
public final class DiagnosticJson {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  private DiagnosticJson() {}

  /** Writes all reports in the order of their places, ended by a new line. */
  public static String write(List<ProblemReport> reports) {
    return GSON.toJson(tree(reports)) + "\n";
  }

  /** Gives the same as a tree, to be put into a larger object. */
  public static JsonObject tree(List<ProblemReport> reports) {
    JsonObject root = new JsonObject();
    root.addProperty("errors", reports.stream().filter(ProblemReport::isError).count());
    root.addProperty("warnings", reports.stream().filter(r -> r.severity() == Severity.WARNING).count());
    JsonArray problems = new JsonArray();
    reports.stream().sorted(ProblemReport.BY_PLACE).forEach(r -> problems.add(problem(r)));
    root.add("problems", problems);
    return root;
  }

  private static JsonObject problem(ProblemReport report) {
    JsonObject json = place(report.place());
    json.addProperty("severity", report.severity().word());
    json.addProperty("code", report.problem().code());
    json.addProperty("name", report.problem().slug());
    json.addProperty("message", report.sentence());
    JsonArray fixes = new JsonArray();
    report.fixes().forEach(fix -> fixes.add(fix(fix)));
    json.add("fixes", fixes);
    JsonArray related = new JsonArray();
    report.related().forEach(other -> related.add(place(other)));
    json.add("related", related);
    return json;
  }

  private static JsonObject place(SourcePlace place) {
    JsonObject json = new JsonObject();
    json.addProperty("file", place.file());
    json.addProperty("line", place.line());
    json.addProperty("column", place.column());
    json.addProperty("offset", place.offset());
    json.addProperty("length", place.length());
    return json;
  }

  private static JsonObject fix(Fix fix) {
    JsonObject json = new JsonObject();
    json.addProperty("title", fix.title());
    JsonArray edits = new JsonArray();
    for (TextEdit edit : fix.edits()) {
      JsonObject change = new JsonObject();
      change.addProperty("offset", edit.offset());
      change.addProperty("length", edit.length());
      change.addProperty("replacement", edit.replacement());
      edits.add(change);
    }
    json.add("edits", edits);
    return json;
  }
}
