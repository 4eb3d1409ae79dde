package org.neurodsl.ui.launch;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.neurodsl.ui.run.RunRequest;

/** Starts runs by launch configurations, so that they are listed, and repeated by Ctrl+F11. */
public final class Launches {

  private Launches() {}

  /** Runs an experiment with the configuration that there is for it, or a new one. For the UI thread. */
  public static void run(RunRequest request) throws CoreException {
    DebugUITools.launch(configuration(request), ILaunchManager.RUN_MODE);
  }

  /** Runs exactly what is asked for, in a configuration that is not kept. */
  public static void runOnce(RunRequest request) throws CoreException {
    ILaunchConfigurationWorkingCopy copy = type().newInstance(null, name(request));
    LaunchAttributes.write(request, copy);
    DebugUITools.launch(copy, ILaunchManager.RUN_MODE);
  }

  /** The configuration of an experiment; one that the user changed is used as it is. */
  static ILaunchConfiguration configuration(RunRequest request) throws CoreException {
    String path = LaunchAttributes.path(request.file());
    for (ILaunchConfiguration each : manager().getLaunchConfigurations(type())) {
      if (each.getAttribute(LaunchAttributes.FILE, "").equals(path)
          && each.getAttribute(LaunchAttributes.EXPERIMENT, "").equals(request.experiment())) {
        return each;
      }
    }
    ILaunchConfigurationWorkingCopy copy =
        type().newInstance(null, manager().generateLaunchConfigurationName(name(request)));
    LaunchAttributes.write(request, copy);
    return copy.doSave();
  }

  /** The usual name of a configuration. */
  static String name(RunRequest request) {
    String model = request.file().getFileName().toString().replaceFirst("\\.neuro$", "");
    return request.experiment().isEmpty() ? model : model + " " + request.experiment();
  }

  private static ILaunchManager manager() {
    return DebugPlugin.getDefault().getLaunchManager();
  }

  private static ILaunchConfigurationType type() {
    return manager().getLaunchConfigurationType(LaunchAttributes.TYPE);
  }
}
