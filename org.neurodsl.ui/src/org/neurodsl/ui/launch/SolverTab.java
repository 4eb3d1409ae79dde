package org.neurodsl.ui.launch;

import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.neurodsl.pipeline.Overrides;
import org.neurodsl.sim.standalone.SolverWord;
import org.neurodsl.sim.standalone.UsageException;

/** The page on which is said how a run is computed, on how many threads, and whether its result is kept. */
final class SolverTab extends RunTab {
  private Combo solver;
  private Text step;
  private Text seed;
  private Spinner threads;
  private Button keep;

  SolverTab() {
    super("tab.solver");
  }

  @Override
  void fill(Composite page) {
    label(page, "solver");
    solver = new Combo(page, SWT.DROP_DOWN);
    solver.setItems(Stream.concat(Stream.of("", "adaptive(1e-8)"), SolverWord.ALL.stream()).distinct()
        .toArray(String[]::new));
    solver.setLayoutData(wide(2));
    label(page, "step");
    step = new Text(page, SWT.BORDER);
    step.setMessage(LaunchText.get("as.file"));
    step.setLayoutData(wide(2));
    label(page, "seed");
    seed = new Text(page, SWT.BORDER);
    seed.setMessage(LaunchText.get("as.file"));
    seed.setLayoutData(wide(2));
    label(page, "threads");
    threads = new Spinner(page, SWT.BORDER);
    threads.setValues(0, 0, 1024, 0, 1, 4);
    threads.setToolTipText(LaunchText.get("threads.tip"));
    label(page, "threads.tip");
    keep = new Button(page, SWT.CHECK);
    keep.setText(LaunchText.get("keep"));
    keep.setLayoutData(wide(3));
    for (Control each : new Control[] {solver, step, seed}) {
      each.addListener(SWT.Modify, event -> changed());
    }
    threads.addListener(SWT.Selection, event -> changed());
    keep.addListener(SWT.Selection, event -> changed());
  }

  @Override
  void show(ILaunchConfiguration configuration) throws CoreException {
    solver.setText(configuration.getAttribute(LaunchAttributes.SOLVER, ""));
    step.setText(configuration.getAttribute(LaunchAttributes.STEP, ""));
    seed.setText(configuration.getAttribute(LaunchAttributes.SEED, ""));
    threads.setSelection(configuration.getAttribute(LaunchAttributes.THREADS, 0));
    keep.setSelection(configuration.getAttribute(LaunchAttributes.KEEP, true));
  }

  @Override
  public void performApply(ILaunchConfigurationWorkingCopy configuration) {
    configuration.setAttribute(LaunchAttributes.SOLVER, solver.getText().strip());
    configuration.setAttribute(LaunchAttributes.STEP, step.getText().strip());
    configuration.setAttribute(LaunchAttributes.SEED, seed.getText().strip());
    configuration.setAttribute(LaunchAttributes.THREADS, threads.getSelection());
    configuration.setAttribute(LaunchAttributes.KEEP, keep.getSelection());
  }

  @Override
  String fault() {
    try {
      Overrides.check(solver.getText().strip(), step.getText().strip());
    } catch (UsageException wrong) {
      return wrong.getMessage();
    }
    String number = seed.getText().strip();
    return number.isEmpty() || number.matches("[0-9]{1,18}") ? null : LaunchText.get("seed.wrong", number);
  }
}
