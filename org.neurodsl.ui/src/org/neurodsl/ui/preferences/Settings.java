package org.neurodsl.ui.preferences;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.Severity;

/** The settings of this workspace, with their usual values. For any thread. */
public final class Settings {
  /** The node of all settings. */
  public static final String NODE = "org.neurodsl.ui";

  /** Whether the welcome page is shown in an empty workspace. */
  public static final String WELCOME = "welcome";

  /** Whether runs leave result folders. */
  static final String KEEP = "runs.keep";

  /** Threads of a run; 0 for one for each processor. */
  static final String THREADS = "runs.threads";

  /** Memory of the process of a run, MB; 0 for what Java takes of itself. */
  static final String MEMORY = "runs.memory";

  /** How many runs the views keep at hand. */
  static final String SHOWN = "runs.shown";

  static final int USUALLY_SHOWN = 20;
  private static final int LEAST_MEMORY = 64;
  static final String OFF = "OFF";

  private static final String CHECK = "check.";

  private Settings() {}

  /** Whether runs leave result folders. */
  public static boolean keepsResults() {
    return node().getBoolean(KEEP, true);
  }

  /** Threads of a run, at least 1. */
  public static int threads() {
    int wanted = node().getInt(THREADS, 0);
    return wanted > 0 ? wanted : Runtime.getRuntime().availableProcessors();
  }

  /** The options of Java for the process of a run; recordings may take half of its memory. */
  public static List<String> processOptions() {
    int megabytes = node().getInt(MEMORY, 0);
    return megabytes > 0 ? List.of("-Xmx" + Math.max(LEAST_MEMORY, megabytes) + "m") : List.of();
  }

  /** How many runs the views keep at hand, at least 1. */
  public static int runsShown() {
    return Math.max(1, node().getInt(SHOWN, USUALLY_SHOWN));
  }

  /** How grave a problem is for the user; empty where it is not to be shown. */
  public static Optional<Severity> severity(Problem problem) {
    String level = level(problem);
    return level.equals(OFF) ? Optional.empty() : Optional.of(Severity.valueOf(level));
  }

  /** The name of a severity, or {@link #OFF}. */
  static String level(Problem problem) {
    return isSettable(problem) ? node().get(CHECK + problem.code(), problem.severity().name()) : Severity.ERROR.name();
  }

  static void setLevel(Problem problem, String level) {
    if (level.equals(problem.severity().name())) {
      node().remove(CHECK + problem.code());
    } else {
      node().put(CHECK + problem.code(), level);
    }
  }

  /** Errors keep a model from running, whatever is set. */
  static boolean isSettable(Problem problem) {
    return problem.severity() != Severity.ERROR;
  }

  private static IEclipsePreferences node() {
    return InstanceScope.INSTANCE.getNode(NODE);
  }
}
