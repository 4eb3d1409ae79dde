package org.neurodsl.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.neurodsl.ParsedFile;
import org.neurodsl.check.Places;
import org.neurodsl.lower.LowerModel;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.ExperimentMember;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Setting;
import org.neurodsl.neuro.Sweep;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.problem.Severity;
import org.neurodsl.scoping.Subjects;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.types.DisplayUnits;
import org.neurodsl.types.ExpressionTypes;
import org.neurodsl.types.SweptVariables;

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

  /** The same of a place. */
  boolean isOwn(SourcePlace place) {
    return place.file().equals(file.resource().file());
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

  /** Whether an experiment runs the neuron with its own parameters and start values, for every point of a sweep. */
  boolean runsUnchanged(Neuron neuron) {
    return file.model().getItems().stream().filter(Experiment.class::isInstance).map(Experiment.class::cast)
        .filter(experiment -> Subjects.neuron(experiment).filter(subject -> subject == neuron).isPresent())
        .anyMatch(experiment -> experiment.getMembers().stream().allMatch(Advising::leavesNeuron));
  }

  private static boolean leavesNeuron(ExperimentMember member) {
    return switch (member) {
      case Setting setting -> setting.getTarget() instanceof Input;
      case Sweep sweep -> SweptVariables.target(sweep.getVariable()).filter(Parameter.class::isInstance).isEmpty();
      default -> true;
    };
  }

  void report(ProblemReport report) {
    reports.add(report);
  }
}
