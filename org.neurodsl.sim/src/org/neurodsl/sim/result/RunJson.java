package org.neurodsl.sim.result;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neurodsl.sim.result.RunDescription.ExperimentRecord;
import org.neurodsl.sim.result.RunDescription.Expectation;
import org.neurodsl.sim.result.RunDescription.FileHash;
import org.neurodsl.sim.result.RunDescription.Outcome;
import org.neurodsl.sim.result.RunDescription.Provenance;
import org.neurodsl.sim.result.RunDescription.Quantity;
import org.neurodsl.sim.result.RunDescription.Settings;

/**
 * The text form of a run: {@code run.json}, keys always in the same order, numbers that round-trip. JSON has no NaN
 * and no infinity: these are written as the strings of {@link Double#toString(double)}.
 */
final class RunJson {
  /** Raised when a reader of the old form could not read the new one. */
  private static final int FORMAT = 1;

  private RunJson() {}

  /**
   * All that the file holds.
   *
   * @param state how far the run came
   * @param start when it began
   * @param end when it ended, null while it runs
   * @param description the rest
   */
  record Content(RunState state, Instant start, Instant end, RunDescription description) {}

  static String write(Content content) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setIndent("  ");
      json.setHtmlSafe(false);
      json.beginObject();
      json.name("format").value(FORMAT);
      json.name("state").value(content.state().word());
      json.name("start").value(content.start().toString());
      json.name("end").value(content.end() == null ? null : content.end().toString());
      RunDescription description = content.description();
      write(json, description.provenance());
      json.name("threads").value(description.threads());
      json.name("experiments").beginArray();
      for (ExperimentRecord experiment : description.experiments()) {
        write(json, experiment);
      }
      json.endArray();
      json.name("failure").value(description.failure());
      if (!description.resumed().isEmpty()) {
        json.name("resumed").value(description.resumed());
      }
      json.endObject();
    } catch (IOException impossible) {
      throw new AssertionError("a text in memory cannot fail", impossible);
    }
    return text.append('\n').toString();
  }

  private static void write(JsonWriter json, Provenance provenance) throws IOException {
    json.name("tool").value(provenance.tool());
    json.name("version").value(provenance.version());
    json.name("java").value(provenance.java());
    json.name("model").value(provenance.model());
    json.name("files").beginArray();
    for (FileHash file : provenance.files()) {
      json.beginObject();
      json.name("path").value(file.path());
      json.name("sha256").value(file.sha256());
      json.endObject();
    }
    json.endArray();
  }

  private static void write(JsonWriter json, ExperimentRecord experiment) throws IOException {
    json.beginObject();
    json.name("name").value(experiment.name());
    json.name("neuron").value(experiment.neuron());
    json.name("solver").value(experiment.settings().solver());
    json.name("schemes").beginObject();
    for (Map.Entry<String, String> scheme : experiment.settings().schemes().entrySet()) {
      json.name(scheme.getKey()).value(scheme.getValue());
    }
    json.endObject();
    json.name("step");
    write(json, experiment.settings().step());
    json.name("duration");
    write(json, experiment.settings().duration());
    json.name("seed").value(experiment.settings().seed());
    write(json, "parameters", experiment.parameters());
    Outcome outcome = experiment.outcome();
    json.name("ok").value(outcome.ok());
    json.name("steps").value(outcome.steps());
    json.name("spikeCount").value(outcome.spikeCount());
    write(json, "measures", outcome.measures());
    json.name("expects").beginArray();
    for (Expectation expectation : outcome.expectations()) {
      json.beginObject();
      json.name("text").value(expectation.text());
      json.name("ok").value(expectation.ok());
      json.name("actual").value(expectation.actual());
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }

  private static void write(JsonWriter json, String name, List<Quantity> quantities) throws IOException {
    json.name(name).beginArray();
    for (Quantity quantity : quantities) {
      write(json, quantity);
    }
    json.endArray();
  }

  private static void write(JsonWriter json, Quantity quantity) throws IOException {
    json.beginObject();
    json.name("name").value(quantity.name());
    json.name("value");
    if (Double.isFinite(quantity.value())) {
      json.value(quantity.value());
    } else {
      json.value(Double.toString(quantity.value()));
    }
    json.name("unit").value(quantity.unit());
    json.endObject();
  }

  /** Reads what {@link #write} wrote; a missing or strange value throws one of Gson's or the JDK's unchecked ones. */
  static Content read(JsonElement root) {
    JsonObject json = root.getAsJsonObject();
    int format = json.get("format").getAsInt();
    if (format > FORMAT) {
      throw new IllegalStateException("it was written by a newer version (format " + format + ")");
    }
    Provenance provenance = new Provenance(
        string(json, "tool"), string(json, "version"), string(json, "java"), string(json, "model"),
        list(json, "files", file -> new FileHash(string(file, "path"), string(file, "sha256"))));
    RunDescription description = new RunDescription(
        provenance, json.get("threads").getAsInt(), list(json, "experiments", RunJson::experiment),
        string(json, "failure"), json.has("resumed") ? string(json, "resumed") : "");
    JsonElement end = json.get("end");
    return new Content(
        RunState.of(string(json, "state")),
        Instant.parse(string(json, "start")),
        end == null || end.isJsonNull() ? null : Instant.parse(end.getAsString()),
        description);
  }

  private static ExperimentRecord experiment(JsonObject json) {
    Settings settings = new Settings(
        string(json, "solver"),
        schemes(json.getAsJsonObject("schemes")),
        quantity(json.getAsJsonObject("step")),
        quantity(json.getAsJsonObject("duration")),
        json.get("seed").getAsLong());
    Outcome outcome = new Outcome(
        json.get("ok").getAsBoolean(),
        json.get("steps").getAsLong(),
        json.get("spikeCount").getAsLong(),
        list(json, "measures", RunJson::quantity),
        list(json, "expects", expect ->
            new Expectation(string(expect, "text"), expect.get("ok").getAsBoolean(), string(expect, "actual"))));
    return new ExperimentRecord(
        string(json, "name"), string(json, "neuron"), settings, list(json, "parameters", RunJson::quantity), outcome);
  }

  private static Map<String, String> schemes(JsonObject json) {
    Map<String, String> schemes = new LinkedHashMap<>();
    if (json != null) {
      json.asMap().forEach((state, scheme) -> schemes.put(state, scheme.getAsString()));
    }
    return schemes;
  }

  private static Quantity quantity(JsonObject json) {
    return new Quantity(string(json, "name"), Double.parseDouble(string(json, "value")), string(json, "unit"));
  }

  private static String string(JsonObject json, String name) {
    return json.get(name).getAsString();
  }

  private static <T> List<T> list(JsonObject json, String name, Function<JsonObject, T> reader) {
    List<T> list = new ArrayList<>();
    for (JsonElement element : json.getAsJsonArray(name)) {
      list.add(reader.apply(element.getAsJsonObject()));
    }
    return list;
  }
}
