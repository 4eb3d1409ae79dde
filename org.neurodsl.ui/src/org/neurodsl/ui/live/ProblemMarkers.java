package org.neurodsl.ui.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.neurodsl.ide.Snapshot;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.problem.Severity;
import org.neurodsl.ui.preferences.Settings;

/**
 * The problems of a model as markers: in the text, beside it, and in the Problems view. Markers of problems that are
 * still there stay, so that nothing flickers.
 */
public final class ProblemMarkers {
  /** Type of the markers. */
  public static final String TYPE = "org.neurodsl.ui.problem";

  /** Attribute: the code of the problem. */
  public static final String CODE = "code";

  /** Attribute: how many quick fixes it has. */
  public static final String FIXES = "fixes";

  private static final int MOST = 200;

  private ProblemMarkers() {}

  /** Shows the problems of a snapshot, if its file is in the workspace. In any thread. */
  public static void show(Snapshot snapshot) {
    Optional<IFile> file = file(snapshot.file());
    if (file.isEmpty()) {
      return;
    }
    IWorkspace workspace = ResourcesPlugin.getWorkspace();
    try {
      workspace.run(monitor -> update(file.get(), snapshot.problems()),
          workspace.getRuleFactory().markerRule(file.get()), IWorkspace.AVOID_UPDATE, null);
    } catch (CoreException e) {
      ILog.of(ProblemMarkers.class).log(e.getStatus());
    }
  }

  /** The file of the workspace at a place. */
  public static Optional<IFile> file(Path place) {
    IFile file = ResourcesPlugin.getWorkspace().getRoot().getFileForLocation(IPath.fromPath(place));
    return Optional.ofNullable(file).filter(IResource::isAccessible);
  }

  private static void update(IFile file, List<ProblemReport> problems) throws CoreException {
    if (!file.exists()) {
      return;
    }
    Map<String, List<IMarker>> before = new HashMap<>();
    for (IMarker marker : file.findMarkers(TYPE, false, IResource.DEPTH_ZERO)) {
      before.computeIfAbsent(key(marker), key -> new ArrayList<>()).add(marker);
    }
    List<ProblemReport> shown =
        problems.stream().filter(each -> Settings.severity(each.problem()).isPresent()).limit(MOST).toList();
    for (ProblemReport problem : shown) {
      Map<String, Object> wanted = attributes(problem);
      List<IMarker> same = before.getOrDefault(key(problem), List.of());
      if (same.isEmpty()) {
        file.createMarker(TYPE, wanted);
      } else {
        move(same.remove(0), wanted);
      }
    }
    for (List<IMarker> gone : before.values()) {
      for (IMarker marker : gone) {
        marker.delete();
      }
    }
  }

  private static void move(IMarker marker, Map<String, Object> wanted) throws CoreException {
    for (Map.Entry<String, Object> each : wanted.entrySet()) {
      if (!each.getValue().equals(marker.getAttribute(each.getKey()))) {
        marker.setAttribute(each.getKey(), each.getValue());
      }
    }
  }

  private static Map<String, Object> attributes(ProblemReport problem) {
    int begin = problem.place().offset();
    Map<String, Object> attributes = new HashMap<>();
    attributes.put(IMarker.MESSAGE, problem.sentence());
    attributes.put(IMarker.SEVERITY, severity(Settings.severity(problem.problem()).orElse(problem.severity())));
    attributes.put(IMarker.CHAR_START, begin);
    attributes.put(IMarker.CHAR_END, begin + Math.max(1, problem.place().length()));
    attributes.put(IMarker.LINE_NUMBER, problem.place().line());
    attributes.put(IMarker.SOURCE_ID, "NeuroDSL");
    attributes.put(CODE, problem.problem().code());
    attributes.put(FIXES, problem.fixes().size());
    return attributes;
  }

  private static int severity(Severity severity) {
    return switch (severity) {
      case ERROR -> IMarker.SEVERITY_ERROR;
      case WARNING -> IMarker.SEVERITY_WARNING;
      case INFO -> IMarker.SEVERITY_INFO;
    };
  }

  private static String key(IMarker marker) {
    return marker.getAttribute(CODE, "") + ' ' + marker.getAttribute(IMarker.MESSAGE, "");
  }

  private static String key(ProblemReport problem) {
    return problem.problem().code() + ' ' + problem.sentence();
  }
}
