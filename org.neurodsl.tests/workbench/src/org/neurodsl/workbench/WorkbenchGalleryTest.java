package org.neurodsl.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.eclipse.ui.wizards.IWizardRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.ui.launch.Launches;
import org.neurodsl.ui.project.Example;
import org.neurodsl.ui.project.NeuroProject;
import org.neurodsl.ui.run.RunRequest;
import org.neurodsl.ui.run.RunSession;
import org.neurodsl.ui.run.RunSessions;
import org.neurodsl.ui.start.NeuroPerspective;

/** Takes pictures of the workbench with a run, of each view and each wizard, to be looked at; none may be blank. */
@ExtendWith(NoLeaks.class)
class WorkbenchGalleryTest {
  private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
  private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
  private static final int LONGEST = 150_000;

  private final List<String> blank = new ArrayList<>();
  private String suffix = "";

  @AfterEach
  void cleanUp() throws Exception {
    theme(LIGHT);
    page().closeAllEditors(false);
    for (IProject each : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
      each.delete(true, true, null);
    }
  }

  @Test
  void everyViewAndWizardShowsSomethingInBothThemes() throws Exception {
    shell().setSize(Math.min(1600, shell().getMonitor().getClientArea().width), 980);
    page().setPerspective(
        PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(NeuroPerspective.ID));
    page().resetPerspective();
    for (String theme : List.of(LIGHT, DARK)) {
      theme(theme);
      suffix = theme.equals(DARK) ? "-dark" : "-light";
      takeAll();
    }
    assertEquals(List.of(), blank);
  }

  private void takeAll() throws Exception {
    page().closeAllEditors(false);
    handlers().executeCommand("org.neurodsl.ui.welcome", null);
    shoot(shell(), "welcome");
    run("activation-lif", "org.neurodsl.ui.sweep", "sweep");
    run("fitzhugh-nagumo", "org.neurodsl.ui.phaseplane", "phaseplane");
    run("adex-patterns", "org.neurodsl.ui.raster", "raster-sweep");
    run("network-cuba", "org.neurodsl.ui.raster", "raster");
    page().showView("org.neurodsl.ui.network");
    shoot(shell(), "connections");
    run("connections-in-space", "org.neurodsl.ui.network", "network");
    run("hodgkin-huxley", "org.neurodsl.ui.traces", "run");
    for (String view : List.of("runs", "expectations", "parameters", "guide")) {
      page().showView("org.neurodsl.ui." + view);
      shoot(shell(), view);
    }
    for (String id : List.of("project", "model", "experiment", "example")) {
      wizard(PlatformUI.getWorkbench().getNewWizardRegistry(), "org.neurodsl.ui.new." + id);
    }
    for (String id : List.of("jar", "project")) {
      wizard(PlatformUI.getWorkbench().getExportWizardRegistry(), "org.neurodsl.ui.export." + id);
    }
    for (String id : List.of("org.neurodsl.ui.preferences", "org.neurodsl.ui.preferences.checks")) {
      preferences(id);
    }
  }

  private void run(String example, String view, String picture) throws Exception {
    IFile file = NeuroProject.create(Example.named(example).orElseThrow(), new NullProgressMonitor());
    IDE.openEditor(page(), file);
    RunSessions sessions = PlatformUI.getWorkbench().getService(RunSessions.class);
    int before = sessions.all().size();
    Launches.run(RunRequest.of(file.getLocation().toPath(), ""));
    until(() -> sessions.all().size() > before
        && sessions.current().filter(each -> each.state() == RunSession.State.COMPLETE).isPresent());
    page().showView(view);
    settle();
    shoot(shell(), picture);
  }

  private void wizard(IWizardRegistry registry, String id) throws Exception {
    IWizardDescriptor descriptor = registry.findWizard(id);
    IWorkbenchWizard wizard = descriptor.createWizard();
    wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
    WizardDialog dialog = new WizardDialog(shell(), wizard);
    dialog.setBlockOnOpen(false);
    dialog.open();
    shoot(dialog.getShell(), "wizard-" + id.replace("org.neurodsl.ui.", ""));
    dialog.close();
  }

  private void preferences(String id) throws Exception {
    PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(shell(), id, new String[] {id}, null);
    dialog.setBlockOnOpen(false);
    dialog.open();
    shoot(dialog.getShell(), id.replace("org.neurodsl.ui.", ""));
    dialog.close();
  }

  private void shoot(Shell window, String name) throws Exception {
    settle();
    ShellPicture picture = ShellPicture.of(window);
    ImageData data = picture.data();
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < data.height; y += 3) {
      for (int x = 0; x < data.width; x += 3) {
        colours.add(data.getPixel(x, y));
      }
    }
    if (colours.size() < 8) {
      blank.add(name + suffix);
    }
    picture.keep(name + suffix);
  }

  private static void theme(String id) throws Exception {
    PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false);
    settle();
  }

  private static void settle() throws Exception {
    long end = System.currentTimeMillis() + 700;
    until(() -> System.currentTimeMillis() > end);
  }

  private static void until(BooleanSupplier condition) throws Exception {
    Display display = Display.getCurrent();
    long end = System.currentTimeMillis() + LONGEST;
    while (!condition.getAsBoolean()) {
      assertTrue(System.currentTimeMillis() < end, "waited in vain");
      if (!display.readAndDispatch()) {
        Thread.sleep(5);
      }
    }
  }

  private static IHandlerService handlers() {
    return page().getWorkbenchWindow().getService(IHandlerService.class);
  }

  private static Shell shell() {
    return page().getWorkbenchWindow().getShell();
  }

  private static IWorkbenchPage page() {
    return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  }
}
