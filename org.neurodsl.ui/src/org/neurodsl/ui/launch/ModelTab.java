package org.neurodsl.ui.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.FilteredResourcesSelectionDialog;
import org.neurodsl.ui.run.ModelCompiler;
import org.neurodsl.ui.run.ModelCompiler.ExperimentPlace;
import org.neurodsl.ui.run.RunRequest;

/** The page on which model and experiment are chosen. */
final class ModelTab extends RunTab {
  private Text file;
  private Combo experiment;
  private List<String> known = List.of();

  ModelTab() {
    super("tab.model");
  }

  @Override
  void fill(Composite page) {
    label(page, "model");
    file = new Text(page, SWT.BORDER);
    file.setLayoutData(wide(1));
    file.addListener(SWT.Modify, event -> {
      readExperiments();
      changed();
    });
    Button browse = new Button(page, SWT.PUSH);
    browse.setText(LaunchText.get("browse"));
    browse.addListener(SWT.Selection, event -> browse());
    label(page, "experiment");
    experiment = new Combo(page, SWT.DROP_DOWN);
    experiment.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    experiment.addListener(SWT.Modify, event -> changed());
  }

  private void browse() {
    FilteredResourcesSelectionDialog dialog = new FilteredResourcesSelectionDialog(
        getShell(), false, ResourcesPlugin.getWorkspace().getRoot(), IFile.FILE);
    dialog.setInitialPattern("*.neuro");
    if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof IFile chosen) {
      file.setText(chosen.getFullPath().toString());
    }
  }

  private void readExperiments() {
    String text = experiment.getText();
    known = path().map(ModelTab::experiments).orElse(List.of());
    experiment.setItems(known.toArray(String[]::new));
    experiment.setText(text);
  }

  private static List<String> experiments(Path model) {
    try {
      return PlatformUI.getWorkbench().getService(ModelCompiler.class).experiments(model).stream()
          .map(ExperimentPlace::name).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private Optional<Path> path() {
    try {
      return Optional.of(LaunchAttributes.file(file.getText())).filter(Files::isRegularFile);
    } catch (CoreException | RuntimeException e) {
      return Optional.empty();
    }
  }

  @Override
  void show(ILaunchConfiguration configuration) throws CoreException {
    experiment.setText(configuration.getAttribute(LaunchAttributes.EXPERIMENT, ""));
    file.setText(configuration.getAttribute(LaunchAttributes.FILE, ""));
  }

  @Override
  public void performApply(ILaunchConfigurationWorkingCopy configuration) {
    configuration.setAttribute(LaunchAttributes.FILE, file.getText());
    configuration.setAttribute(LaunchAttributes.EXPERIMENT, experiment.getText());
  }

  /** What the user has selected is likely what is meant. */
  @Override
  public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
    selected().ifPresent(request -> {
      LaunchAttributes.write(request, configuration);
      configuration.rename(getLaunchConfigurationDialog().generateName(Launches.name(request)));
    });
  }

  private static Optional<RunRequest> selected() {
    IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    if (window == null) {
      return Optional.empty();
    }
    Optional<RunRequest> chosen = RunTargets.of(window.getSelectionService().getSelection());
    return chosen.or(() -> Optional.ofNullable(window.getActivePage().getActiveEditor()).flatMap(RunTargets::of));
  }

  @Override
  String fault() {
    if (file.getText().isBlank()) {
      return LaunchText.get("file.missing");
    }
    if (path().isEmpty()) {
      return LaunchText.get("file.gone", file.getText());
    }
    String name = experiment.getText();
    return name.isBlank() || known.contains(name) ? null
        : LaunchText.get("experiment.unknown", name, String.join(", ", known));
  }
}
