package org.neurodsl.ui.parameters;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.neurodsl.sim.standalone.UsageException;

/** The widgets of one parameter: its name, a field, a slider, and a button that takes a change back. */
final class ParameterRow {
  private final Tunable parameter;
  private final Runnable changed;
  private final Text field;
  private final Scale slider;
  private final Button reset;
  private final ControlDecoration fault;
  private double value;

  ParameterRow(Composite parent, Tunable parameter, Runnable changed) {
    this.parameter = parameter;
    this.changed = changed;
    value = parameter.usual();
    String name = parameter.variable().name();
    new Label(parent, SWT.NONE).setText(name);
    field = new Text(parent, SWT.BORDER | SWT.RIGHT);
    field.setData("org.neurodsl.id", "parameter." + name);
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, false, false);
    wide.widthHint = 120;
    wide.horizontalIndent = 8;
    field.setLayoutData(wide);
    fault = new ControlDecoration(field, SWT.LEFT | SWT.TOP);
    fault.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR)
        .getImage());
    fault.hide();
    slider = new Scale(parent, SWT.HORIZONTAL);
    slider.setData("org.neurodsl.id", "slider." + name);
    slider.setMaximum(Tunable.STEPS);
    slider.setPageIncrement(Tunable.STEPS / 20);
    slider.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    reset = new Button(parent, SWT.PUSH | SWT.FLAT);
    reset.setText(ParameterText.get("reset"));
    fill();
    listen();
  }

  private void fill() {
    boolean one = parameter.isOne();
    field.setEnabled(one);
    slider.setEnabled(one && parameter.from() < parameter.to());
    reset.setEnabled(false);
    field.setText(one ? parameter.text(value) : ParameterText.get("swept"));
    if (one) {
      String unit = parameter.variable().unit();
      String name = parameter.variable().name();
      field.setToolTipText(ParameterText.get(unit.isEmpty() ? "value.tip.pure" : "value.tip", name, unit));
      slider.setToolTipText(parameter.text(parameter.from()) + " – " + parameter.text(parameter.to()));
      slider.setSelection(parameter.position(value));
      reset.setToolTipText(ParameterText.get("reset.tip", parameter.text(parameter.usual())));
    }
  }

  private void listen() {
    field.addListener(SWT.DefaultSelection, event -> read());
    field.addListener(SWT.FocusOut, event -> read());
    slider.addListener(SWT.Selection, event -> {
      take(parameter.at(slider.getSelection()));
      field.setText(parameter.text(value));
    });
    reset.addListener(SWT.Selection, event -> reset());
  }

  private void read() {
    if (!parameter.isOne() || field.getText().equals(parameter.text(value))) {
      fault.hide();
      return;
    }
    try {
      take(parameter.read(field.getText()));
      field.setText(parameter.text(value));
      slider.setSelection(parameter.position(value));
      fault.hide();
    } catch (UsageException wrong) {
      fault.setDescriptionText(wrong.getMessage());
      fault.show();
    }
  }

  private void take(double base) {
    if (base != value) {
      value = base;
      reset.setEnabled(isChanged());
      changed.run();
    }
  }

  /** Takes the change back. */
  void reset() {
    take(parameter.usual());
    fault.hide();
    field.setText(parameter.text(value));
    slider.setSelection(parameter.position(value));
  }

  Tunable parameter() {
    return parameter;
  }

  /** The value, base units. */
  double value() {
    return value;
  }

  boolean isChanged() {
    return parameter.isOne() && value != parameter.usual();
  }
}
