package org.neurodsl.check;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Quantity;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.Unary;
import org.neurodsl.neuro.UnitSpec;
import org.neurodsl.neuro.Variable;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.types.TypeFault;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.UnitText;

/**
 * Finds variables whose declared unit is wrong rather than the many places that use them: where at least three sums or
 * comparisons fail at the same variable and all need the same other unit, the declaration is told and not the places.
 */
final class DoubtedUnits {

  private static final int ENOUGH = 3;

  /** A variable, the dimension that it should have, and the faults that say so. */
  private record Doubt(Variable variable, Dimension needed, List<TypeFault.Mismatch> faults) {}

  private final Checking checking;
  private final Map<Variable, Doubt> doubts = new IdentityHashMap<>();

  DoubtedUnits(Checking checking, List<TypeFault> faults) {
    this.checking = checking;
    Map<Variable, List<Doubt>> suspects = new IdentityHashMap<>();
    for (TypeFault fault : faults) {
      if (fault instanceof TypeFault.Mismatch mismatch) {
        suspect(suspects, mismatch.where(), mismatch.expected(), mismatch);
        suspect(suspects, mismatch.first(), mismatch.found(), mismatch);
      }
    }
    suspects.forEach((variable, found) -> {
      boolean unanimous = found.stream().allMatch(d -> d.needed().equals(found.get(0).needed()));
      if (found.size() >= ENOUGH && unanimous && unit(variable).isPresent()) {
        List<TypeFault.Mismatch> all = found.stream().flatMap(d -> d.faults().stream()).toList();
        doubts.put(variable, new Doubt(variable, found.get(0).needed(), all));
      }
    });
  }

  private void suspect(Map<Variable, List<Doubt>> suspects, Expression side, Dimension needed,
      TypeFault.Mismatch fault) {
    if (FormulaRules.bare(side) instanceof Reference reference && reference.getTarget() instanceof Variable variable
        && variable.eResource() == checking.model().eResource()) {
      suspects.computeIfAbsent(variable, v -> new ArrayList<>()).add(new Doubt(variable, needed, List.of(fault)));
    }
  }

  /** Whether the unit of a variable is in doubt, so that values given to it are not judged by it. */
  boolean contains(EObject variable) {
    return doubts.containsKey(variable);
  }

  /** Whether a fault is no more than a consequence of a doubted declaration. */
  boolean explains(TypeFault fault) {
    return doubts.values().stream().anyMatch(d -> d.faults().stream().anyMatch(f -> f == fault));
  }

  void report() {
    Fixes fixes = new Fixes(checking.places());
    for (Doubt doubt : doubts.values()) {
      UnitSpec unit = unit(doubt.variable()).orElseThrow();
      CompositeUnit needed = UnitText.of(doubt.needed());
      ProblemReport report = checking.at(Problem.DECLARED_UNIT, unit, doubt.variable().getName(), Places.text(unit),
          Integer.toString(doubt.faults().size()), needed.text())
          .withFix(fixes.replace("write '" + needed.text() + "'", unit, needed.text()));
      for (TypeFault.Mismatch fault : doubt.faults()) {
        report = report.withRelated(checking.places().of(fault.where()));
      }
      checking.report(report);
    }
  }

  /** The unit as written in the declaration: behind the colon, or behind the number. */
  private static Optional<UnitSpec> unit(Variable variable) {
    return Optional.ofNullable(switch (variable) {
      case Parameter p -> p.getUnit() != null ? p.getUnit() : unit(p.getValue());
      case Input i -> i.getUnit() != null ? i.getUnit() : unit(i.getValue());
      case State s -> s.getUnit() != null ? s.getUnit() : unit(s.getValue());
      default -> null;
    });
  }

  private static UnitSpec unit(Expression value) {
    Expression bare = value instanceof Unary unary ? unary.getOperand() : value;
    return bare instanceof Quantity quantity ? quantity.getUnit() : null;
  }
}
