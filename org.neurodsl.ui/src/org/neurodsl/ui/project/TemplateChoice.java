package org.neurodsl.ui.project;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.neurodsl.library.ModelTemplate;

/** The choice of a template with a view of its text, in two columns of a page. */
final class TemplateChoice {
  private final Combo combo;
  private final StyledText preview;
  private String neuron = ProjectText.get("model.name");

  TemplateChoice(Composite area) {
    new Label(area, SWT.NONE).setText(ProjectText.get("template.label"));
    combo = new Combo(area, SWT.READ_ONLY);
    combo.setItems(Stream.of(ModelTemplate.values()).map(each -> ProjectText.get("template." + each.word()))
        .toArray(String[]::new));
    combo.select(0);
    combo.addListener(SWT.Selection, event -> show());
    GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
    preview = new StyledText(area, SWT.BORDER | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
    preview.setFont(JFaceResources.getTextFont());
    preview.setMargins(6, 6, 6, 6);
    GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(560, 260).applyTo(preview);
    show();
  }

  /** What is chosen. */
  ModelTemplate selected() {
    return ModelTemplate.values()[combo.getSelectionIndex()];
  }

  /** Shows the text for a neuron of another name. */
  void setNeuron(String name) {
    neuron = name;
    show();
  }

  private void show() {
    preview.setText(new String(NewProjectWizard.content(selected(), neuron), StandardCharsets.UTF_8));
  }
}
