package org.neurodsl.sim.standalone;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.sim.contract.KernelSource;
import org.neurodsl.sim.contract.RunCode;
import org.neurodsl.sim.experiment.Checkpointing;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.experiment.NetworkExperiment;
import org.neurodsl.sim.report.OutcomeFiles;
import org.neurodsl.sim.report.RunProblem;
import org.neurodsl.sim.result.ResultException;
import org.neurodsl.sim.result.ResultWriter;
import org.neurodsl.sim.result.RunDescription.ExperimentRecord;
import org.neurodsl.sim.result.RunDescription;
import org.neurodsl.sim.result.RunStamp;
import org.neurodsl.sim.result.RunState;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.run.RunData;
import org.neurodsl.sim.text.NumberText;

/**
 * Runs the experiments of a model in order, writes their results into one folder and tells what came out. The folder
 * of a run of one experiment holds its tables; that of several holds a folder for each.
 */
public final class RunSession {

  private final ReadyModel model;
  private final RunChoices choices;
  private final Terminal terminal;
  private final SessionControl control;
  private final RunStory story;
  private final List<ReadyExperiment> experiments;
  private final String origin;
  private final List<ExperimentRecord> records = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final List<RunProblem> problems = new ArrayList<>();
  private boolean disappointed;

  /**
   * A session that {@code control} can cancel.
   *
   * @throws UsageException where the checkpoints that are wanted cannot be
   */
  public RunSession(ReadyModel model, RunChoices choices, Terminal terminal, SessionControl control) {
    this.model = model;
    this.choices = choices;
    this.terminal = terminal;
    this.control = control;
    experiments = choices.checkpoints().experiments(model);
    origin = choices.checkpoints().origin();
    story = choices.json() ? new JsonStory(terminal) : new TextStory(terminal);
  }

  /**
   * Runs everything.
   *
   * @return an {@link ExitCode}
   */
  public int run(RunStamp stamp) {
    try (ResultWriter result = ResultWriter.create(choices.folder(), description(), stamp)) {
      model.files().forEach(file -> result.model(file.path(), file.content()));
      for (ReadyExperiment experiment : experiments) {
        if (!control.isCancelled()) {
          one(experiment, result);
        }
      }
      RunState state =
          control.isCancelled() ? RunState.CANCELLED : failures.isEmpty() ? RunState.COMPLETE : RunState.FAILED;
      control.written(result.finish(description(), state));
      story.end(shown(result, ""));
      return code(state);
    } catch (ResultException e) {
      RunProblem problem = new RunProblem(RunCode.NOT_WRITTEN, "error", "", 0, e.getMessage(), "");
      problems.add(problem);
      terminal.err().print(problem.text() + "\n");
      return ExitCode.RUN_FAILED;
    }
  }

  private int code(RunState state) {
    return switch (state) {
      case CANCELLED -> ExitCode.CANCELLED;
      case FAILED -> ExitCode.RUN_FAILED;
      default -> disappointed ? ExitCode.EXPECTATION_FAILED : ExitCode.OK;
    };
  }

  private void one(ReadyExperiment experiment, ResultWriter result) {
    story.begin(experiment, origin);
    long began = System.nanoTime();
    KernelSource kernels = experiment.kernels().get();
    NetworkExperiment network = experiment.network() == null ? null : experiment.network().get();
    double compileSeconds = experiment.seconds() + (System.nanoTime() - began) * 1e-9;
    List<RunDescription.Quantity> parameters =
        network == null ? RunParameters.of(kernels, experiment.plan()) : List.of();
    records.add(record(experiment, parameters, RunDescription.Outcome.PENDING));
    result.describe(description());
    if (network == null) {
      control.begin(experiment.plan(), kernels.info(), parameters);
    } else {
      control.begin(network);
    }
    String section = experiments.size() == 1 ? "" : experiment.plan().name();
    ExperimentOutcome outcome = network == null
        ? GuardedRun.of(kernels, experiment.plan(), choices.threads(), control)
        : GuardedRun.of(network, choices.threads(), control, checkpointing(result, section));
    control.end(outcome);
    String more = outcome.run().failure().flatMap(experiment.explanation()::of).orElse("");
    List<RunProblem> met = RunProblem.of(outcome, more);
    problems.addAll(met);
    if (outcome.run().failure().isPresent()) {
      fail(met.getFirst());
    }
    disappointed |= outcome.run().state() == RunData.State.COMPLETE && !outcome.ok();
    OutcomeFiles.write(outcome, result.section(section), choices.plots().svg(), choices.plots().png());
    records.set(records.size() - 1, record(experiment, parameters, OutcomeRecord.of(outcome)));
    story.tell(experiment, outcome, compileSeconds, shown(result, section), met);
  }

  private Checkpointing checkpointing(ResultWriter result, String section) {
    result.section(section);
    Checkpointing checkpointing =
        choices.checkpoints().in(result.partFolder().resolve(section), model.provenance());
    if (checkpointing.every() > 0) {
      terminal.err().print("every " + number(checkpointing.every()) + " ms a checkpoint goes to "
          + checkpointing.file() + "\n");
      terminal.err().flush();
    }
    return checkpointing;
  }

  private void fail(RunProblem problem) {
    failures.add(problem.message());
    terminal.err().print(problem.text() + "\n");
    terminal.err().flush();
  }

  /** What went wrong so far. */
  public List<RunProblem> problems() {
    return List.copyOf(problems);
  }

  private RunDescription description() {
    return new RunDescription(model.provenance(), choices.threads(), records, String.join(" ", failures),
        origin);
  }

  private String shown(ResultWriter result, String section) {
    return choices.shownFolder().resolve(result.folder().getFileName()).resolve(section).toString();
  }

  private static ExperimentRecord record(
      ReadyExperiment experiment, List<RunDescription.Quantity> parameters, RunDescription.Outcome outcome) {
    ExperimentPlan plan = experiment.plan();
    RunDescription.Settings settings =
        new RunDescription.Settings(
            solverText(plan),
            experiment.schemes(),
            new RunDescription.Quantity("step", plan.step(), "ms"),
            new RunDescription.Quantity("duration", plan.duration(), "ms"),
            plan.seed());
    return new ExperimentRecord(plan.name(), plan.subject(), settings, parameters, outcome);
  }

  static String solverText(ExperimentPlan plan) {
    return plan.tolerance() > 0 ? plan.solver() + "(" + plan.tolerance() + ")" : plan.solver();
  }

  static String number(double value) {
    return NumberText.of(value, 7);
  }
}
