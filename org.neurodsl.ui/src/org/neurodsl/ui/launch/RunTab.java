package org.neurodsl.ui.launch;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What the pages of a run have in common. A page says what is wrong with it as soon as it is wrong. */
abstract class RunTab extends AbstractLaunchConfigurationTab {
  private final String key;

  RunTab(String key) {
    this.key = key;
  }

  /** Fills the page, which has three columns. */
  abstract void fill(Composite page);

  /** Shows a configuration. */
  abstract void show(ILaunchConfiguration configuration) throws CoreException;

  /** The sentence on what is wrong; null where nothing is. */
  abstract String fault();

  @Override
  public final void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = 10;
    layout.marginHeight = 10;
    layout.verticalSpacing = 8;
    page.setLayout(layout);
    fill(page);
    setControl(page);
  }

  static Label label(Composite page, String key) {
    Label label = new Label(page, SWT.NONE);
    label.setText(LaunchText.get(key));
    return label;
  }

  static GridData wide(int columns) {
    return new GridData(SWT.FILL, SWT.CENTER, true, false, columns, 1);
  }

  /** Called when the user has changed something. */
  final void changed() {
    updateLaunchConfigurationDialog();
  }

  @Override
  public final void initializeFrom(ILaunchConfiguration configuration) {
    try {
      show(configuration);
    } catch (CoreException e) {
      ILog.of(RunTab.class).log(e.getStatus());
    }
  }

  @Override
  public final boolean isValid(ILaunchConfiguration configuration) {
    String fault = fault();
    setErrorMessage(fault);
    return fault == null;
  }

  @Override
  public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
    // what is missing has its usual meaning
  }

  @Override
  public final String getName() {
    return LaunchText.get(key);
  }

  @Override
  public Image getImage() {
    return null;
  }
}
