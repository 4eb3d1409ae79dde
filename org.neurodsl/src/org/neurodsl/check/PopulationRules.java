package org.neurodsl.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.neuro.Assignment;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.BuiltinValue;
import org.neurodsl.neuro.CurrentLaw;
import org.neurodsl.neuro.Emission;
import org.neurodsl.neuro.Equation;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.GivenParameter;
import org.neurodsl.neuro.Network;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.PopulationSetting;
import org.neurodsl.neuro.ReceptorUse;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.Space;
import org.neurodsl.neuro.Start;
import org.neurodsl.neuro.Stream;
import org.neurodsl.neuro.Variable;
import org.neurodsl.problem.Problem;
import org.neurodsl.scoping.NetworkNames;
import org.neurodsl.scoping.Subjects;
import org.neurodsl.units.Dimension;

/** Populations consist of what can be one, and what they are given fits. */
final class PopulationRules implements Rule {

  private static final List<String> STREAMS = List.of("wiring", "start", "input");
  private static final double MOST_NEURONS = 2e9;
  private static final Map<String, Integer> SHAPES = Map.of("box", 3, "sphere", 1);
  private static final List<String> PLACEMENTS = List.of("uniform", "grid", "file");

  @Override
  public void check(Checking checking) {
    checking.index().all(Population.class).forEach(each -> population(checking, each));
    for (Stream stream : checking.index().all(Stream.class)) {
      choice(checking, stream, NeuroPackage.Literals.STREAM__NAME, "stream", stream.getName(), STREAMS);
    }
    checking.index().all(Space.class).forEach(each -> space(checking, each));
    for (GivenParameter each : checking.index().all(GivenParameter.class)) {
      given(checking, each.getTarget(), each.getValue(), null);
    }
    for (PopulationSetting each : checking.index().all(PopulationSetting.class)) {
      given(checking, each.getTarget(), each.getValue(), each.getDistribution());
    }
    for (Start each : checking.index().all(Start.class)) {
      each.getTargets().forEach(
          target -> given(checking, target.getVariable(), each.getValue(), each.getDistribution()));
    }
    checking.index().all(BuiltinValue.class).forEach(each -> word(checking, each));
  }

  static void choice(Checking checking, EObject where, EStructuralFeature feature, String what, String found,
      List<String> known) {
    if (found != null && !known.contains(found)) {
      SolverRules.choice(checking, checking.places().of(where, feature), what, found, known);
    }
  }

  private static void population(Checking checking, Population population) {
    new Demand(checking).fixed(
        population.getSize(), "The size of a population", Dimension.NONE, "a number such as 100");
    OptionalDouble wanted = checking.constant(population.getSize());
    if (wanted.isPresent() && !isSize(wanted.getAsDouble())) {
      checking.report(Problem.POPULATION_SIZE, population.getSize(), population.getName(),
          Places.text(population.getSize()));
    }
    kind(checking, population, NeuroPackage.Literals.POPULATION__CELL, population.getCell(), "a neuron");
    for (ReceptorUse use : population.getReceptors()) {
      kind(checking, use, NeuroPackage.Literals.RECEPTOR_USE__RECEPTOR, use.getReceptor(), "a receptor");
      if (isLinked(use.getReceptor()) && isLinked(population.getCell()) && use.getReceptor().isReceptor()) {
        receptor(checking, population.getCell(), use);
      }
    }
    if (population.getPlacement() != null) {
      choice(checking, population.getPlacement(), NeuroPackage.Literals.PLACEMENT__KIND, "placement",
          population.getPlacement().getKind(), PLACEMENTS);
      boolean placed = population.getPlacement().getFile() != null || spaceOf(population) != null;
      if (!placed) {
        checking.report(Problem.POSITIONS_MISSING, population.getPlacement(), population.getName(),
            "'space box(1 mm, 1 mm, 1 mm)' above it");
      }
    }
  }

  private static Space spaceOf(Population population) {
    return ((Network) population.eContainer()).getMembers().stream().filter(Space.class::isInstance)
        .map(Space.class::cast).findFirst().orElse(null);
  }

  private static boolean isLinked(Neuron neuron) {
    return neuron != null && !neuron.eIsProxy();
  }

  static void kind(Checking checking, EObject where, EStructuralFeature feature, Neuron found, String wanted) {
    boolean cell = Subjects.isCell(found);
    boolean right = !isLinked(found) || switch (wanted) {
      case "a receptor" -> found.isReceptor();
      case "a synapse" -> found.isSynapse();
      case "a channel" -> found.isChannel();
      default -> cell;
    };
    if (!right) {
      checking.report(checking.at(Problem.OTHER_KIND_NEEDED, checking.places().of(where, feature), found.getName(),
          Kinds.of(found), wanted));
    }
  }

  /** A receptor acts on what the neuron has. */
  private static void receptor(Checking checking, Neuron cell, ReceptorUse use) {
    List<CurrentLaw> laws = checking.view(use.getReceptor()).members(CurrentLaw.class);
    boolean broken = cell.eResource() == use.eResource() && checking.hasError(cell);
    if (!laws.isEmpty() && !broken && !usesReceptors(checking, cell)) {
      checking.report(Problem.RECEPTORS_NOT_USED, use, NetworkNames.nameOf(use), cell.getName());
    }
    membrane(checking, cell, use);
  }

  /** A receptor or a channel that reads the voltage finds one. */
  static void membrane(Checking checking, Neuron cell, ReceptorUse use) {
    boolean onVoltage = checking.view(use.getReceptor()).lineage().stream()
        .flatMap(each -> EcoreUtil2.eAllOfType(each, EObject.class).stream()).anyMatch(PopulationRules::namesMembrane);
    if (onVoltage && !hasVoltage(checking, cell)) {
      checking.report(Problem.MEMBRANE_MISSING, use, NetworkNames.nameOf(use), cell.getName());
    }
  }

  /** Whether the currents of receptors act on a neuron: an equation, definition or emitted rate names their sum. */
  static boolean usesReceptors(Checking checking, Neuron cell) {
    return reads(checking, cell, "receptors");
  }

  /** Whether an equation, definition or emitted rate of a neuron names a sum of currents. */
  static boolean reads(Checking checking, Neuron cell, String sum) {
    List<EObject> laws = new ArrayList<>(checking.view(cell).members(Equation.class));
    laws.addAll(checking.view(cell).members(Emission.class));
    laws.addAll(checking.view(cell).variables().values());
    return laws.stream().flatMap(each -> EcoreUtil2.eAllOfType(each, BuiltinValue.class).stream())
        .anyMatch(each -> sum.equals(each.getName()));
  }

  /** Whether a neuron has a membrane whose voltage is called V. */
  static boolean hasVoltage(Checking checking, Neuron cell) {
    return checking.view(cell).find("V").filter(each -> checking.types().of(each).fits(Dimension.VOLTAGE)).isPresent();
  }

  /** The voltage of a receptor is the one that the library declares for all of them. */
  private static boolean namesMembrane(EObject object) {
    EObject target = switch (object) {
      case Reference reference -> reference.getTarget();
      case Assignment assignment -> assignment.getTarget();
      default -> null;
    };
    Neuron owner = target == null || target.eIsProxy() ? null : EcoreUtil2.getContainerOfType(target, Neuron.class);
    return owner != null && "Membrane".equals(owner.getName());
  }

  private static void space(Checking checking, Space space) {
    List<String> shapes = SHAPES.keySet().stream().sorted().toList();
    choice(checking, space, NeuroPackage.Literals.SPACE__SHAPE, "shape", space.getShape(), shapes);
    for (Expression extent : space.getExtent()) {
      new Demand(checking).fixed(extent, "The extent of a space", Dimension.LENGTH, "a length such as 500 um");
    }
    Integer wanted = SHAPES.get(space.getShape());
    if (wanted != null && wanted != space.getExtent().size()) {
      checking.report(Problem.ARGUMENT_COUNT, space, space.getShape(), wanted == 1 ? "1 value" : wanted + " values",
          Integer.toString(space.getExtent().size()),
          wanted == 1 ? "sphere(300 um)" : "box(500 um, 500 um, 500 um)");
    }
  }

  /** A value has the unit of its variable, and so has a distribution. */
  static void given(Checking checking, Variable target, Expression value, BuiltinCall distribution) {
    if (target == null || target.eIsProxy()) {
      return;
    }
    Demand demand = new Demand(checking);
    Expression given = value != null || distribution == null || distribution.getArguments().isEmpty() ? value
        : distribution.getArguments().get(0).getValue();
    demand.value(given, target.getName(), checking.types().of(target), checking.units().of(target));
    if (distribution != null) {
      checking.types().of(distribution);
    }
    if (distribution != null || value != null) {
      PortRules.given(checking, target, value, distribution);
    }
  }

  /** The words that only some places know. */
  private static void word(Checking checking, BuiltinValue value) {
    Set<String> ofNetworks = Set.of("distance", "index");
    boolean inNetwork = EcoreUtil2.getContainerOfType(value, Network.class) != null;
    Neuron neuron = EcoreUtil2.getContainerOfType(value, Neuron.class);
    boolean inCell = Subjects.isCell(neuron);
    if (ofNetworks.contains(value.getName()) && !inNetwork) {
      checking.report(Problem.NOT_USABLE_HERE, value, value.getName(), "this place", "it belongs into a network");
    } else if ("receptors".equals(value.getName()) && !inCell) {
      checking.report(
          Problem.NOT_USABLE_HERE, value, "receptors", "this place", "it belongs into the equations of a neuron");
    }
  }

  /** The number of neurons of a population, where it is known. */
  static OptionalDouble size(Checking checking, Population population) {
    OptionalDouble size = population == null || population.eIsProxy() ? OptionalDouble.empty()
        : checking.constant(population.getSize());
    return size.isPresent() && isSize(size.getAsDouble()) ? size : OptionalDouble.empty();
  }

  private static boolean isSize(double number) {
    return number >= 0 && number <= MOST_NEURONS && number == Math.rint(number);
  }
}
