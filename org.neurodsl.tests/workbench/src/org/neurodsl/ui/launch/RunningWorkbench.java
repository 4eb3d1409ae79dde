package org.neurodsl.ui.launch;

import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.neurodsl.ui.live.Workbench;
import org.neurodsl.ui.run.RunSession;
import org.neurodsl.ui.run.RunSessions;

/** A project with one model in the workbench that the test runs in, and what a user does with it. */
final class RunningWorkbench {
  final IProject project;
  final IFile model;

  RunningWorkbench(String text) throws CoreException {
    project = Workbench.project("runs" + System.nanoTime());
    model = Workbench.file(project, "model.neuro", text);
  }

  void delete() throws CoreException {
    Workbench.await("no process", () -> children() == 0);
    while (Display.getCurrent().readAndDispatch()) {
      // what was asked for is done before the next test
    }
    Workbench.page().closeAllEditors(false);
    sessions().all().forEach(sessions()::remove);
    project.delete(true, true, null);
  }

  static RunSessions sessions() {
    return PlatformUI.getWorkbench().getService(RunSessions.class);
  }

  /** Asks for a run as the code lens does, and waits until it has begun. */
  RunSession run(String experiment) throws Exception {
    return run(model, experiment);
  }

  /** The same for any model; a run that an earlier test has left is not taken for the new one. */
  static RunSession run(IFile model, String experiment) throws Exception {
    RunSession before = sessions().current().orElse(null);
    command(RunHandler.COMMAND,
        Map.of(RunHandler.FILE, model.getFullPath().toString(), RunHandler.EXPERIMENT, experiment));
    Workbench.await("a run of " + experiment, () -> sessions().current().filter(each -> each != before).isPresent());
    return sessions().current().orElseThrow();
  }

  static void command(String id, Map<String, String> parameters) throws Exception {
    ParameterizedCommand command = ParameterizedCommand.generateCommand(
        PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(id), parameters);
    PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
  }

  static <T extends IViewPart> T view(String id, Class<T> type) throws CoreException {
    return type.cast(Workbench.page().showView(id));
  }

  /** How many processes the workbench has started that are there still. */
  static long children() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
  }
}
