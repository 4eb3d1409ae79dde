package org.neurodsl.sim.standalone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.report.OutcomeText;
import org.neurodsl.sim.report.RunProblem;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.run.RunData;

/** Text on {@code out} for a person. */
final class TextStory implements RunStory {
  private static final int WIDEST = 100;

  private final Terminal terminal;
  private boolean first = true;

  TextStory(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void begin(ReadyExperiment experiment, String origin) {
    ExperimentPlan plan = experiment.plan();
    String title = plan.subject() + (terminal.unicode() ? " · " : ": ") + plan.name();
    String how = RunSession.solverText(plan) + ", step " + RunSession.number(plan.step()) + " ms, run "
        + RunSession.number(plan.duration()) + " ms";
    terminal.out().print((first ? "" : "\n") + paint("1", title) + "  " + paint("2", how) + "\n");
    if (!experiment.schemes().isEmpty()) {
      terminal.out().print(paint("2", shown(schemes(experiment.schemes()))) + "\n");
    }
    if (!origin.isEmpty()) {
      terminal.out().print("goes on " + origin + "\n");
    }
    terminal.out().flush();
    first = false;
  }

  @Override
  public void tell(ReadyExperiment experiment, ExperimentOutcome outcome, double compileSeconds, String output,
      List<RunProblem> problems) {
    if (outcome.run().samples() > 0 || outcome.run().state() == RunData.State.COMPLETE) {
      int columns = Math.min(terminal.columns(), WIDEST);
      terminal.out().print(new OutcomeText(columns, terminal.unicode(), terminal.colours()).of(outcome));
    }
    if (outcome.run().state() == RunData.State.CANCELLED) {
      terminal.out().print("cancelled at " + RunSession.number(outcome.run().endTime()) + " ms\n");
    }
    terminal.out().flush();
  }

  @Override
  public void end(String output) {
    terminal.out().print("\n" + (terminal.unicode() ? "→ " : "results in ") + output + "\n");
    terminal.out().flush();
  }

  /** {@code V, m, h, n: exponential (order 2)}: the states that are advanced in the same way together. */
  private static String schemes(Map<String, String> schemes) {
    Map<String, List<String>> states = new LinkedHashMap<>();
    schemes.forEach((state, scheme) -> states.computeIfAbsent(scheme, key -> new ArrayList<>()).add(state));
    return states.entrySet().stream()
        .map(each -> String.join(", ", each.getValue()) + ": " + each.getKey())
        .collect(Collectors.joining("; "));
  }

  private String shown(String text) {
    return terminal.unicode() ? text : text.replace('–', '-');
  }

  private String paint(String code, String text) {
    return terminal.colours() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
