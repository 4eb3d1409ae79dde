package org.neurodsl.ui.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neurodsl.sim.experiment.ExperimentOutcome.ExpectationOutcome;
import org.neurodsl.ui.run.ModelCompiler.ExperimentPlace;
import org.neurodsl.ui.run.RunSession;

/**
 * An experiment, or one expectation of it.
 *
 * @param text its name, or the expectation as written
 * @param verdict whether it holds; empty where it was not run
 * @param found what came out, for the user
 * @param line where it stands in the model, from 1
 * @param parts the expectations of an experiment
 */
record ExpectationRow(String text, Optional<Boolean> verdict, String found, int line, List<ExpectationRow> parts) {

  /** The rows of a model: its experiments, each with the expectations of its latest run. */
  static List<ExpectationRow> of(Path file, List<ExperimentPlace> experiments, List<RunSession> sessions) {
    List<ExpectationRow> rows = new ArrayList<>();
    for (ExperimentPlace each : experiments) {
      Optional<RunSession> latest = sessions.stream()
          .filter(session -> session.experiment().equals(each.name()) && session.outcome().isPresent())
          .filter(session -> session.origin().filter(from -> from.settings().isEmpty()
              && from.compiled().request().file().equals(file)).isPresent())
          .findFirst();
      rows.add(latest.map(session -> experiment(each, session)).orElseGet(() ->
          new ExpectationRow(each.name(), Optional.empty(), RunsText.get("not.run"), each.firstLine(), List.of())));
    }
    return rows;
  }

  private static ExpectationRow experiment(ExperimentPlace place, RunSession session) {
    List<ExpectationRow> parts = new ArrayList<>();
    boolean ok = session.state() == RunSession.State.COMPLETE;
    for (ExpectationOutcome each : session.outcome().orElseThrow().expectations()) {
      parts.add(new ExpectationRow(each.expectation().text(), Optional.of(each.ok()), each.actual(),
          each.expectation().line(), List.of()));
      ok &= each.ok();
    }
    String state = RunsText.get("state." + session.state());
    return new ExpectationRow(place.name(), Optional.of(ok), state, place.firstLine(), parts);
  }
}
