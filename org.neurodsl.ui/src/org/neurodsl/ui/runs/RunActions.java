package org.neurodsl.ui.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.neurodsl.sim.result.ResultException;
import org.neurodsl.ui.launch.Repetition;
import org.neurodsl.ui.run.LiveRun;
import org.neurodsl.ui.run.RunSession;
import org.neurodsl.ui.run.RunSessions;
import org.neurodsl.ui.trace.TracesView;
import org.neurodsl.ui.trace.data.RunTraces;

/** What can be done with runs of the history. */
final class RunActions {
  private final Shell shell;
  private final RunSessions sessions;

  RunActions(Shell shell, RunSessions sessions) {
    this.shell = shell;
    this.sessions = sessions;
  }

  /** Shows a run in the views; one on the disk is read first. */
  void open(RunEntry entry) {
    session(entry).ifPresent(session -> {
      sessions.select(session);
      traces();
    });
  }

  private Optional<TracesView> traces() {
    try {
      return Optional.of((TracesView) PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage()
          .showView(TracesView.ID));
    } catch (PartInitException e) {
      ILog.of(RunActions.class).log(e.getStatus());
      return Optional.empty();
    }
  }

  private Optional<RunSession> session(RunEntry entry) {
    if (entry instanceof RunEntry.Live live) {
      return Optional.of(live.session());
    }
    RunEntry.Stored stored = (RunEntry.Stored) entry;
    try {
      LiveRun run = new LiveRun(stored.experiment(), RunTraces.of(stored.run(), stored.section()),
          stored.record().settings().duration().value(), stored.record().parameters());
      run.stored(stored.run().folder());
      run.end(RunSession.State.valueOf(stored.run().state().name().replace("RUNNING", "CANCELLED")), null);
      sessions.add(run);
      return Optional.of(run);
    } catch (ResultException unreadable) {
      MessageDialog.openError(shell, RunsText.get("open"),
          RunsText.get("unreadable", stored.run().folder().getFileName(), unreadable.getMessage()));
      return Optional.empty();
    }
  }

  /** Draws the second behind the first and says how they differ. */
  void compare(RunEntry first, RunEntry second) {
    Optional<RunSession> a = session(first);
    Optional<RunSession> b = session(second);
    if (a.isPresent() && b.isPresent()) {
      sessions.select(a.get());
      traces().ifPresent(view -> view.compareWith(a.get(), b.get()));
    }
  }

  /** Whether a run can be repeated: its compiled model, or a copy of its text, is there. */
  boolean canRunAgain(RunEntry entry) {
    return entry instanceof RunEntry.Live live && live.session().origin().isPresent()
        || entry.folder().filter(folder -> Files.isDirectory(folder.resolve("model"))).isPresent();
  }

  /** Repeats a run. */
  void runAgain(RunEntry entry) {
    Job.create(RunsText.get("again"), monitor -> {
      try {
        if (entry instanceof RunEntry.Live live && live.session().origin().isPresent()) {
          Repetition.of(live.session().origin().get(), entry.folder());
        } else if (entry instanceof RunEntry.Stored stored) {
          Repetition.of(stored.run(), stored.record());
        }
        return Status.OK_STATUS;
      } catch (IOException e) {
        return Status.error(e.getMessage(), e);
      } catch (CoreException e) {
        return e.getStatus();
      }
    }).schedule();
  }

  /** Deletes results, and forgets runs that are over. */
  void delete(List<RunEntry> entries) {
    List<RunEntry> over = entries.stream().filter(each -> !RunsView.isGoing(each)).toList();
    List<Path> folders = over.stream().flatMap(each -> each.folder().stream()).distinct().toList();
    if (!folders.isEmpty() && !MessageDialog.openConfirm(shell, RunsText.get("delete.title"),
        RunsText.get("delete.ask", folders.size()))) {
      return;
    }
    folders.forEach(RunActions::delete);
    for (RunEntry each : over) {
      if (each instanceof RunEntry.Live live) {
        sessions.remove(live.session());
      }
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
      for (IContainer each : ResourcesPlugin.getWorkspace().getRoot().findContainersForLocationURI(folder.toUri())) {
        each.getParent().refreshLocal(IResource.DEPTH_INFINITE, null);
      }
    } catch (IOException | CoreException e) {
      ILog.of(RunActions.class).error(RunsText.get("unreadable", folder.getFileName(), e.getMessage()), e);
    }
  }
}
