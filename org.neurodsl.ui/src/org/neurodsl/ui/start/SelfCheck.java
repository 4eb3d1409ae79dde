package org.neurodsl.ui.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.neurodsl.ui.launch.Launches;
import org.neurodsl.ui.project.Example;
import org.neurodsl.ui.project.Opening;
import org.neurodsl.ui.run.RunRequest;
import org.neurodsl.ui.run.RunSession;
import org.neurodsl.ui.run.RunSessions;
import org.neurodsl.ui.welcome.WelcomeEditor;

/**
 * Tries an installation: {@code -selfcheck FILE} opens an example, runs it, opens the first lesson, writes what came of
 * it to the file and ends the workbench. The first word of the file is {@code ok} or {@code failed}.
 */
public final class SelfCheck implements IStartup {
  private static final String OPTION = "-selfcheck";
  private static final String EXAMPLE = "hodgkin-huxley";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int POLL = 50;

  private Path report;
  private Instant usable;

  @Override
  public void earlyStartup() {
    List<String> arguments = List.of(Platform.getApplicationArgs());
    int option = arguments.indexOf(OPTION);
    if (option >= 0 && option + 1 < arguments.size()) {
      report = Path.of(arguments.get(option + 1));
      PlatformUI.getWorkbench().getDisplay().asyncExec(this::begin);
    }
  }

  private void begin() {
    usable = Instant.now();
    Optional<IFile> file = Example.named(EXAMPLE).flatMap(Opening::example);
    if (file.isEmpty()) {
      end("failed: the example could not be opened");
      return;
    }
    try {
      Launches.run(RunRequest.of(file.get().getLocation().toPath(), ""));
      watch();
    } catch (CoreException e) {
      end("failed: " + e.getMessage());
    }
  }

  private void watch() {
    Optional<RunSession> session = PlatformUI.getWorkbench().getService(RunSessions.class).current();
    RunSession.State state = session.map(RunSession::state).orElse(RunSession.State.RUNNING);
    if (state == RunSession.State.COMPLETE) {
      long samples = session.get().traces().analog().stream().mapToLong(each -> each.size()).sum();
      long complete = sinceStart(Instant.now());
      String words = samples > 0 ? openLesson() : "failed: no samples";
      end("%s%nusable after %d ms%nrun complete after %d ms%n%d samples%n".formatted(
          words, sinceStart(usable), complete, samples));
    } else if (state != RunSession.State.RUNNING || Instant.now().isAfter(usable.plus(PATIENCE))) {
      end("failed: the run is " + state);
    } else {
      Display.getCurrent().timerExec(POLL, this::watch);
    }
  }

  private static String openLesson() {
    IWorkbench workbench = PlatformUI.getWorkbench();
    try {
      workbench.getService(IHandlerService.class).executeCommand(
          workbench.getService(ICommandService.class).deserialize(WelcomeEditor.FIRST_LESSON), null);
      return "ok";
    } catch (CommandException e) {
      return "failed: the first lesson cannot be opened: " + e.getMessage();
    }
  }

  private static long sinceStart(Instant instant) {
    Instant start = ProcessHandle.current().info().startInstant().orElse(instant);
    return Duration.between(start, instant).toMillis();
  }

  private void end(String words) {
    try {
      Files.writeString(report, words);
    } catch (IOException e) {
      ILog.of(SelfCheck.class).error("cannot write " + report, e);
    }
    IWorkbench workbench = PlatformUI.getWorkbench();
    workbench.getActiveWorkbenchWindow().getActivePage().closeAllEditors(false);
    workbench.close();
  }
}
