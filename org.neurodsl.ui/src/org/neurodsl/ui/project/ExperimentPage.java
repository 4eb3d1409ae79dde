package org.neurodsl.ui.project;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.neurodsl.ide.ExperimentSketch;
import org.neurodsl.ide.ExperimentSketch.Kind;
import org.neurodsl.library.ModelTemplate;
import org.neurodsl.ui.run.ModelCompiler;

/** Asks which neuron of which model a new experiment is about, and shows its text. */
final class ExperimentPage extends WizardPage {
  private final IFile wanted;
  private Combo model;
  private Combo neuron;
  private Combo kind;
  private Text name;
  private StyledText preview;
  private Optional<ExperimentSketch> sketch = Optional.empty();

  ExperimentPage(IFile wanted) {
    super("experiment");
    this.wanted = wanted;
    setTitle(ProjectText.get("experiment.title"));
    setDescription(ProjectText.get("experiment.about"));
  }

  /** The model to add to. */
  IFile file() {
    return NeuroProject.root().getFile(IPath.fromPortableString(model.getText()));
  }

  /** What is to be added. */
  String content() {
    return preview.getText();
  }

  @Override
  public void createControl(Composite parent) {
    Composite area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
    model = combo(area, "experiment.model", Models.all());
    neuron = combo(area, "experiment.neuron", List.of());
    kind = combo(area, "experiment.kind",
        Stream.of(Kind.values()).map(each -> ProjectText.get("experiment." + each.name())).toList());
    kind.select(0);
    new Label(area, SWT.NONE).setText(ProjectText.get("experiment.name"));
    name = new Text(area, SWT.BORDER);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
    preview = new StyledText(area, SWT.BORDER | SWT.READ_ONLY | SWT.V_SCROLL);
    preview.setFont(JFaceResources.getTextFont());
    preview.setMargins(6, 6, 6, 6);
    GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(560, 200).applyTo(preview);
    model.addListener(SWT.Selection, event -> read());
    neuron.addListener(SWT.Selection, event -> show());
    kind.addListener(SWT.Selection, event -> propose());
    name.addModifyListener(event -> show());
    setControl(area);
    int own = wanted == null ? -1 : model.indexOf(wanted.getFullPath().toPortableString());
    model.select(Math.max(0, own));
    read();
    name.setFocus();
    name.selectAll();
  }

  private static Combo combo(Composite area, String label, List<String> items) {
    new Label(area, SWT.NONE).setText(ProjectText.get(label));
    Combo combo = new Combo(area, SWT.READ_ONLY);
    combo.setItems(items.toArray(String[]::new));
    GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
    return combo;
  }

  private void read() {
    sketch = Optional.empty();
    if (!model.getText().isEmpty()) {
      try {
        ModelCompiler compiler = PlatformUI.getWorkbench().getService(ModelCompiler.class);
        sketch = Optional.of(compiler.sketch(file().getLocation().toPath()));
      } catch (IOException e) {
        setErrorMessage(e.getMessage());
      }
    }
    neuron.setItems(sketch.map(ExperimentSketch::neurons).orElse(List.of()).toArray(String[]::new));
    neuron.select(0);
    propose();
  }

  private void propose() {
    String word = ProjectText.get("experiment." + kind() + ".name");
    name.setText(sketch.map(each -> each.freeName(word)).orElse(word));
    show();
  }

  private Kind kind() {
    return Kind.values()[kind.getSelectionIndex()];
  }

  private void show() {
    String wantedName = name.getText().strip();
    String fault = null;
    if (sketch.isEmpty() || neuron.getItemCount() == 0) {
      fault = ProjectText.get("experiment.noNeuron");
    } else if (!ModelTemplate.isName(wantedName)) {
      fault = ProjectText.get("experiment.badName", wantedName);
    } else if (!sketch.get().freeName(wantedName).equals(wantedName)) {
      fault = ProjectText.get("experiment.taken", wantedName);
    }
    preview.setText(fault == null ? sketch.get().text(wantedName, neuron.getText(), kind()) : "");
    setErrorMessage(fault);
    setPageComplete(fault == null);
  }
}
