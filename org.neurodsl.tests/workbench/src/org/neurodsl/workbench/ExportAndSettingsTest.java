package org.neurodsl.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.Severity;
import org.neurodsl.ui.preferences.Settings;
import org.neurodsl.ui.project.Example;
import org.neurodsl.ui.project.NeuroProject;
import org.neurodsl.ui.run.RunRequest;

/** Simulators leave the workbench, and settings have their effects. */
@ExtendWith(NoLeaks.class)
class ExportAndSettingsTest {
  @TempDir Path folder;
  private IFile model;

  @BeforeEach
  void openExample() throws CoreException {
    model = NeuroProject.create(Example.named("hodgkin-huxley").orElseThrow(), new NullProgressMonitor());
  }

  @AfterEach
  void cleanUp() throws Exception {
    model.getProject().delete(true, true, null);
    InstanceScope.INSTANCE.getNode(Settings.NODE).clear();
  }

  @Test
  void aModelBecomesAJarThatRunsByItself() throws Exception {
    Path jar = folder.resolve("hh.jar");
    export("org.neurodsl.ui.export.jar", jar);
    try (JarFile content = new JarFile(jar.toFile())) {
      assertEquals("org.neurodsl.sim.standalone.StandaloneMain",
          content.getManifest().getMainAttributes().getValue("Main-Class"));
    }
  }

  @Test
  void aModelBecomesAMavenProject() throws Exception {
    Path project = folder.resolve("hh");
    export("org.neurodsl.ui.export.project", project);
    assertTrue(Files.exists(project.resolve("pom.xml")));
    assertTrue(Files.isDirectory(project.resolve("src/main/java")));
  }

  @Test
  void aWarningCanBeAnErrorOrNothingAndAnErrorStaysOne() {
    Problem warning = Problem.FIT_FAILED;
    assertEquals(Optional.of(Severity.WARNING), Settings.severity(warning));
    InstanceScope.INSTANCE.getNode(Settings.NODE).put("check." + warning.code(), "ERROR");
    assertEquals(Optional.of(Severity.ERROR), Settings.severity(warning));
    InstanceScope.INSTANCE.getNode(Settings.NODE).put("check." + warning.code(), "OFF");
    assertEquals(Optional.empty(), Settings.severity(warning));
    InstanceScope.INSTANCE.getNode(Settings.NODE).put("check." + Problem.EXPECTATION_FAILED.code(), "OFF");
    assertEquals(Optional.of(Severity.ERROR), Settings.severity(Problem.EXPECTATION_FAILED));
  }

  @Test
  void runsFollowTheSettings() {
    InstanceScope.INSTANCE.getNode(Settings.NODE).putInt("runs.threads", 3);
    InstanceScope.INSTANCE.getNode(Settings.NODE).putBoolean("runs.keep", false);
    RunRequest.Recording usual = RunRequest.of(Path.of("a.neuro"), "").recording();
    assertEquals(3, usual.threads());
    assertFalse(usual.kept());
  }

  private void export(String id, Path target) throws CoreException {
    IExportWizard wizard =
        (IExportWizard) PlatformUI.getWorkbench().getExportWizardRegistry().findWizard(id).createWizard();
    wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(model));
    WizardDialog dialog =
        new WizardDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), wizard);
    dialog.setBlockOnOpen(false);
    dialog.open();
    try {
      Text field = text((Composite) wizard.getPages()[0].getControl());
      assertNotNull(field);
      field.setText(target.toString());
      assertTrue(wizard.canFinish());
      assertTrue(wizard.performFinish(), () -> wizard.getPages()[0].getErrorMessage());
    } finally {
      dialog.close();
    }
  }

  private static Text text(Composite parent) {
    for (Control each : parent.getChildren()) {
      if (each instanceof Text text) {
        return text;
      }
    }
    return null;
  }
}
