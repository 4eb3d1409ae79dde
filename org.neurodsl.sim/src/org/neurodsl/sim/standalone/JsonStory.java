package org.neurodsl.sim.standalone;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.report.OutcomeJson;
import org.neurodsl.sim.report.RunProblem;

/** One JSON object on {@code out}: {@code {"experiments":[...]}}. */
final class JsonStory implements RunStory {
  private static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().setPrettyPrinting().create();

  private final Terminal terminal;
  private final JsonArray experiments = new JsonArray();
  private String origin = "";

  JsonStory(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void begin(ReadyExperiment experiment, String from) {
    origin = from;
  }

  @Override
  public void tell(ReadyExperiment experiment, ExperimentOutcome outcome, double compileSeconds, String output,
      List<RunProblem> problems) {
    JsonObject object = OutcomeJson.of(outcome, experiment.schemes(), compileSeconds, output);
    object.add("problems", RunProblem.json(problems));
    experiments.add(object);
  }

  @Override
  public void end(String output) {
    JsonObject all = new JsonObject();
    all.add("experiments", experiments);
    if (!origin.isEmpty()) {
      all.addProperty("resumed", origin);
    }
    all.addProperty("output", output);
    terminal.out().print(GSON.toJson(all) + "\n");
    terminal.out().flush();
  }
}
