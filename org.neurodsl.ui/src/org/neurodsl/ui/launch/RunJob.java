package org.neurodsl.ui.launch;

import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.neurodsl.sim.live.LiveMessage;
import org.neurodsl.sim.standalone.Pace;

/** Shows in the Progress view how far a run is, how fast it goes and how long it will take; can cancel it. */
final class RunJob extends Job {
  private static final int TICKS = 1000;
  private static final long EVERY_MILLIS = 200;

  private final RunFeed feed;
  private final RunProcess process;
  private final long began = System.nanoTime();

  RunJob(String name, RunFeed feed, RunProcess process) {
    super(name);
    this.feed = feed;
    this.process = process;
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    monitor.beginTask("", TICKS);
    int done = 0;
    try {
      while (!feed.over().await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        if (monitor.isCanceled()) {
          process.stop();
        }
        LiveMessage.Progress progress = feed.progress();
        if (progress.duration() > 0) {
          double seconds = (System.nanoTime() - began) * 1e-9;
          monitor.subTask(new Pace(progress.time(), progress.duration(), progress.spikes(), seconds).text());
          int now = (int) (TICKS * progress.time() / progress.duration());
          monitor.worked(now - done);
          done = now;
        }
      }
    } catch (InterruptedException interrupted) {
      process.stop();
    } finally {
      monitor.done();
    }
    return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
  }

  @Override
  public boolean belongsTo(Object family) {
    return family == RunJob.class;
  }
}
