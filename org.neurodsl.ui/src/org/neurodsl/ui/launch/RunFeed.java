package org.neurodsl.ui.launch;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.PlatformUI;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.live.LiveMessage;
import org.neurodsl.sim.live.LiveProcess;
import org.neurodsl.ui.run.CompiledRun;
import org.neurodsl.ui.run.LiveRun;
import org.neurodsl.ui.run.ModelCompiler;
import org.neurodsl.ui.run.RunSessions;
import org.neurodsl.ui.trace.TracesView;

/** Brings what the process of a launch says to the views, the console, the markers and the progress. */
final class RunFeed extends LiveFeed {
  private final CompiledRun compiled;
  private final RunProcess process;
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile LiveMessage.Progress progress = new LiveMessage.Progress(0, 0, 0);
  private LiveProcess live;
  private int code = 1;

  RunFeed(CompiledRun compiled, RunProcess process, Map<String, Double> settings) {
    super(compiled, process);
    announce(settings);
    this.compiled = compiled;
    this.process = process;
  }

  /** The process that is to end when its run is over. */
  synchronized void follow(LiveProcess child) {
    live = child;
  }

  /** How far the run is. */
  LiveMessage.Progress progress() {
    return progress;
  }

  /** Opens when all is over. */
  CountDownLatch over() {
    return over;
  }

  @Override
  protected void begun(LiveRun fresh) {
    PlatformUI.getWorkbench().getService(RunSessions.class).add(fresh);
    ConsoleFocus.show(TracesView.ID);
  }

  @Override
  protected void heard(LiveMessage message) {
    switch (message) {
      case LiveMessage.Text text -> process.print(text.error(), text.text());
      case LiveMessage.Progress further -> progress = further;
      case LiveMessage.Outcome outcome -> judge(outcome.outcome().outcome());
      case LiveMessage.Over end -> finish(end);
      default -> { }
    }
  }

  private void judge(ExperimentOutcome outcome) {
    process.computed();
    String explanation = outcome.run().failure().map(this::explain).orElse("");
    if (!explanation.isEmpty()) {
      process.print(true, explanation.strip() + "\n");
    }
    if (outcome.run().failure().isPresent()) {
      ConsoleFocus.show();
    }
    new RunMarkers(compiled.request().file()).show(outcome, explanation);
  }

  private String explain(SimulationFailure failure) {
    ModelCompiler compiler = PlatformUI.getWorkbench().getService(ModelCompiler.class);
    String experiment = compiled.experiment().plan().name();
    return compiler.explain(compiled.request(), experiment, failure).map(more -> " " + more).orElse("");
  }

  private void finish(LiveMessage.Over end) {
    code = end.code();
    if (!end.folder().isEmpty() && run() != null) {
      Path folder = Path.of(end.folder());
      String repeated = process.getAttribute(RunProcess.REPEATS);
      if (repeated != null) {
        process.print(false, Repetition.verdict(Path.of(repeated), folder) + "\n");
      }
      run().stored(folder);
      refresh();
    }
    synchronized (this) {
      live.close();
    }
  }

  private void refresh() {
    LaunchAttributes.resource(compiled.request().file()).ifPresent(file -> {
      IProject project = file.getProject();
      try {
        project.getFolder(ProjectFolders.RUNS).refreshLocal(IResource.DEPTH_INFINITE, null);
      } catch (CoreException e) {
        ILog.of(RunFeed.class).log(e.getStatus());
      }
    });
  }

  @Override
  public void ended(int exitCode) {
    abandon();
    process.end(code);
    over.countDown();
  }
}
