package org.neurodsl.ui.rename;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks for the new name. */
final class RenameWizard extends RefactoringWizard {
  private final RenameChange change;

  RenameWizard(RenameChange change) {
    super(change, DIALOG_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
    this.change = change;
    setDefaultPageTitle(RenameText.get("rename.title"));
  }

  @Override
  protected void addUserInputPages() {
    addPage(new Name(change));
  }

  /** The page with the name. */
  private static final class Name extends UserInputWizardPage {
    private final RenameChange change;

    Name(RenameChange change) {
      super("name");
      this.change = change;
    }

    @Override
    public void createControl(Composite parent) {
      Composite page = new Composite(parent, SWT.NONE);
      GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
      new Label(page, SWT.NONE).setText(RenameText.get("rename.name"));
      Text name = new Text(page, SWT.BORDER);
      GridDataFactory.fillDefaults().grab(true, false).hint(280, SWT.DEFAULT).applyTo(name);
      name.setText(change.oldName());
      name.selectAll();
      name.addModifyListener(event -> {
        change.setNewName(name.getText());
        setPageComplete(!name.getText().equals(change.oldName()) && !name.getText().isBlank());
      });
      setPageComplete(false);
      name.setFocus();
      setControl(page);
    }
  }
}
