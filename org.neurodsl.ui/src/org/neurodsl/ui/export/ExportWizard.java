package org.neurodsl.ui.export;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;

/** Exports the simulator of a model, in the form that the declaration of the wizard names. */
public final class ExportWizard extends Wizard implements IExportWizard, IExecutableExtension {
  private Simulator simulator = Simulator.JAR;
  private ExportPage page;

  /** A wizard that is told its form and the selection later. */
  public ExportWizard() {
    setNeedsProgressMonitor(true);
  }

  @Override
  public void setInitializationData(IConfigurationElement element, String property, Object data) {
    simulator = Simulator.valueOf(String.valueOf(data).toUpperCase(Locale.ROOT));
  }

  @Override
  public void init(IWorkbench workbench, IStructuredSelection selection) {
    setWindowTitle(simulator.text("title"));
    page = new ExportPage(simulator, Adapters.adapt(selection.getFirstElement(), IFile.class));
  }

  @Override
  public void addPages() {
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    Path model = page.model();
    Path target = page.target();
    try {
      getContainer().run(true, false, monitor -> {
        monitor.beginTask(simulator.text("title"), -1);
        try {
          simulator.write(model, target);
        } catch (IOException e) {
          throw new InvocationTargetException(e);
        }
      });
      return true;
    } catch (InvocationTargetException e) {
      page.setErrorMessage(ExportText.get("failed", e.getCause().getMessage()));
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
