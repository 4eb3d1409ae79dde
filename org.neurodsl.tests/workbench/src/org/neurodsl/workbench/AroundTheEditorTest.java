package org.neurodsl.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.ui.project.Example;
import org.neurodsl.ui.project.NeuroProject;
import org.neurodsl.ui.start.NeuroPerspective;

/** What is around the editor: perspective, wizards, examples, welcome page, guide, words. */
@ExtendWith(NoLeaks.class)
class AroundTheEditorTest {
  private static final String BUNDLE = "org.neurodsl.ui";

  @AfterEach
  void cleanUp() throws CoreException {
    page().closeAllEditors(false);
    for (IProject each : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
      each.delete(true, true, null);
    }
  }

  @Test
  void thePerspectiveOfTheProductShowsExplorerOutlineAndViewsOfRuns() {
    IWorkbenchPage page = page();
    IPerspectiveDescriptor wanted =
        PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(NeuroPerspective.ID);
    page.setPerspective(wanted);
    page.resetPerspective();
    Set<String> shown = Stream.of(page.getViewReferences()).map(IViewReference::getId).collect(Collectors.toSet());
    assertTrue(shown.containsAll(Set.of("org.eclipse.ui.navigator.ProjectExplorer",
        "org.eclipse.ui.views.ContentOutline", "org.neurodsl.ui.traces", "org.neurodsl.ui.raster",
        "org.neurodsl.ui.sweep", "org.neurodsl.ui.phaseplane",
        "org.neurodsl.ui.parameters", "org.eclipse.ui.views.ProblemView")), shown::toString);
    assertEquals(NeuroPerspective.ID, PlatformUI.getWorkbench().getPerspectiveRegistry().getDefaultPerspective());
  }

  @Test
  void everyExampleOpensAsAProjectWithWhatItReads() throws CoreException {
    List<Example> all = Example.all();
    assertTrue(all.size() >= 16, () -> all.size() + " examples");
    for (Example each : all) {
      IFile file = NeuroProject.create(each, new NullProgressMonitor());
      assertTrue(file.exists(), each::name);
      assertTrue(file.getProject().hasNature("org.neurodsl.ui.nature"));
      assertFalse(each.about().isBlank(), each::name);
      assertFalse(each.experiments().isEmpty(), each::name);
    }
    assertEquals(List.of(), all.stream().filter(each -> each.picture().isEmpty() || !each.isTitled())
        .map(Example::name).toList(), "without a picture (releng/example-pictures.sh) or a title (text.properties)");
    assertEquals("Hodgkin\u2013Huxley", Example.named("hodgkin-huxley").orElseThrow().title());
    assertTrue(ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(
        "recorded-current/data/current.csv")).exists());
  }

  @Test
  void openingAnExampleAgainKeepsWhatTheUserChanged() throws CoreException {
    Example example = Example.named("hodgkin-huxley").orElseThrow();
    IFile file = NeuroProject.create(example, new NullProgressMonitor());
    file.setContents("mine".getBytes(StandardCharsets.UTF_8), true, false, null);
    assertEquals("mine", text(NeuroProject.create(example, new NullProgressMonitor())));
  }

  @Test
  void wizardsAreFinishedWithTheirProposals() throws CoreException {
    finish("org.neurodsl.ui.new.project");
    IFile first = ResourcesPlugin.getWorkspace().getRoot().getProject("neurons").getFile("MyNeuron.neuro");
    assertTrue(first.exists());
    finish("org.neurodsl.ui.new.experiment");
    assertEquals("MyNeuron.neuro", page().getActiveEditor().getTitle());
    assertTrue(page().getActiveEditor().isDirty());
    page().getActiveEditor().doSave(new NullProgressMonitor());
    assertTrue(text(first).contains("experiment trace2 of MyNeuron"));
    finish("org.neurodsl.ui.new.example");
    assertTrue(ResourcesPlugin.getWorkspace().getRoot().getProject("hodgkin-huxley").getFile("hodgkin-huxley.neuro")
        .exists());
  }

  @Test
  void theWelcomePageIsReachedAndLeftByTheKeyboard() throws Exception {
    page().getWorkbenchWindow().getService(IHandlerService.class).executeCommand("org.neurodsl.ui.welcome", null);
    assertEquals("org.neurodsl.ui.welcome", page().getActiveEditor().getSite().getId());
    Control focus = page().getWorkbenchWindow().getShell().getDisplay().getFocusControl();
    List<Button> buttons = buttons(page().getWorkbenchWindow().getShell());
    assertTrue(buttons.stream().anyMatch(each -> each.getText().contains("&Run")), "no button to run");
    assertTrue(focus == null || focus instanceof Button, () -> String.valueOf(focus));
  }

  @Test
  void theGuideShowsItsPagesWithSections() throws Exception {
    page().getWorkbenchWindow().getService(IHandlerService.class)
        .executeCommand("org.neurodsl.ui.guide.problems", null);
    assertNotNull(page().findView("org.neurodsl.ui.guide"));
  }

  @Test
  void everyStepOfTheFirstLessonDoesWhatItSays() throws Exception {
    ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
    try (InputStream in = Platform.getBundle(BUNDLE).getEntry("cheatsheets/first-neuron.xml").openStream()) {
      List<String> steps = Pattern.compile("serialization=\"([^\"]+)\"")
          .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).results().map(each -> each.group(1)).toList();
      assertEquals(5, steps.size());
      for (String each : steps) {
        ParameterizedCommand command = commands.deserialize(each);
        assertTrue(command.getCommand().isDefined() && command.getCommand().isHandled(), each);
      }
    }
    PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(
        commands.deserialize("org.eclipse.ui.cheatsheets.openCheatSheet(cheatSheetId=org.neurodsl.ui.firstNeuron)"),
        null);
    IViewPart lesson = page().findView("org.eclipse.ui.cheatsheets.views.CheatSheetView");
    assertNotNull(lesson);
    page().hideView(lesson);
  }

  @Test
  void everyClassAndPictureOfThePluginIsThere() throws CoreException {
    List<String> missing = new ArrayList<>();
    for (IExtension extension : Platform.getExtensionRegistry().getExtensions(BUNDLE)) {
      for (IConfigurationElement each : extension.getConfigurationElements()) {
        String icon = each.getAttribute("icon");
        if (icon != null && icon.startsWith("icons/") && Platform.getBundle(BUNDLE).getEntry(icon) == null) {
          missing.add(icon);
        }
        for (String attribute : each.getAttributeNames()) {
          if (String.valueOf(each.getAttribute(attribute)).startsWith("%")) {
            missing.add(each.getAttribute(attribute));
          }
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void labelsOfThePluginAreExternalised() throws IOException {
    Pattern element = Pattern.compile("<(?!property|attribute|separator|with|test|parameter)\\w+ [^>]*>");
    Pattern label = Pattern.compile("\\s(name|label|description|tooltip)=\"(?!%|NeuroDSL\")[^\"]*[A-Za-z]");
    List<String> literal = new ArrayList<>();
    try (InputStream in = Platform.getBundle(BUNDLE).getEntry("plugin.xml").openStream()) {
      element.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).results()
          .map(MatchResult::group)
          .filter(each -> label.matcher(each).find())
          .forEach(literal::add);
    }
    assertEquals(List.of(), literal);
  }

  private static void finish(String id) throws CoreException {
    IWizardDescriptor descriptor = PlatformUI.getWorkbench().getNewWizardRegistry().findWizard(id);
    INewWizard wizard = assertInstanceOf(INewWizard.class, descriptor.createWizard());
    wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
    WizardDialog dialog = new WizardDialog(page().getWorkbenchWindow().getShell(), wizard);
    dialog.setBlockOnOpen(false);
    dialog.open();
    try {
      assertTrue(wizard.canFinish(), id);
      assertTrue(wizard.performFinish(), id);
    } finally {
      dialog.close();
    }
  }

  private static List<Button> buttons(Composite parent) {
    List<Button> found = new ArrayList<>();
    for (Control each : parent.getChildren()) {
      if (each instanceof Button button) {
        found.add(button);
      } else if (each instanceof Composite inner) {
        found.addAll(buttons(inner));
      }
    }
    return found;
  }

  private static String text(IFile file) throws CoreException {
    return new String(file.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static IWorkbenchPage page() {
    return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  }
}
