package org.neurodsl.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.wizards.IWizardRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.ui.live.Workbench;
import org.neurodsl.ui.project.Example;
import org.neurodsl.ui.project.NeuroProject;

/** All that can be used by mouse is reached by the Tab key, and says what it is. */
@ExtendWith(NoLeaks.class)
class KeyboardTest {
  private static final int MOST_STEPS = 40;
  private static final String OURS = "org.neurodsl.ui.";

  private final List<String> faults = new ArrayList<>();

  @Test
  void everyControlOfTheViewsIsReachedByTabAndNamed() throws Exception {
    for (String view : List.of(
        "traces", "raster", "network", "sweep", "phaseplane", "parameters", "runs", "expectations", "guide")) {
      page().showView(OURS + view);
      settle();
      Control focus = Display.getCurrent().getFocusControl();
      assertTrue(focus != null, view + " takes the focus");
      Control root = focus;
      while (root.getParent() != null && !(root.getParent() instanceof CTabFolder)) {
        root = root.getParent();
      }
      check(view, root);
    }
    assertEquals(List.of(), faults);
  }

  @AfterEach
  void leaveNothing() throws Exception {
    for (IProject each : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
      each.delete(true, true, null);
    }
  }

  @Test
  void everyControlOfTheWizardsIsReachedByTabAndNamed() throws Exception {
    NeuroProject.create(Example.named("hodgkin-huxley").orElseThrow(), new NullProgressMonitor());
    for (String id : List.of("new.project", "new.model", "new.experiment", "new.example")) {
      wizard(PlatformUI.getWorkbench().getNewWizardRegistry(), OURS + id);
    }
    for (String id : List.of("export.jar", "export.project")) {
      wizard(PlatformUI.getWorkbench().getExportWizardRegistry(), OURS + id);
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void everyControlOfThePreferencesIsReachedByTabAndNamed() {
    for (String id : List.of("org.neurodsl.ui.preferences", "org.neurodsl.ui.preferences.checks")) {
      PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(shell(), id, new String[] {id}, null);
      dialog.setBlockOnOpen(false);
      dialog.open();
      settle();
      check(id, ((PreferencePage) dialog.getSelectedPage()).getControl());
      dialog.close();
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void everyControlOfTheRunConfigurationIsReachedByTabAndNamed() throws Exception {
    IFile model = NeuroProject.create(Example.named("hodgkin-huxley").orElseThrow(), new NullProgressMonitor());
    ILaunchConfigurationWorkingCopy copy = DebugPlugin.getDefault().getLaunchManager()
        .getLaunchConfigurationType("org.neurodsl.ui.launch").newInstance(null, "by keys");
    copy.setAttribute("org.neurodsl.ui.launch.file", model.getFullPath().toString());
    copy.setAttribute("org.neurodsl.ui.launch.experiment", "trace");
    ILaunchConfiguration saved = copy.doSave();
    int[] pages = {0};
    Display.getCurrent().timerExec(300, () -> pages[0] = checkPages());
    DebugUITools.openLaunchConfigurationDialogOnGroup(
        shell(), new StructuredSelection(saved), "org.eclipse.debug.ui.launchGroup.run");
    saved.delete();
    assertEquals(List.of(), faults);
    assertTrue(pages[0] >= 4, pages[0] + " pages");
  }

  /** Looks at each page of ours as soon as the dialog is there, and closes it. */
  private int checkPages() {
    Workbench.await("the dialog",
        () -> Arrays.stream(Display.getCurrent().getShells()).anyMatch(each -> pages(each) != null));
    CTabFolder pages = Arrays.stream(Display.getCurrent().getShells()).map(KeyboardTest::pages)
        .filter(Objects::nonNull).findFirst().orElseThrow();
    // The last page is the platform's.
    for (CTabItem page : Arrays.copyOf(pages.getItems(), pages.getItemCount() - 1)) {
      pages.setSelection(page);
      Event event = new Event();
      event.item = page;
      pages.notifyListeners(SWT.Selection, event);
      settle();
      check("the page " + page.getText(), page.getControl());
    }
    int count = pages.getItemCount();
    pages.getShell().close();
    return count;
  }

  private static CTabFolder pages(Control control) {
    if (control instanceof CTabFolder pages && pages.getItemCount() == 5) {
      return pages;
    }
    return control instanceof Composite parent ? Arrays.stream(parent.getChildren()).map(KeyboardTest::pages)
        .filter(Objects::nonNull).findFirst().orElse(null) : null;
  }

  private void wizard(IWizardRegistry registry, String id) throws Exception {
    IWorkbenchWizard wizard = registry.findWizard(id).createWizard();
    wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
    WizardDialog dialog = new WizardDialog(shell(), wizard);
    dialog.setBlockOnOpen(false);
    dialog.open();
    settle();
    check(id, dialog.getCurrentPage().getControl());
    dialog.close();
  }

  private void check(String where, Control root) {
    List<Control> wanted = new ArrayList<>();
    collect(root, wanted);
    Set<Control> reached = reached(root);
    for (Control each : wanted) {
      if (reached.stream().noneMatch(other -> other == each || sameChoice(other, each))) {
        faults.add(where + ": not reached by Tab: " + name(each));
      }
      if (!isNamed(each)) {
        faults.add(where + ": without a name: " + name(each));
      }
    }
  }

  /** What is meant to be used: it is there, can be used now, and takes keys. */
  private static void collect(Control control, List<Control> into) {
    if (!control.isVisible() || !control.isEnabled()) {
      return;
    }
    if (isUsed(control)) {
      into.add(control);
    } else if (control instanceof Composite parent) {
      Arrays.stream(parent.getChildren()).forEach(child -> collect(child, into));
    }
  }

  /** A list without entries takes no keys. */
  private static boolean isUsed(Control control) {
    return control instanceof Canvas && control.getData("org.neurodsl.id") != null
        || control instanceof Text || control instanceof Button || control instanceof Spinner
        || control instanceof Scale || control instanceof Combo combo && combo.getItemCount() > 0
        || control instanceof Table || control instanceof Tree || control instanceof Link
        || control instanceof org.eclipse.swt.widgets.List;
  }

  private static Set<Control> reached(Control root) {
    Set<Control> reached = new LinkedHashSet<>();
    for (int direction : new int[] {SWT.TRAVERSE_TAB_NEXT, SWT.TRAVERSE_TAB_PREVIOUS}) {
      root.setFocus();
      settle();
      Control focus = Display.getCurrent().getFocusControl();
      for (int step = 0; step < MOST_STEPS && focus != null; step++) {
        reached.add(focus);
        focus.traverse(direction);
        settle();
        focus = Display.getCurrent().getFocusControl();
      }
    }
    return reached;
  }

  /** Of radio buttons the arrow keys reach the others. */
  private static boolean sameChoice(Control reached, Control wanted) {
    return reached.getParent() == wanted.getParent() && isRadio(reached) && isRadio(wanted);
  }

  private static boolean isRadio(Control control) {
    return control instanceof Button && (control.getStyle() & SWT.RADIO) != 0;
  }

  private static boolean isNamed(Control control) {
    if (control instanceof Button button) {
      return !button.getText().isBlank() || button.getToolTipText() != null;
    }
    if (control instanceof Link link) {
      return !link.getText().isBlank();
    }
    if (control instanceof Canvas || control.getToolTipText() != null) {
      return true;
    }
    if (control instanceof Text text && (!text.getMessage().isBlank() || (text.getStyle() & SWT.READ_ONLY) != 0)) {
      return true;
    }
    if (control instanceof Table table && table.getHeaderVisible()) {
      return true;
    }
    return isLabelled(control) || control.getParent().getChildren().length == 1 && isLabelled(control.getParent());
  }

  private static boolean isLabelled(Control control) {
    Control[] siblings = control.getParent().getChildren();
    int place = Arrays.asList(siblings).indexOf(control);
    for (int before = place - 1; before >= 0; before--) {
      if (siblings[before] instanceof Label label && !label.getText().isBlank()) {
        return true;
      }
      if (isUsed(siblings[before])) {
        return false;
      }
    }
    return false;
  }

  private static String name(Control control) {
    Object id = control.getData("org.neurodsl.id");
    String text = control instanceof Button button ? button.getText()
        : control instanceof Combo combo ? "'" + combo.getText() + "'" : "";
    return control.getClass().getSimpleName() + " " + (id == null ? text : id)
        + " among " + Arrays.stream(control.getParent().getChildren()).map(KeyboardTest::kind).toList();
  }

  private static String kind(Control control) {
    return control instanceof Label label ? "'" + label.getText() + "'" : control.getClass().getSimpleName();
  }

  private static void settle() {
    while (Display.getCurrent().readAndDispatch()) {
      // the focus moves when what was asked for is done
    }
  }

  private static Shell shell() {
    return page().getWorkbenchWindow().getShell();
  }

  private static IWorkbenchPage page() {
    return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  }
}
