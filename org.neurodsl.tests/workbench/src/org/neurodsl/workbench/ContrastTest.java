package org.neurodsl.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.sim.plot.Contrast;
import org.neurodsl.ui.editor.Beside;
import org.neurodsl.ui.live.Workbench;
import org.neurodsl.ui.project.Example;
import org.neurodsl.ui.project.NeuroProject;

/** Texts stand out from their background by 4.5 or more, in the light and in the dark theme (WCAG 2.2, 1.4.3). */
@ExtendWith(NoLeaks.class)
class ContrastTest {
  private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
  private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
  private static final String OUTLINE = "org.eclipse.ui.views.ContentOutline";
  private static final String HINTS = "org.eclipse.ui.editors.inlineAnnotationColor";
  private static final String OURS = "org.neurodsl.ui.";

  private final Set<String> faults = new TreeSet<>();
  private int looked;

  @AfterEach
  void leaveNothing() throws Exception {
    theme(LIGHT);
    page().closeAllEditors(false);
    for (IProject each : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
      each.delete(true, true, null);
    }
  }

  @Test
  void everyColourOfAModelStandsOutInBothThemes() throws Exception {
    IFile file = NeuroProject.create(Example.named("hodgkin-huxley").orElseThrow(), new NullProgressMonitor());
    for (String theme : List.of(LIGHT, DARK)) {
      theme(theme);
      IEditorPart editor = IDE.openEditor(page(), file);
      settle();
      StyledText text = (StyledText) editor.getAdapter(Control.class);
      ColorRegistry colours = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
      for (String colour : colours()) {
        compare(theme + " " + colour, colours.get(colour), text.getBackground());
      }
      compare(theme + " hints", colours.get(HINTS), text.getBackground());
      Arrays.stream(text.getStyleRanges()).filter(each -> each.foreground != null)
          .forEach(each -> compare(theme + " in the text", each.foreground, text.getBackground()));
      assertEquals(theme.equals(DARK), Contrast.luminance(rgb(text.getBackground())) < 0.2, theme);
      page().closeAllEditors(false);
    }
    assertEquals(Set.of(), faults);
    assertTrue(looked > 100, looked + " texts");
  }

  @Test
  void everyTextOfTheViewsStandsOutInBothThemes() throws Exception {
    IFile file = NeuroProject.create(Example.named("hodgkin-huxley").orElseThrow(), new NullProgressMonitor());
    for (String theme : List.of(LIGHT, DARK)) {
      theme(theme);
      // Beside a page without an outline the platform leaves its own note in the colours of the theme before.
      page().hideView(page().findView(OUTLINE));
      PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.neurodsl.ui.welcome", null);
      for (String view : List.of("parameters", "runs", "expectations", "guide", "traces")) {
        page().showView(OURS + view);
        settle();
      }
      walk(theme, page().getWorkbenchWindow().getShell());
      IDE.openEditor(page(), file);
      page().showView(OUTLINE);
      settle();
      walk(theme, page().getWorkbenchWindow().getShell());
    }
    assertEquals(Set.of(), faults);
    assertTrue(looked > 20, looked + " texts");
  }

  private static List<String> colours() {
    return Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.themes"))
        .filter(each -> each.getName().equals("colorDefinition")).map(each -> each.getAttribute("id"))
        .filter(each -> each.startsWith(OURS)).toList();
  }

  private void walk(String where, Control control) {
    if (!control.isVisible() || !control.isEnabled()) {
      return;
    }
    if (isText(control)) {
      compare(where + " " + name(control), control.getForeground(), control.getBackground());
    }
    if (control instanceof Tree) {
      for (Styler each : List.of(Beside.UNIT, Beside.REMARK)) {
        TextStyle style = new TextStyle();
        each.applyStyles(style);
        compare(where + " beside a name", style.foreground, control.getBackground());
      }
    }
    if (control instanceof StyledText text) {
      Arrays.stream(text.getStyleRanges()).filter(each -> each.foreground != null).forEach(each ->
          compare(where + " in " + name(control), each.foreground,
              each.background == null ? text.getBackground() : each.background));
    }
    if (control instanceof Composite parent) {
      Arrays.stream(parent.getChildren()).forEach(child -> walk(where, child));
    }
  }

  private static boolean isText(Control control) {
    return control instanceof Label label && !label.getText().isBlank() || control instanceof Text
        || control instanceof StyledText || control instanceof Link || control instanceof Table
        || control instanceof Tree || control instanceof Combo || control instanceof Button;
  }

  private static String name(Control control) {
    String text = control instanceof Label label ? label.getText() : control instanceof Link link ? link.getText()
        : control instanceof Button button ? button.getText() : String.valueOf(control.getData("org.neurodsl.id"));
    return control.getClass().getSimpleName() + " '" + text + "'";
  }

  private void compare(String what, Color text, Color background) {
    looked++;
    double contrast = Contrast.of(rgb(text), rgb(background));
    if (contrast < Contrast.OF_LETTERS) {
      faults.add(String.format(Locale.ROOT, "%s: %.2f of %s on %s", what, contrast, text, background));
    }
  }

  private static int rgb(Color colour) {
    return colour.getRed() << 16 | colour.getGreen() << 8 | colour.getBlue();
  }

  private static void theme(String id) {
    PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false);
    settle();
  }

  private static void settle() {
    long end = System.currentTimeMillis() + 700;
    Workbench.await("a moment", () -> System.currentTimeMillis() > end);
  }

  private static IWorkbenchPage page() {
    return Workbench.page();
  }
}
