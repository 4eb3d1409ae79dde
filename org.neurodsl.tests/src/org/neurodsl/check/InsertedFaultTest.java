package org.neurodsl.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.neurodsl.check.FaultInserter.Faulty;
import org.neurodsl.check.FaultInserter.Kind;
import org.neurodsl.problem.ProblemReport;

/**
 * Random mistakes in right models are reported, on their line, in few messages. Another seed or number of faults is
 * given by {@code -Dneurodsl.faults.seed} and {@code -Dneurodsl.faults}.
 */
class InsertedFaultTest {

  private static final long SEED = Long.getLong("neurodsl.faults.seed", 1952);
  private static final int FAULTS = Integer.getInteger("neurodsl.faults", 250);
  private static final int MOST_MESSAGES = 3;

  private final List<String> missed = new ArrayList<>();
  private final List<String> misplaced = new ArrayList<>();
  private final List<String> talkative = new ArrayList<>();

  @Test
  void almostAllFaultsAreReportedWhereTheyAre(TestReporter reporter) {
    List<Path> files = NoFalseAlarmTest.files().toList();
    Random random = new Random(SEED);
    int inserted = 0;
    while (inserted < FAULTS) {
      Path file = files.get(random.nextInt(files.size()));
      Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
      Optional<Faulty> faulty = insert(file, kind, random);
      if (faulty.isPresent()) {
        inserted++;
        judge(file, faulty.get());
      }
    }
    reporter.publishEntry("faults", "seed " + SEED + ", " + inserted + " inserted, " + missed.size() + " missed, "
        + misplaced.size() + " on another line, " + talkative.size() + " with more than " + MOST_MESSAGES
        + " messages");
    assertTrue(missed.size() <= 0.01 * inserted, () -> "missed:\n" + String.join("\n", missed));
    assertTrue(misplaced.size() <= 0.05 * inserted, () -> "misplaced:\n" + String.join("\n", misplaced));
    assertTrue(talkative.size() <= 0.02 * inserted, () -> "talkative:\n" + String.join("\n", talkative));
  }

  private static Optional<Faulty> insert(Path file, Kind kind, Random random) {
    String text = ProblemModels.text(file);
    return new FaultInserter(text, ProblemModels.tree(file), random).insert(kind);
  }

  private void judge(Path file, Faulty faulty) {
    List<ProblemReport> found = ProblemModels.check(file, faulty.text());
    String what = file.getFileName() + " " + faulty.what() + ": "
        + String.join("; ", found.stream().map(r -> r.place().line() + " " + r.sentence()).toList());
    if (found.isEmpty()) {
      missed.add(what);
    } else if (found.stream().noneMatch(r -> faulty.lines().contains(r.place().line()))) {
      misplaced.add(what);
    }
    if (found.size() > MOST_MESSAGES) {
      talkative.add(what);
    }
  }
}
