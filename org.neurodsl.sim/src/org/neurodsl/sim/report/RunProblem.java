package org.neurodsl.sim.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.neurodsl.sim.contract.RunCode;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.experiment.ExperimentOutcome.ExpectationOutcome;
import org.neurodsl.sim.run.RunData;
import org.neurodsl.sim.text.NumberText;

/**
 * Something that a run met, in the form of a compiler's message.
 *
 * @param code by which the manual of problems lists it
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param file the `.neuro` file; empty where there is none
 * @param line from 1; 0 where there is none
 * @param sentence for the user
 * @param more a further sentence; may be empty
 */
public record RunProblem(String code, String severity, String file, int line, String sentence, String more) {
  private static final int DIGITS = 7;

  /**
   * The problems of an outcome.
   *
   * @param more what is known of its failure besides; may be empty
   */
  public static List<RunProblem> of(ExperimentOutcome outcome, String more) {
    List<RunProblem> problems = new ArrayList<>();
    outcome.run().failure().ifPresent(failure -> problems.add(of(failure, more)));
    if (outcome.run().state() == RunData.State.CANCELLED) {
      String when = NumberText.of(outcome.run().endTime(), DIGITS, "ms");
      problems.add(new RunProblem(RunCode.CANCELLED, "info", "", 0,
          outcome.plan().name() + " was cancelled at " + when + "; what was recorded until then is kept.", ""));
    }
    outcome.fits().forEach(fit -> fit.ranking().refused().forEach(refusal -> problems.add(
        new RunProblem(RunCode.FIT, "warning", "", 0, refusal.reason(), ""))));
    if (outcome.run().state() == RunData.State.COMPLETE) {
      outcome.expectations().stream().filter(each -> !each.ok()).forEach(each -> problems.add(of(each)));
    }
    return problems;
  }

  private static RunProblem of(SimulationFailure failure, String more) {
    return new RunProblem(
        failure.code(), "error", failure.file(), failure.line(), failure.getMessage(), more.strip());
  }

  private static RunProblem of(ExpectationOutcome each) {
    String sentence = "Expected " + each.expectation().text() + ", but it is " + each.actual() + ".";
    return new RunProblem(
        RunCode.EXPECTATION, "error", each.expectation().file(), each.expectation().line(), sentence, "");
  }

  /** One line such as {@code my.neuro:7: error N0901: V of LIF[0] became infinite.} */
  public String text() {
    String place = file.isEmpty() ? "" : file + ":" + line + ": ";
    return place + severity + " " + code + ": " + message();
  }

  /** All that is to be said. */
  public String message() {
    return more.isEmpty() ? sentence : sentence + " " + more;
  }

  /** Problems as JSON objects. */
  public static JsonArray json(List<RunProblem> problems) {
    JsonArray array = new JsonArray();
    problems.forEach(problem -> array.add(problem.json()));
    return array;
  }

  private JsonObject json() {
    JsonObject object = new JsonObject();
    object.addProperty("code", code);
    object.addProperty("severity", severity);
    object.addProperty("file", file);
    object.addProperty("line", line);
    object.addProperty("message", message());
    return object;
  }
}
