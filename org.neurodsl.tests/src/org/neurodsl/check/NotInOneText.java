package org.neurodsl.check;

import static org.neurodsl.problem.Problem.*;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemGroup;

/** Problems that no single text has, with the reason; all others have a model. */
final class NotInOneText {

  /** They are met when a model runs. */
  private static final Set<Problem> RUNNING = EnumSet.of(MEMORY_ESTIMATE);

  /** They need files of a certain kind beside the model, and are tested with those. */
  private static final Set<Problem> FILES = EnumSet.of(IMPORT_OUTSIDE_PROJECT, IMPORT_OF_LINK, FILE_UNREADABLE,
      FILE_OF_OTHER_KIND, FILE_TOO_LARGE, TOO_MANY_IMPORTS, TABLE_UNREADABLE, TABLE_COLUMN_MISSING,
      TABLE_UNIT);

  /** They need texts too long to be kept. */
  private static final Set<Problem> LONG = EnumSet.of(LINE_TOO_LONG, TEXT_TOO_LONG, TOO_MANY_PROBLEMS);

  static final Set<Problem> PROBLEMS = EnumSet.allOf(Problem.class).stream()
      .filter(p -> p.group() == ProblemGroup.RUNS || RUNNING.contains(p) || FILES.contains(p) || LONG.contains(p))
      .collect(Collectors.toUnmodifiableSet());

  private NotInOneText() {}
}
