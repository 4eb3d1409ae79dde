package org.neurodsl.check;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.neurodsl.neuro.Emission;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.Variable;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.types.ExpressionType;
import org.neurodsl.types.NeuronView;
import org.neurodsl.types.UnitReadings;
import org.neurodsl.units.UnitTable;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Dimension;

/** A neuron gives spikes, a unit gives a rate, and both say what they start from. */
final class NeuronRules implements Rule {

  @Override
  public void check(Checking checking) {
    for (Neuron neuron : checking.index().neurons()) {
      extension(checking, neuron);
      emission(checking, neuron);
      boolean empty = checking.view(neuron).variables(State.class).isEmpty() && !neuron.isReceptor()
          && !neuron.isChannel() && !neuron.isRateUnit();
      if (empty && neuron.getName() != null && !isBroken(neuron)) {
        checking.report(checking.at(Problem.NO_STATE, NameRules.namePlace(checking, neuron), neuron.getName()));
      }
      for (Variable variable : NeuronView.ownVariables(neuron)) {
        values(checking, neuron, variable);
        kept(checking, neuron, variable);
      }
    }
  }

  private static boolean isBroken(Neuron neuron) {
    return neuron.getBase() != null && neuron.getBase().eIsProxy();
  }

  private static void extension(Checking checking, Neuron neuron) {
    Neuron base = neuron.getBase();
    if (base != null && !base.eIsProxy() && base.isRateUnit() != neuron.isRateUnit()) {
      checking.report(checking.at(Problem.EXTENSION_OF_OTHER_KIND,
          checking.places().of(neuron, NeuroPackage.Literals.NEURON__BASE), neuron.getName(), Kinds.of(neuron),
          base.getName(), Kinds.of(base)));
    }
  }

  private static void emission(Checking checking, Neuron neuron) {
    List<Emission> own = neuron.getMembers().stream().filter(Emission.class::isInstance).map(Emission.class::cast)
        .toList();
    for (int i = 1; i < own.size(); i++) {
      checking.report(checking.at(Problem.EMISSION_TWICE, own.get(i), neuron.getName(), checking.line(own.get(0)))
          .withRelated(checking.places().of(own.get(0))));
    }
    for (Emission emission : own) {
      new Demand(checking).fixed(emission.getValue(), "An emitted rate", Dimension.FREQUENCY, "a rate such as 10 Hz");
    }
    if (!neuron.isRateUnit() && !own.isEmpty()) {
      checking.report(checking.at(Problem.EMISSION_IN_NEURON, own.get(0), neuron.getName())
          .withFix(new Fixes(checking.places()).replace("write 'unit'",
              checking.places().keyword(neuron, "neuron"), "unit")));
    } else if (neuron.isRateUnit() && checking.view(neuron).members(Emission.class).isEmpty() && !isBroken(neuron)) {
      checking.report(checking.at(Problem.EMISSION_MISSING, NameRules.namePlace(checking, neuron), neuron.getName()));
    }
  }

  /** What a declaration needs to be complete, and what its value may depend on. */
  private static void values(Checking checking, Neuron neuron, Variable variable) {
    SourcePlace name = NameRules.namePlace(checking, variable);
    switch (variable) {
      case Parameter p when p.getValue() == null ->
          checking.report(checking.at(Problem.PARAMETER_WITHOUT_VALUE, name, p.getName()));
      case Parameter p -> constant(checking, p, p.getValue(), Problem.PARAMETER_NOT_CONSTANT);
      case Input i when i.getUnit() == null && i.getValue() == null -> checking.report(
          checking.at(Problem.UNIT_NOT_TOLD, name, i.getName(), "pA").withFix(
              Fix.insert("declare '" + i.getName() + " : pA'", name.offset() + name.length(), " : pA")));
      case Input i -> constant(checking, i, i.getValue(), Problem.PARAMETER_NOT_CONSTANT);
      case State s when s.getValue() != null -> start(checking, s);
      default -> { }
    }
  }

  private static void constant(Checking checking, Variable variable, Expression value, Problem problem) {
    Dependence.firstChanging(value).filter(c -> !isUnresolved(value)).ifPresent(changing ->
        checking.report(problem, value, variable.getName(), changing));
  }

  /** Start values may use other start values, but not inputs, the time or stimuli. */
  private static void start(Checking checking, State state) {
    Optional<String> changing = Dependence.firstChanging(state.getValue());
    boolean isState = changing.isPresent() && checking.view((Neuron) state.eContainer().eContainer())
        .find(changing.get()).filter(State.class::isInstance).isPresent();
    boolean isUnit = changing.filter(UnitTable::isReserved).isPresent(); // told as such where it stands
    if (changing.isPresent() && !isState && !isUnit && !isUnresolved(state.getValue())) {
      checking.report(Problem.START_VALUE_DEPENDS, state.getValue(), state.getName(), changing.get());
    }
  }

  static boolean isUnresolved(Expression value) {
    for (TreeIterator<EObject> walk = EcoreUtil.getAllContents(List.of(value)); walk.hasNext(); ) {
      if (walk.next() instanceof Reference r && (r.getTarget() == null || r.getTarget().eIsProxy())) {
        return true;
      }
    }
    return false;
  }

  /** A member given anew keeps the unit of the inherited one, for equations rely on it. */
  private static void kept(Checking checking, Neuron neuron, Variable variable) {
    Neuron base = neuron.getBase();
    if (base == null || base.eIsProxy() || base == neuron || variable.getName() == null) {
      return;
    }
    Optional<Variable> inherited = checking.view(base).find(variable.getName())
        .filter(v -> v != variable && v.eClass().equals(variable.eClass()));
    if (inherited.isEmpty()) {
      return;
    }
    ExpressionType type = checking.types().of(inherited.get());
    CompositeUnit unit = checking.units().of(inherited.get());
    Demand demand = new Demand(checking);
    switch (variable) {
      case Parameter p when p.getUnit() == null -> demand.value(p.getValue(), p.getName(), type, unit);
      case State s when s.getUnit() == null && s.getValue() != null ->
          demand.value(s.getValue(), s.getName(), type, unit);
      case Parameter p -> declared(checking, variable, type, unit, UnitReadings.unit(p.getUnit()));
      case Input i when i.getUnit() != null -> declared(checking, variable, type, unit, UnitReadings.unit(i.getUnit()));
      default -> { }
    }
  }

  private static void declared(Checking checking, Variable variable, ExpressionType type, CompositeUnit unit,
      Optional<CompositeUnit> declared) {
    if (declared.isPresent() && !type.fits(declared.get().dimension())) {
      checking.report(checking.at(Problem.VALUE_UNITS, NameRules.namePlace(checking, variable), variable.getName(),
          UnitWords.of(unit), UnitWords.of(declared.get()), "keep the unit of the inherited one"));
    }
  }
}
