package org.neurodsl.ui.runs;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.neurodsl.sim.result.RunDescription.ExperimentRecord;
import org.neurodsl.sim.result.RunState;
import org.neurodsl.sim.result.StoredRun;
import org.neurodsl.sim.text.NumberText;
import org.neurodsl.ui.run.RunOrigin;
import org.neurodsl.ui.run.RunSession;

/** A line of the history: a run of this workbench, or one experiment of a result folder. */
sealed interface RunEntry {
  /** How times are shown. */
  DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  /** Name of the experiment. */
  String experiment();

  /** When it began; null where nobody knows. */
  Instant began();

  /** How far it came, for the user. */
  String state();

  /** Values that differ from those of the model, or how it was computed. */
  String values();

  /** Its result folder. */
  Optional<Path> folder();

  /** The time when it began, for the user. */
  default String beganText() {
    return began() == null ? "" : TIME.format(began().atZone(ZoneId.systemDefault()));
  }

  /** A run of this workbench. */
  record Live(RunSession session) implements RunEntry {
    @Override
    public String experiment() {
      return session.experiment();
    }

    @Override
    public Instant began() {
      return session.origin().map(RunOrigin::began).orElse(null);
    }

    @Override
    public String state() {
      return RunsText.get("state." + session.state());
    }

    @Override
    public String values() {
      Optional<RunOrigin> origin = session.origin();
      if (origin.isEmpty()) {
        return "";
      }
      String tried = session.parameters().stream()
          .filter(each -> origin.get().settings().containsKey(each.name()))
          .map(each -> each.name() + " = " + NumberText.of(each.value(), 5, each.unit()))
          .collect(Collectors.joining(", "));
      String asked = String.join(", ", origin.get().compiled().request().settings());
      return asked.isEmpty() || tried.isEmpty() ? asked + tried : asked + ", " + tried;
    }

    @Override
    public Optional<Path> folder() {
      return session.folder();
    }
  }

  /** An experiment of a result folder; {@code section} is the folder below it, empty where there is none. */
  record Stored(StoredRun run, ExperimentRecord record, String section) implements RunEntry {
    @Override
    public String experiment() {
      return record.name();
    }

    @Override
    public Instant began() {
      return run.start();
    }

    @Override
    public String state() {
      return RunsText.get(run.state() == RunState.RUNNING ? "state.part" : "state." + run.state());
    }

    @Override
    public String values() {
      return record.settings().solver() + ", " + NumberText.of(record.settings().step().value(), 5, "ms");
    }

    @Override
    public Optional<Path> folder() {
      return Optional.of(run.folder());
    }
  }
}
