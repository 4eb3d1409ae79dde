package org.neurodsl.ui.project;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.neurodsl.library.ModelTemplate;

/** Asks where a model goes, for the name of its neuron and for a template. */
final class ModelPage extends WizardPage {
  private final Optional<IContainer> selected;
  private Combo folder;
  private Text name;
  private TemplateChoice template;

  ModelPage(IStructuredSelection selection) {
    super("model");
    setTitle(ProjectText.get("model.title"));
    setDescription(ProjectText.get("model.about"));
    IResource resource = Adapters.adapt(selection.getFirstElement(), IResource.class);
    selected = Optional.ofNullable(resource)
        .map(each -> each instanceof IContainer container ? container : each.getParent())
        .filter(each -> each.getProject() != null && each.getProject().isOpen());
  }

  @Override
  public void createControl(Composite parent) {
    Composite area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
    new Label(area, SWT.NONE).setText(ProjectText.get("model.folder"));
    folder = new Combo(area, SWT.DROP_DOWN);
    folder.setItems(folders().toArray(String[]::new));
    if (folder.getItemCount() > 0) {
      folder.select(0);
    }
    new Label(area, SWT.NONE).setText(ProjectText.get("model.neuron"));
    name = new Text(area, SWT.BORDER);
    name.setText(ProjectText.get("model.name"));
    name.selectAll();
    Stream.of(folder, name).forEach(each -> GridDataFactory.fillDefaults().grab(true, false).applyTo(each));
    template = new TemplateChoice(area);
    folder.addModifyListener(event -> check());
    name.addModifyListener(event -> check());
    setControl(area);
    check();
    name.setFocus();
  }

  /** The file to be made. */
  IFile file() {
    IPath path = IPath.fromPortableString(folder.getText().strip());
    return NeuroProject.root().getFile(path.append(name.getText().strip() + ".neuro"));
  }

  /** Its text. */
  String content() {
    return new String(NewProjectWizard.content(template.selected(), name.getText().strip()), StandardCharsets.UTF_8);
  }

  private List<String> folders() {
    Stream<IContainer> open =
        Stream.of(NeuroProject.root().getProjects()).filter(IProject::isOpen).map(IContainer.class::cast);
    return Stream.concat(selected.stream(), open)
        .map(each -> each.getFullPath().toPortableString())
        .distinct()
        .toList();
  }

  private void check() {
    String neuron = name.getText().strip();
    String fault = fault(neuron);
    if (ModelTemplate.isName(neuron)) {
      template.setNeuron(neuron);
    }
    setErrorMessage(fault);
    setPageComplete(fault == null);
  }

  private String fault(String neuron) {
    if (!ModelTemplate.isName(neuron)) {
      return ProjectText.get("model.badName", neuron);
    }
    IResource place = NeuroProject.root().findMember(folder.getText().strip());
    if (!(place instanceof IContainer) || place.getProject() == null) {
      return ProjectText.get("model.noFolder", folder.getText());
    }
    return file().exists() ? ProjectText.get("model.taken", file().getName()) : null;
  }
}
