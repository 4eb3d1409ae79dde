package org.neurodsl.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.neurodsl.ParsedFile;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;

/**
 * Finds the problems of a parsed file: what parsing and linking have told, and what the rules find. This is the list of
 * all rules.
 *
 * <p>A check is pure: the same file gives the same list, in the order of the text, and nothing is kept. It may be
 * called from any thread that may read the model. Its time grows linearly with the length of the file.
 */
public final class NeuroChecks {

  /** In this order, because some look at what was found before: the last one keeps still where a neuron has errors. */
  private static final List<Rule> RULES = List.of(
      new FileRules(),
      new NameRules(),
      new CycleRules(),
      new UnitRules(),
      new NeuronRules(),
      new EquationRules(),
      new NumberRules(),
      new MagnitudeRules(),
      new EventRules(),
      new SweepRules(),
      new ExperimentRules(),
      new StimulusRules(),
      new PulseRules(),
      new DataFileRules(),
      new TableRules(),
      new SolverRules(),
      new MeasureRules(),
      new ExpectationRules(),
      new FormulaRules(),
      new MechanismRules(),
      new ChannelRules(),
      new PopulationRules(),
      new DrawRules(),
      new SliceRules(),
      new ConnectionRules(),
      new RewiringRules(),
      new RepeatedValueRules(),
      new NetworkExperimentRules(),
      new ImportRules(),
      new SizeRules(),
      new TextRules(),
      new UseRules());

  private static final int MOST_REPORTS = 500;

  private NeuroChecks() {}

  /** Checks a whole file. */
  public static List<ProblemReport> check(ParsedFile file) {
    return check(file, () -> false);
  }

  /** Checks a whole file, or gives what was found so far once {@code cancelled} says so. */
  public static List<ProblemReport> check(ParsedFile file, BooleanSupplier cancelled) {
    BrokenParts broken = new BrokenParts(file);
    List<ProblemReport> reports = new ArrayList<>(file.problems().stream().filter(broken::isCause).toList());
    Checking checking = new Checking(file, reports);
    for (Rule rule : RULES) {
      if (cancelled.getAsBoolean()) {
        break;
      }
      rule.check(checking);
    }
    reports.replaceAll(new LinkFixes(checking)::complete);
    checking.reports().stream().filter(r -> !broken.contains(r.place())).forEach(reports::add);
    reports.sort(ProblemReport.BY_PLACE);
    return reports.size() > MOST_REPORTS ? first(reports) : List.copyOf(reports);
  }

  /** As many as a reader takes in, errors before all others, and how many there are besides. */
  private static List<ProblemReport> first(List<ProblemReport> reports) {
    List<ProblemReport> kept = new ArrayList<>(reports.stream()
        .sorted(Comparator.comparing(ProblemReport::severity)).limit(MOST_REPORTS).sorted(ProblemReport.BY_PLACE)
        .toList());
    kept.add(ProblemReport.of(Problem.TOO_MANY_PROBLEMS, kept.getLast().place(),
        Integer.toString(reports.size() - MOST_REPORTS)));
    return List.copyOf(kept);
  }
}
