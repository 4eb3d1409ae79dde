package org.neurodsl.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.neurodsl.ParsedFile;
import org.neurodsl.problem.ProblemReport;

/**
 * Finds the problems of a parsed file. This is the list of all rules.
 *
 * <p>A check is pure: the same file gives the same list, in the order of the text, and nothing is kept. It may be
 * called from any thread that may read the model. Its time grows linearly with the length of the file.
 */
public final class NeuroChecks {

  private static final List<Rule> RULES = List.of(
      new FileRules(),
      new NameRules(),
      new CycleRules(),
      new UnitRules(),
      new NeuronRules(),
      new EquationRules(),
      new EventRules(),
      new NumberRules(),
      new MagnitudeRules(),
      new UseRules(),
      new SweepRules(),
      new ExperimentRules(),
      new StimulusRules(),
      new SolverRules(),
      new MeasureRules(),
      new ExpectationRules(),
      new FormulaRules(),
      new SizeRules());

  private NeuroChecks() {}

  /** Checks a whole file. */
  public static List<ProblemReport> check(ParsedFile file) {
    return check(file, () -> false);
  }

  /** Checks a whole file, or gives what was found so far once {@code cancelled} says so. */
  public static List<ProblemReport> check(ParsedFile file, BooleanSupplier cancelled) {
    Checking checking = new Checking(file.model(), nameOf(file));
    for (Rule rule : RULES) {
      if (cancelled.getAsBoolean()) {
        break;
      }
      rule.check(checking);
    }
    List<ProblemReport> reports = new ArrayList<>(checking.reports());
    reports.sort(ProblemReport.BY_PLACE);
    return List.copyOf(reports);
  }

  private static String nameOf(ParsedFile file) {
    return file.resource().getURI().isFile() ? file.resource().getURI().toFileString()
        : file.resource().getURI().lastSegment();
  }
}
