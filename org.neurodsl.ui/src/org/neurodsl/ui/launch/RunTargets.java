package org.neurodsl.ui.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.neurodsl.ui.run.ModelCompiler;
import org.neurodsl.ui.run.ModelCompiler.ExperimentPlace;
import org.neurodsl.ui.run.RunRequest;

/** What is to be run when the user says no more than "run". */
final class RunTargets {

  private RunTargets() {}

  /** The experiment at the caret of an editor, else its first one. */
  static Optional<RunRequest> of(IEditorPart editor) {
    Optional<Path> file = OpenModels.file(editor).filter(RunTargets::isModel);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    OpenModels.save(file.get());
    int line = editor instanceof ITextEditor text
        && text.getSelectionProvider().getSelection() instanceof ITextSelection selection
        ? selection.getStartLine() + 1 : 0;
    return Optional.of(RunRequest.of(file.get(), experiment(file.get(), line)));
  }

  /** The first experiment of a selected file. */
  static Optional<RunRequest> of(ISelection selection) {
    if (selection instanceof IStructuredSelection several && !several.isEmpty()) {
      IFile file = Adapters.adapt(several.getFirstElement(), IFile.class);
      if (file != null && file.getLocation() != null && isModel(file.getLocation().toPath())) {
        Path path = file.getLocation().toPath();
        return Optional.of(RunRequest.of(path, experiment(path, 0)));
      }
    }
    return Optional.empty();
  }

  /** Whether a file holds a model. */
  static boolean isModel(Path file) {
    return file.getFileName().toString().endsWith(".neuro");
  }

  private static String experiment(Path file, int line) {
    try {
      List<ExperimentPlace> all = PlatformUI.getWorkbench().getService(ModelCompiler.class).experiments(file);
      return all.stream()
          .filter(each -> each.firstLine() <= line && line <= each.lastLine())
          .findFirst()
          .or(() -> all.stream().findFirst())
          .map(ExperimentPlace::name)
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }
}
