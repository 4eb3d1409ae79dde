package org.neurodsl.ui.rename;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.neurodsl.ide.rename.Rename;
import org.neurodsl.problem.TextEdit;
import org.neurodsl.ui.live.ProblemMarkers;

/** A rename as the platform's refactorings are: checked, shown before it is done, undone in one go. */
public final class RenameChange extends Refactoring {
  private final Rename rename;
  private String newName;

  /** A rename; the new name is still to be given. */
  public RenameChange(Rename rename) {
    this.rename = rename;
    newName = rename.oldName();
  }

  @Override
  public String getName() {
    return RenameText.get("rename.title");
  }

  /** The name as it is. */
  public String oldName() {
    return rename.oldName();
  }

  /** Takes a new name. */
  public void setNewName(String name) {
    newName = name;
  }

  @Override
  public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) {
    return new RefactoringStatus();
  }

  @Override
  public RefactoringStatus checkFinalConditions(IProgressMonitor monitor) {
    try {
      Optional<String> refusal = rename.refusal(newName);
      return refusal.isPresent() ? RefactoringStatus.createFatalErrorStatus(refusal.get()) : new RefactoringStatus();
    } catch (IOException unreadable) {
      return RefactoringStatus.createFatalErrorStatus(String.valueOf(unreadable.getMessage()));
    }
  }

  @Override
  public Change createChange(IProgressMonitor monitor) throws CoreException {
    CompositeChange all = new CompositeChange(RenameText.get("rename.change", rename.oldName(), newName));
    for (Map.Entry<Path, List<TextEdit>> each : rename.edits(newName).entrySet()) {
      Optional<IFile> file = ProblemMarkers.file(each.getKey());
      if (file.isPresent()) {
        all.add(change(file.get(), each.getValue()));
      }
    }
    return all;
  }

  private static Change change(IFile file, List<TextEdit> edits) {
    MultiTextEdit changes = new MultiTextEdit();
    edits.forEach(edit -> changes.addChild(new ReplaceEdit(edit.offset(), edit.length(), edit.replacement())));
    TextFileChange change = new TextFileChange(file.getName(), file);
    change.setEdit(changes);
    change.setTextType("neuro");
    return change;
  }
}
