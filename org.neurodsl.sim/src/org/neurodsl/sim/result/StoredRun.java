package org.neurodsl.sim.result;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A result folder as found on the disk: a whole run, or the part that a killed one left.
 *
 * @param folder where it is
 * @param isPart whether it is the part of a run that did not finish (or has not yet)
 * @param state how far it came; {@code RUNNING} for a part
 * @param start when it began, null where the description is missing
 * @param end when it ended, null where it did not
 * @param description its description; empty where it is missing or unreadable
 * @param notes sentences on what is missing, empty for a whole run
 */
public record StoredRun(
    Path folder, boolean isPart, RunState state, Instant start, Instant end, Optional<RunDescription> description,
    List<String> notes) {

  /** Copies the list. */
  public StoredRun {
    notes = List.copyOf(notes);
  }

  /** Whether a section holds a table or plot of this file name. */
  public boolean has(String section, String file) {
    return Files.isRegularFile(resolve(section, file));
  }

  /** The traces of a section (empty for the folder itself); a torn last row of a part is left out. */
  public CsvTable traces(String section) {
    return ResultReader.table(resolve(section, ResultSection.TRACES), isPart);
  }

  /** The sweep of a section. */
  public CsvTable sweep(String section) {
    return ResultReader.table(resolve(section, ResultSection.SWEEP), isPart);
  }

  /** The spikes of a section; a torn last row of a part is left out. */
  public StoredSpikes spikes(String section) {
    return ResultReader.spikes(resolve(section, ResultSection.SPIKES), isPart);
  }

  private Path resolve(String section, String file) {
    return section.isEmpty() ? folder.resolve(file) : folder.resolve(section).resolve(file);
  }
}
