package org.neurodsl.ui.launch;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.neurodsl.ui.run.RunRequest;

/** The command that runs an experiment: the one that its parameters name, else that of the active editor. */
public final class RunHandler extends AbstractHandler {
  /** Identifier of the command. */
  public static final String COMMAND = "org.neurodsl.ui.run";

  /** Parameter: the path of the model, from the workspace or of the file system. */
  public static final String FILE = "org.neurodsl.ui.run.file";

  /** Parameter: the name of the experiment; without it the first of the file. */
  public static final String EXPERIMENT = "org.neurodsl.ui.run.experiment";

  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    String file = event.getParameter(FILE);
    String experiment = event.getParameter(EXPERIMENT);
    try {
      if (file != null) {
        Path path = LaunchAttributes.file(file);
        OpenModels.save(path);
        Launches.run(RunRequest.of(path, experiment == null ? "" : experiment));
        return null;
      }
      Optional<RunRequest> request = target(event);
      if (request.isPresent()) {
        Launches.run(request.get());
      }
      return null;
    } catch (CoreException e) {
      throw new ExecutionException(e.getMessage(), e);
    }
  }

  private static Optional<RunRequest> target(ExecutionEvent event) {
    ISelection selection = HandlerUtil.getCurrentSelection(event);
    IEditorPart editor = HandlerUtil.getActiveEditor(event);
    if (HandlerUtil.getActivePart(event) != editor && selection != null) {
      Optional<RunRequest> selected = RunTargets.of(selection);
      if (selected.isPresent()) {
        return selected;
      }
    }
    return editor == null ? Optional.empty() : RunTargets.of(editor);
  }
}
