package org.neurodsl.ui.welcome;

import java.util.Optional;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.neurodsl.ui.launch.Launches;
import org.neurodsl.ui.project.Example;
import org.neurodsl.ui.project.Opening;
import org.neurodsl.ui.project.PictureCanvas;
import org.neurodsl.ui.run.RunRequest;

/** The welcome page: one button from here to a running neuron, and what comes after. */
public final class WelcomeEditor extends EditorPart {
  /** Identifier of the editor. */
  public static final String ID = "org.neurodsl.ui.welcome";

  /** Opens the first lesson, as a serialized command. */
  public static final String FIRST_LESSON =
      "org.eclipse.ui.cheatsheets.openCheatSheet(cheatSheetId=org.neurodsl.ui.firstNeuron)";

  private static final String NEW = "org.eclipse.ui.newWizard(newWizardId=org.neurodsl.ui.new.";
  private static final String FIRST = "hodgkin-huxley";
  private static final int TITLE_HEIGHT = 22;
  private static final int BUTTON_HEIGHT = 12;
  private static final int WORDS_WIDTH = 340;
  private static final int PICTURE_WIDTH = 300;

  private Button first;
  private LocalResourceManager fonts;

  @Override
  public void init(IEditorSite site, IEditorInput input) throws PartInitException {
    setSite(site);
    setInput(input);
    setPartName(input.getName());
  }

  @Override
  public void createPartControl(Composite parent) {
    ScrolledComposite scrolled = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
    scrolled.setExpandHorizontal(true);
    scrolled.setExpandVertical(true);
    scrolled.setShowFocusedControl(true);
    Composite page = new Composite(scrolled, SWT.NONE);
    fonts = new LocalResourceManager(JFaceResources.getResources(), page);
    GridLayoutFactory.fillDefaults().margins(28, 22).spacing(24, 8).numColumns(2).applyTo(page);
    createWords(page);
    createPicture(page);
    scrolled.setContent(page);
    scrolled.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
  }

  private void createWords(Composite page) {
    Composite words = new Composite(page, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(4, 7).applyTo(words);
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(words);
    label(words, "NeuroDSL", TITLE_HEIGHT);
    label(words, WelcomeText.get("slogan"), 0);
    gap(words);
    first = button(words, "run", this::run);
    first.setFont(fonts.create(FontDescriptor.createFrom(first.getFont()).setHeight(BUTTON_HEIGHT)
        .setStyle(SWT.BOLD)));
    label(words, WelcomeText.get("run.about"), 0);
    button(words, "open", this::open);
    gap(words);
    label(words, WelcomeText.get("next"), BUTTON_HEIGHT);
    command(words, "examples", NEW + "example)");
    command(words, "project", NEW + "project)");
    command(words, "first", FIRST_LESSON);
    command(words, "guide", "org.neurodsl.ui.guide.language");
    command(words, "problems", "org.neurodsl.ui.guide.problems");
    gap(words);
    label(words, WelcomeText.get("keys"), 0);
    label(words, WelcomeText.get("again"), 0);
  }

  private static void createPicture(Composite page) {
    PictureCanvas picture = new PictureCanvas(page);
    GridDataFactory.fillDefaults().grab(true, false).hint(PICTURE_WIDTH, 330).applyTo(picture);
    picture.show(Example.named(FIRST).flatMap(Example::picture), WelcomeText.get("picture"));
  }

  private void label(Composite parent, String text, int height) {
    Label label = new Label(parent, SWT.WRAP);
    label.setText(text);
    if (height > 0) {
      label.setFont(fonts.create(FontDescriptor.createFrom(label.getFont()).setHeight(height).setStyle(SWT.BOLD)));
    }
    GridDataFactory.fillDefaults().hint(WORDS_WIDTH, SWT.DEFAULT).applyTo(label);
  }

  private static void gap(Composite parent) {
    GridDataFactory.fillDefaults().hint(1, 6).applyTo(new Label(parent, SWT.NONE));
  }

  private void command(Composite parent, String word, String command) {
    button(parent, word, () -> execute(command));
  }

  private static Button button(Composite parent, String word, Runnable action) {
    Button button = new Button(parent, SWT.PUSH);
    button.setText(WelcomeText.get(word));
    button.addListener(SWT.Selection, event -> action.run());
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(button);
    return button;
  }

  private void open() {
    Example.named(FIRST).ifPresent(Opening::example);
  }

  private void run() {
    Optional<RunRequest> request = Example.named(FIRST)
        .flatMap(Opening::example)
        .map(file -> RunRequest.of(file.getLocation().toPath(), ""));
    try {
      if (request.isPresent()) {
        Launches.run(request.get());
      }
    } catch (CoreException e) {
      StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
    }
  }

  private void execute(String command) {
    try {
      ParameterizedCommand wanted = getSite().getService(ICommandService.class).deserialize(command);
      getSite().getService(IHandlerService.class).executeCommand(wanted, null);
    } catch (CommandException e) {
      throw new IllegalStateException("a command of this bundle: " + command, e);
    }
  }

  @Override
  public void setFocus() {
    first.setFocus();
  }

  @Override
  public void doSave(IProgressMonitor monitor) {
    // never dirty
  }

  @Override
  public void doSaveAs() {
    // never dirty
  }

  @Override
  public boolean isDirty() {
    return false;
  }

  @Override
  public boolean isSaveAsAllowed() {
    return false;
  }
}
