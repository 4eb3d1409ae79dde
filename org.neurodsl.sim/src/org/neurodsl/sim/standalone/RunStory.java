package org.neurodsl.sim.standalone;

import java.util.List;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.report.RunProblem;

/** Tells what comes out of a run, to a person or to a program. */
interface RunStory {

  /**
   * An experiment begins.
   *
   * @param origin from which checkpoint, in words; empty where at 0
   */
  void begin(ReadyExperiment experiment, String origin);

  /**
   * An experiment is over.
   *
   * @param compileSeconds wall-clock time from the text to the loaded class
   * @param output folder of its results, as the user knows it
   * @param problems what went wrong
   */
  void tell(ReadyExperiment experiment, ExperimentOutcome outcome, double compileSeconds, String output,
      List<RunProblem> problems);

  /**
   * All is over.
   *
   * @param output folder of the results, as the user knows it
   */
  void end(String output);
}
