package org.neurodsl.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.neuro.Assignment;
import org.neurodsl.neuro.Binary;
import org.neurodsl.neuro.Equation;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Parenthesised;
import org.neurodsl.neuro.Quantity;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.Unary;
import org.neurodsl.problem.Problem;
import org.neurodsl.scoping.Subjects;
import org.neurodsl.types.ExpressionType;
import org.neurodsl.types.TypeFault;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.UnitExpression;
import org.neurodsl.units.UnitText;

/**
 * Finds parameters whose unit was forgotten, as in {@code g_L = 10}: where units do not fit and the one parameter
 * without unit in a product would mend it, its number is told and not the many places that suffer from it.
 */
final class MissingUnits {

  private static final CompositeUnit PER_MS = UnitExpression.parse("per ms").unit().orElseThrow();

  /** The units that all uses of a parameter ask for. */
  private record Suspect(Parameter parameter, Set<Dimension> needed) {}

  private final Checking checking;
  private final Map<Parameter, Suspect> suspects = new IdentityHashMap<>();

  private MissingUnits(Checking checking) {
    this.checking = checking;
  }

  /** Reports such parameters; gives the neurons that have some, in which other faults of units are not to be told. */
  static Set<Neuron> report(Checking checking, List<TypeFault> faults) {
    MissingUnits work = new MissingUnits(checking);
    for (TypeFault fault : faults) {
      if (fault instanceof TypeFault.Mismatch mismatch) {
        List<Suspect> found = work.factors(mismatch.where(), mismatch.expected().over(mismatch.found()));
        found.addAll(work.factors(mismatch.first(), mismatch.found().over(mismatch.expected())));
        work.suspect(found);
      }
    }
    checking.index().all(Equation.class).forEach(work::equation);
    checking.index().all(Assignment.class).forEach(work::assignment);
    Set<Neuron> silent = Collections.newSetFromMap(new IdentityHashMap<>());
    work.suspects.values().forEach(each -> work.report(each, silent));
    return silent;
  }

  private void report(Suspect suspect, Set<Neuron> silent) {
    Neuron neuron = EcoreUtil2.getContainerOfType(suspect.parameter(), Neuron.class);
    if (suspect.needed().size() != 1 || neuron == null) {
      return;
    }
    Quantity number = bareNumber(suspect.parameter()).orElseThrow();
    CompositeUnit unit = unit(neuron, suspect.needed().iterator().next());
    checking.report(checking.at(Problem.UNIT_NEEDED, number, "'" + suspect.parameter().getName() + "'", unit.text())
        .withFix(new Fixes(checking.places()).appendUnit(number, unit)));
    silent.add(neuron);
  }

  /** A number per time in the equations of a cell was copied from a paper that counts in ms; Hz is for rate units. */
  private static CompositeUnit unit(Neuron neuron, Dimension dimension) {
    return dimension.equals(Dimension.FREQUENCY) && !neuron.isRateUnit() ? PER_MS : UnitText.of(dimension);
  }

  /** Whether something stands in a neuron of a set, or in an experiment with it. */
  static boolean isIn(Set<Neuron> neurons, EObject where) {
    Experiment experiment = EcoreUtil2.getContainerOfType(where, Experiment.class);
    Neuron neuron = experiment == null ? EcoreUtil2.getContainerOfType(where, Neuron.class)
        : Subjects.neuron(experiment).orElse(null);
    return neuron != null && neurons.contains(neuron);
  }

  private void equation(Equation equation) {
    State state = EquationRules.state(equation).orElse(null);
    ExpressionType value = checking.types().of(equation.getValue());
    if (state == null || value.dimension().isEmpty()) {
      return;
    }
    Optional<Dimension> left = checking.types().of(state).dimension().map(d -> d.over(Dimension.TIME));
    for (Expression factor : equation.getFactors()) {
      Optional<Dimension> own = checking.dimension(factor);
      left = left.flatMap(d -> own.map(d::times));
    }
    if (left.isPresent() && !value.fits(left.get())) {
      Dimension found = value.dimension().get();
      Dimension wanted = left.get();
      List<Suspect> all = factors(equation.getValue(), wanted.over(found));
      equation.getFactors().forEach(factor -> all.addAll(factors(factor, found.over(wanted))));
      suspect(all);
    }
  }

  private void assignment(Assignment assignment) {
    ExpressionType value = assignment.getValue() == null ? ExpressionType.UNKNOWN
        : checking.types().of(assignment.getValue());
    boolean state = assignment.getTarget() instanceof State && "=".equals(assignment.getOp());
    Optional<Dimension> wanted =
        state ? checking.types().of(assignment.getTarget()).dimension() : Optional.empty();
    if (wanted.isPresent() && value.dimension().isPresent() && !value.fits(wanted.get())) {
      suspect(factors(assignment.getValue(), wanted.get().over(value.dimension().get())));
    }
  }

  /** One suspect is one; of two in a product either could be meant. */
  private void suspect(List<Suspect> found) {
    if (found.size() == 1) {
      Suspect suspect = found.getFirst();
      suspects.merge(suspect.parameter(), suspect, (one, other) -> {
        Set<Dimension> all = new HashSet<>(one.needed());
        all.addAll(other.needed());
        return new Suspect(one.parameter(), all);
      });
    }
  }

  /** The parameters without unit among the factors of a value that lacks {@code missing}. */
  private List<Suspect> factors(Expression value, Dimension missing) {
    List<Suspect> found = new ArrayList<>();
    if (missing.isModerate() && UnitText.isCustomary(missing)) {
      collect(value, missing, found);
    }
    return found;
  }

  private void collect(Expression value, Dimension missing, List<Suspect> found) {
    switch (value) {
      case Parenthesised inner -> collect(inner.getInner(), missing, found);
      case Unary unary when "-".equals(unary.getOp()) -> collect(unary.getOperand(), missing, found);
      case Binary product when "*".equals(product.getOp()) -> {
        collect(product.getLeft(), missing, found);
        collect(product.getRight(), missing, found);
      }
      case Binary quotient when "/".equals(quotient.getOp()) -> {
        collect(quotient.getLeft(), missing, found);
        collect(quotient.getRight(), Dimension.NONE.over(missing), found);
      }
      case Binary sum when "+".equals(sum.getOp()) || "-".equals(sum.getOp()) -> {
        collect(sum.getLeft(), missing, found);
        collect(sum.getRight(), missing, found);
      }
      case Reference reference when reference.getTarget() instanceof Parameter parameter
          && parameter.eResource() == checking.model().eResource() && bareNumber(parameter).isPresent()
          && UnitText.isCustomary(missing) -> found.add(new Suspect(parameter, Set.of(missing)));
      case null, default -> { }
    }
  }

  /** The number that is all of a parameter's value; 0 fits any unit. */
  private static Optional<Quantity> bareNumber(Parameter parameter) {
    return parameter.getUnit() != null ? Optional.empty() : Fixes.bareNumber(parameter.getValue())
        .filter(number -> number.getValue() != null && Double.parseDouble(number.getValue()) != 0);
  }
}
