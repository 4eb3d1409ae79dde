package org.neurodsl.advice;

import java.util.List;
import org.neurodsl.ParsedFile;
import org.neurodsl.lower.LoweredExperiment;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.scoping.Subjects;

/**
 * What is good to know of a model that has no errors: that it can't spike, does not rest where it starts, needs another
 * solver, or takes long. A run does not ask for it.
 */
public final class Advice {

  private Advice() {}

  /**
   * Looks at the neurons and the experiments of single neurons of one file, as far as a fixed effort reaches. Never
   * fails: of what can't be analysed nothing is told.
   *
   * @param file without errors
   * @param known what the checks have found in it
   */
  public static List<ProblemReport> of(ParsedFile file, List<ProblemReport> known) {
    Advising advising = new Advising(file, known);
    for (Object item : file.model().getItems()) {
      Runnable adviser = switch (item) {
        case Neuron neuron -> () -> new NeuronAdvice(advising, neuron).advise();
        case Experiment experiment when Subjects.neuron(experiment).isPresent() -> () -> advise(advising, experiment);
        default -> () -> { };
      };
      quietly(adviser);
    }
    return advising.reports().stream().distinct().sorted(ProblemReport.BY_PLACE).toList();
  }

  private static void advise(Advising advising, Experiment experiment) {
    LoweredExperiment lowered = advising.lower().experiment(experiment);
    new ExperimentAdvice(advising, experiment, lowered).advise();
    new SolverAdvice(advising, experiment, lowered).advise();
    new CostAdvice(advising, experiment, lowered).advise();
  }

  /** A fault of the analysis shows when the model is run, with all that is known of it; it must not spoil a check. */
  private static void quietly(Runnable adviser) {
    try {
      adviser.run();
    } catch (RuntimeException | StackOverflowError unadvised) {
      return;
    }
  }
}
