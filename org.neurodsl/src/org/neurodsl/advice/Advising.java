package org.neurodsl.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.neurodsl.ParsedFile;
import org.neurodsl.check.Places;
import org.neurodsl.lower.LowerModel;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.problem.Severity;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.types.DisplayUnits;
import org.neurodsl.types.ExpressionTypes;

/** What the advisers of one file share, and where they put what they find. */
final class Advising {
  private static final long TERMS = 20_000_000;

  private final ParsedFile file;
  private final List<ProblemReport> known;
  private final Places places;
  private final DisplayUnits units = new DisplayUnits(new ExpressionTypes());
  private final LowerModel lower = new LowerModel();
  private final Effort effort = new Effort(TERMS);
  private final List<ProblemReport> reports = new ArrayList<>();

  /** @param known what the checks have found */
  Advising(ParsedFile file, List<ProblemReport> known) {
    this.file = file;
    this.known = List.copyOf(known);
    places = new Places(file.resource().file());
  }

  Places places() {
    return places;
  }

  DisplayUnits units() {
    return units;
  }

  LowerModel lower() {
    return lower;
  }

  Effort effort() {
    return effort;
  }

  List<ProblemReport> reports() {
    return reports;
  }

  /** Whether an element stands in the file itself and not in one that it imports. */
  boolean isOwn(EObject element) {
    return element.eResource() == file.resource();
  }

  /** Whether the checks have reported the problem inside of an element. */
  boolean isKnown(Problem problem, EObject where) {
    return known(where).anyMatch(each -> each.problem() == problem);
  }

  /** Whether the checks have warned of something inside of an element, which may be the cause of what is found here. */
  boolean isWarned(EObject where) {
    return known(where).anyMatch(each -> each.severity() == Severity.WARNING);
  }

  private Stream<ProblemReport> known(EObject where) {
    SourcePlace whole = places.of(where);
    return !isOwn(where) ? Stream.empty() : known.stream().filter(each -> each.place().file().equals(whole.file())
        && each.place().offset() >= whole.offset() && each.place().offset() < whole.offset() + whole.length());
  }

  void report(ProblemReport report) {
    reports.add(report);
  }
}
