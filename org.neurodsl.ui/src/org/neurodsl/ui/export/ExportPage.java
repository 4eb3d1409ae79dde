package org.neurodsl.ui.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.neurodsl.ui.project.Models;

/** Asks for a model and where its simulator is to be written. */
final class ExportPage extends WizardPage {
  private final Simulator simulator;
  private final IFile selected;
  private Combo models;
  private Text target;

  ExportPage(Simulator simulator, IFile selected) {
    super("export");
    this.simulator = simulator;
    this.selected = selected;
    setTitle(simulator.text("title"));
    setDescription(simulator.text("about"));
  }

  /** The model to export. */
  Path model() {
    return ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(models.getText()))
        .getLocation().toPath();
  }

  /** Where to. */
  Path target() {
    return Path.of(target.getText().strip());
  }

  @Override
  public void createControl(Composite parent) {
    Composite area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
    new Label(area, SWT.NONE).setText(ExportText.get("model"));
    models = new Combo(area, SWT.READ_ONLY);
    List<String> known = Models.all();
    models.setItems(known.toArray(String[]::new));
    models.select(Math.max(0, selected == null ? 0 : known.indexOf(selected.getFullPath().toPortableString())));
    GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(models);
    new Label(area, SWT.NONE).setText(simulator.text("target"));
    target = new Text(area, SWT.BORDER);
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(360, SWT.DEFAULT).applyTo(target);
    Button browse = new Button(area, SWT.PUSH);
    browse.setText(ExportText.get("browse"));
    browse.addListener(SWT.Selection, event -> browse());
    models.addListener(SWT.Selection, event -> propose());
    target.addModifyListener(event -> check());
    setControl(area);
    propose();
    models.setFocus();
  }

  private void propose() {
    String name = models.getText().replaceFirst(".*/", "").replaceFirst("\\.neuro$", "");
    String file = name + (simulator == Simulator.JAR ? ".jar" : "-simulator");
    target.setText(name.isEmpty() ? "" : Path.of(System.getProperty("user.home"), file).toString());
    check();
  }

  private void browse() {
    String chosen = switch (simulator) {
      case JAR -> {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setFilterExtensions(new String[] {"*.jar"});
        dialog.setFileName(target.getText());
        yield dialog.open();
      }
      case PROJECT -> new DirectoryDialog(getShell()).open();
    };
    if (chosen != null) {
      target.setText(chosen);
    }
  }

  private void check() {
    String fault = fault();
    setErrorMessage(fault);
    setMessage(fault == null && Files.exists(target()) ? ExportText.get("replace") : null, IMessageProvider.WARNING);
    setPageComplete(fault == null);
  }

  private String fault() {
    if (models.getText().isEmpty()) {
      return ExportText.get("noModel");
    }
    if (target.getText().isBlank()) {
      return ExportText.get("noTarget");
    }
    if (simulator == Simulator.JAR && Files.isDirectory(target())) {
      return ExportText.get("isFolder", target());
    }
    return simulator == Simulator.PROJECT && Files.isRegularFile(target()) ? ExportText.get("isFile", target()) : null;
  }
}
