package org.neurodsl.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.neurodsl.source.SourcePlace;

/**
 * One problem found at one place.
 *
 * @param problem which
 * @param place where, as short as makes sense
 * @param arguments what fills the placeholders of the sentence, already in the user's own words and units
 * @param fixes quick fixes, the likeliest first
 * @param related further places to look at, for example the first of two declarations
 */
public record ProblemReport(
    Problem problem, SourcePlace place, List<String> arguments, List<Fix> fixes, List<SourcePlace> related) {

  /** Orders reports as a reader goes through the files; at one place errors come first. */
  public static final Comparator<ProblemReport> BY_PLACE =
      Comparator.comparing((ProblemReport r) -> r.place.file()).thenComparingInt(r -> r.place.offset())
          .thenComparing(r -> r.problem.severity()).thenComparing(ProblemReport::problem);

  /** Keeps unchangeable copies of the lists. */
  public ProblemReport {
    arguments = List.copyOf(arguments);
    fixes = List.copyOf(fixes);
    related = List.copyOf(related);
  }

  public static ProblemReport of(Problem problem, SourcePlace place, String... arguments) {
    return new ProblemReport(problem, place, List.of(arguments), List.of(), List.of());
  }

  /** Adds a quick fix behind those there are. */
  public ProblemReport withFix(Fix fix) {
    List<Fix> more = new ArrayList<>(fixes);
    more.add(fix);
    return new ProblemReport(problem, place, arguments, more, related);
  }

  /** Adds a further place to look at. */
  public ProblemReport withRelated(SourcePlace other) {
    List<SourcePlace> more = new ArrayList<>(related);
    more.add(other);
    return new ProblemReport(problem, place, arguments, fixes, more);
  }

  public Severity severity() {
    return problem.severity();
  }

  public boolean isError() {
    return severity() == Severity.ERROR;
  }

  /** The sentence for the user. */
  public String sentence() {
    return ProblemText.sentence(problem, arguments);
  }
}
