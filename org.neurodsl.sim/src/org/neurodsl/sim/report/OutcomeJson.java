package org.neurodsl.sim.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.experiment.ExperimentOutcome.Convergence;
import org.neurodsl.sim.experiment.ExperimentOutcome.ExpectationOutcome;
import org.neurodsl.sim.experiment.NetworkRun;
import org.neurodsl.sim.record.SpikeLog;
import org.neurodsl.sim.run.ExperimentPlan;

/** An outcome as one JSON object for programs ({@code run --format json}). */
public final class OutcomeJson {

  private static final int MOST_SPIKES = 1_000;

  private OutcomeJson() {}

  /**
   * The object of one experiment.
   *
   * @param schemes how each state was advanced, in words
   * @param compileSeconds wall-clock time from the text to the loaded class
   * @param output the result folder, or empty where nothing was written
   */
  public static JsonObject of(
      ExperimentOutcome outcome, Map<String, String> schemes, double compileSeconds, String output) {
    ExperimentPlan plan = outcome.plan();
    JsonObject object = new JsonObject();
    object.addProperty("name", plan.name());
    object.addProperty("neuron", plan.subject());
    object.addProperty("ok", outcome.ok());
    object.addProperty("state", outcome.run().state().name().toLowerCase(Locale.ROOT));
    outcome.run().failure().ifPresent(failure -> object.addProperty("failure", failure.getMessage()));
    object.addProperty("bioTimeSeconds", outcome.run().endTime() / 1000);
    object.addProperty("steps", outcome.run().steps());
    object.addProperty("solver", plan.solver());
    JsonObject methods = new JsonObject();
    schemes.forEach(methods::addProperty);
    object.add("schemes", methods);
    object.addProperty("stepMs", plan.step());
    object.addProperty("compileSeconds", compileSeconds);
    object.addProperty("simulateSeconds", outcome.seconds());
    SpikeLog spikes = outcome.run().spikes();
    object.addProperty("spikeCount", outcome.network().map(NetworkRun::spikeCount).orElse((long) spikes.count()));
    outcome.network().ifPresent(run -> network(run, object));
    JsonArray times = new JsonArray();
    for (int index = 0; index < Math.min(MOST_SPIKES, spikes.count()); index++) {
      times.add(spikes.time(index));
    }
    object.add("spikeTimesMs", times);
    object.add("measures", measures(outcome));
    object.add("expects", expectations(outcome.expectations()));
    outcome.convergence().ifPresent(convergence -> object.add("converge", convergence(convergence)));
    object.addProperty("output", output);
    return object;
  }

  private static void network(NetworkRun run, JsonObject object) {
    object.addProperty("synapses", run.data().synapses());
    object.addProperty("buildSeconds", run.data().buildSeconds());
    object.addProperty("spikesPerSecond", run.spikeCount() / run.data().seconds());
    object.addProperty("peakMemoryMB", Math.round(PeakMemory.megabytes()));
    object.addProperty("threads", run.settings().threads());
    JsonObject rates = new JsonObject();
    for (int population = 0; population < run.plan().populations().size(); population++) {
      rates.add(run.plan().populations().get(population).name(), number(run.rate(population)));
    }
    object.add("ratesHz", rates);
  }

  private static JsonArray measures(ExperimentOutcome outcome) {
    JsonArray array = new JsonArray();
    ExperimentPlan plan = outcome.plan();
    for (int index = 0; index < outcome.measures().length; index++) {
      ExperimentPlan.Measure measure = plan.measures().get(index);
      double[] values = measure.shown().shown(outcome.measures()[index]);
      JsonObject object = new JsonObject();
      object.addProperty("name", measure.name());
      object.addProperty("unit", measure.shown().unit());
      if (plan.sweep() == null) {
        object.add("value", number(values[0]));
      } else {
        object.add("values", numbers(values));
        object.addProperty("over", plan.sweep().parameter());
        object.addProperty("overUnit", plan.sweep().shown().unit());
        object.add("at", numbers(plan.sweep().shown().shown(outcome.sweptValues())));
      }
      array.add(object);
    }
    return array;
  }

  private static JsonArray expectations(List<ExpectationOutcome> expectations) {
    JsonArray array = new JsonArray();
    for (ExpectationOutcome each : expectations) {
      JsonObject object = new JsonObject();
      object.addProperty("text", each.expectation().text());
      object.addProperty("ok", each.ok());
      object.addProperty("actual", each.actual());
      array.add(object);
    }
    return array;
  }

  private static JsonObject convergence(Convergence convergence) {
    JsonObject object = new JsonObject();
    object.addProperty("stepMs", convergence.step());
    object.addProperty("spikeCount", convergence.spikes());
    object.add("largestDriftMs", number(convergence.largestDrift()));
    object.addProperty("neuronsWithOtherCount", convergence.neuronsWithOtherCount());
    return object;
  }

  private static JsonArray numbers(double[] values) {
    JsonArray array = new JsonArray();
    for (double value : values) {
      array.add(number(value));
    }
    return array;
  }

  /** JSON has no NaN and no infinity. */
  private static JsonElement number(double value) {
    return Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
  }
}
