package org.neurodsl.ui.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.neurodsl.sim.result.ResultException;
import org.neurodsl.sim.result.ResultReader;
import org.neurodsl.sim.result.RunDescription.ExperimentRecord;
import org.neurodsl.sim.result.StoredRun;
import org.neurodsl.ui.launch.ProjectFolders;
import org.neurodsl.ui.run.RunSession;

/** Collects the runs of this workbench and the results in its projects. It reads the disk. */
final class RunHistory {

  private RunHistory() {}

  /** The runs of this workbench and what lies on the disk, latest first; not what a run is writing just now. */
  static List<RunEntry> of(List<RunSession> sessions) {
    List<RunEntry> entries = new ArrayList<>();
    sessions.forEach(session -> entries.add(new RunEntry.Live(session)));
    boolean writing = sessions.stream().anyMatch(each -> each.origin().isPresent() && each.folder().isEmpty());
    Set<Path> shown = sessions.stream().flatMap(each -> each.folder().stream()).collect(Collectors.toSet());
    for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
      if (project.isOpen() && project.getLocation() != null) {
        stored(project.getLocation().append(ProjectFolders.RUNS).toPath(), writing, shown).forEach(entries::add);
      }
    }
    entries.sort(Comparator.comparing(RunEntry::began, Comparator.nullsLast(Comparator.reverseOrder())));
    return entries;
  }

  private static List<RunEntry> stored(Path folder, boolean writing, Set<Path> shown) {
    List<RunEntry> entries = new ArrayList<>();
    try {
      for (StoredRun run : ResultReader.list(folder)) {
        if (!shown.contains(run.folder()) && !(run.isPart() && writing) && run.description().isPresent()) {
          List<ExperimentRecord> records = run.description().get().experiments();
          for (ExperimentRecord each : records) {
            entries.add(new RunEntry.Stored(run, each, records.size() == 1 ? "" : each.name()));
          }
        }
      }
    } catch (ResultException unreadable) {
      // a folder that cannot be read has no runs to show
    }
    return entries;
  }
}
