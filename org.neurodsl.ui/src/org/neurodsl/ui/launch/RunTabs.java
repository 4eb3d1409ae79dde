package org.neurodsl.ui.launch;

import org.eclipse.debug.ui.AbstractLaunchConfigurationTabGroup;
import org.eclipse.debug.ui.CommonTab;
import org.eclipse.debug.ui.ILaunchConfigurationDialog;
import org.eclipse.debug.ui.ILaunchConfigurationTab;

/**
 * The pages of a launch configuration: which experiment, its parameters, what is recorded, how it is computed, and the
 * common page.
 */
public final class RunTabs extends AbstractLaunchConfigurationTabGroup {

  @Override
  public void createTabs(ILaunchConfigurationDialog dialog, String mode) {
    setTabs(new ILaunchConfigurationTab[] {
      new ModelTab(), new ParametersTab(), new RecordingTab(), new SolverTab(), new CommonTab()});
  }
}
