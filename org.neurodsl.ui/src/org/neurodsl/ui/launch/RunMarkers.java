package org.neurodsl.ui.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.experiment.ExperimentOutcome.ExpectationOutcome;
import org.neurodsl.sim.run.ExperimentPlan.Expectation;
import org.neurodsl.sim.run.RunData;

/** Marks the lines of a model at which a run failed, or did not give what was expected. */
public final class RunMarkers {
  /** Type of the markers. */
  public static final String TYPE = "org.neurodsl.ui.runProblem";

  /** Attribute: the experiment. */
  static final String EXPERIMENT = "experiment";

  private final Path model;

  RunMarkers(Path model) {
    this.model = model;
  }

  /** Takes the marks of earlier runs of an experiment away, and sets those of an outcome. */
  void show(ExperimentOutcome outcome, String explanation) {
    String experiment = outcome.plan().name();
    try {
      clear(experiment);
      if (outcome.run().failure().isPresent()) {
        SimulationFailure failure = outcome.run().failure().get();
        mark(failure.file(), failure.line(), experiment, failure.getMessage() + explanation);
      }
      boolean complete = outcome.run().state() == RunData.State.COMPLETE;
      List<ExpectationOutcome> checked = complete ? outcome.expectations() : List.of();
      for (ExpectationOutcome each : checked) {
        if (!each.ok()) {
          Expectation expectation = each.expectation();
          mark(expectation.file(), expectation.line(), experiment,
              LaunchText.get("expectation.failed", expectation.text(), each.actual()));
        }
      }
    } catch (CoreException e) {
      ILog.of(RunMarkers.class).log(e.getStatus());
    }
  }

  private void clear(String experiment) throws CoreException {
    Optional<IFile> file = LaunchAttributes.resource(model);
    if (file.isPresent()) {
      for (IMarker marker : file.get().getParent().findMarkers(TYPE, true, IResource.DEPTH_INFINITE)) {
        if (marker.getAttribute(EXPERIMENT, "").equals(experiment)) {
          marker.delete();
        }
      }
    }
  }

  /** A place that is in no project (a library neuron) is marked at the head of the model. */
  private void mark(String relative, int line, String experiment, String message) throws CoreException {
    Path place = relative.isEmpty() ? model : model.resolveSibling(relative);
    Optional<IFile> found = LaunchAttributes.resource(place);
    Optional<IFile> file = found.or(() -> LaunchAttributes.resource(model));
    if (file.isPresent()) {
      IMarker marker = file.get().createMarker(TYPE);
      marker.setAttribute(IMarker.MESSAGE, message);
      marker.setAttribute(IMarker.SEVERITY, IMarker.SEVERITY_ERROR);
      marker.setAttribute(IMarker.LINE_NUMBER, found.isPresent() ? Math.max(1, line) : 1);
      marker.setAttribute(EXPERIMENT, experiment);
    }
  }

  static IStatus status(String message, Throwable cause) {
    return new Status(IStatus.ERROR, "org.neurodsl.ui", message, cause);
  }
}
