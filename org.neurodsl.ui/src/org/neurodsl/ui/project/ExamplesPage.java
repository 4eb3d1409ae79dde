package org.neurodsl.ui.project;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Lists the examples and shows the selected one: a picture of its run, what it shows, what it contains. */
final class ExamplesPage extends WizardPage {
  private TableViewer list;
  private PictureCanvas picture;
  private Label about;
  private Label experiments;

  ExamplesPage() {
    super("examples");
    setTitle(ProjectText.get("examples.title"));
    setDescription(ProjectText.get("examples.about"));
    setPageComplete(false);
  }

  /** The example that the user chose. */
  Optional<Example> selected() {
    return Optional.ofNullable((Example) list.getStructuredSelection().getFirstElement());
  }

  @Override
  public void createControl(Composite parent) {
    Composite area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(2).spacing(12, 8).applyTo(area);
    Label heading = new Label(area, SWT.NONE);
    heading.setText(ProjectText.get("examples.list"));
    GridDataFactory.fillDefaults().span(2, 1).applyTo(heading);
    list = new TableViewer(area, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
    GridDataFactory.fillDefaults().grab(false, true).hint(230, 340).applyTo(list.getControl());
    Composite right = new Composite(area, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(8, 10).applyTo(right);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(right);
    picture = new PictureCanvas(right);
    GridDataFactory.fillDefaults().grab(true, true).hint(480, 300).applyTo(picture);
    about = new Label(right, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).hint(480, SWT.DEFAULT).applyTo(about);
    experiments = new Label(right, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).hint(480, SWT.DEFAULT).applyTo(experiments);
    fill(right);
    setControl(area);
  }

  private void fill(Composite right) {
    list.setContentProvider(ArrayContentProvider.getInstance());
    list.setLabelProvider(LabelProvider.createTextProvider(each -> ((Example) each).title()));
    list.addSelectionChangedListener(event -> {
      selected().ifPresent(this::show);
      right.layout();
      setPageComplete(selected().isPresent());
    });
    list.addDoubleClickListener(event -> finish());
    List<Example> all = Example.all();
    list.setInput(all);
    all.stream().filter(each -> each.name().equals("hodgkin-huxley")).findFirst()
        .ifPresent(each -> list.setSelection(new StructuredSelection(each), true));
  }

  private void show(Example example) {
    picture.show(example.picture(), ProjectText.get("examples.picture", example.title()));
    about.setText(example.about());
    experiments.setText(ProjectText.get("examples.experiments", String.join(", ", example.experiments())));
  }

  private void finish() {
    if (isPageComplete() && getWizard().performFinish()) {
      getShell().close();
    }
  }
}
