package org.neurodsl.ui.launch;

import java.util.Optional;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.ui.ILaunchShortcut2;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IEditorPart;
import org.neurodsl.ui.run.RunRequest;

/** "Run As" of models, in editors and explorers, and what Ctrl+F11 does there. */
public final class RunShortcut implements ILaunchShortcut2 {

  @Override
  public void launch(ISelection selection, String mode) {
    RunTargets.of(selection).ifPresent(RunShortcut::run);
  }

  @Override
  public void launch(IEditorPart editor, String mode) {
    RunTargets.of(editor).ifPresent(RunShortcut::run);
  }

  static void run(RunRequest request) {
    try {
      Launches.run(request);
    } catch (CoreException e) {
      ErrorDialog.openError(null, LaunchText.get("title"), null, e.getStatus());
    }
  }

  /** Null lets {@link #launch} find or make the configuration of the experiment. */
  @Override
  public ILaunchConfiguration[] getLaunchConfigurations(ISelection selection) {
    return null;
  }

  @Override
  public ILaunchConfiguration[] getLaunchConfigurations(IEditorPart editor) {
    return null;
  }

  @Override
  public IResource getLaunchableResource(ISelection selection) {
    return RunTargets.of(selection).flatMap(request -> LaunchAttributes.resource(request.file())).orElse(null);
  }

  @Override
  public IResource getLaunchableResource(IEditorPart editor) {
    Optional<RunRequest> request = OpenModels.file(editor).filter(RunTargets::isModel)
        .map(file -> RunRequest.of(file, ""));
    return request.flatMap(each -> LaunchAttributes.resource(each.file())).orElse(null);
  }
}
