package org.neurodsl.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.neurodsl.neuro.Connection;
import org.neurodsl.neuro.DelayClause;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.PopulationSlice;
import org.neurodsl.problem.Problem;
import org.neurodsl.scoping.NetworkNames;
import org.neurodsl.units.Dimension;

/** One connection without spikes: rates come from units, and gap junctions are between membranes. */
final class CouplingCheck {

  private final Checking checking;
  private final Connection connection;

  CouplingCheck(Checking checking, Connection connection) {
    this.checking = checking;
    this.connection = connection;
  }

  /** Whether a connection is one without spikes: spikes of neurons to an input are rather a receptor forgotten. */
  static boolean isMeant(Connection connection) {
    return connection.isGap() || connection.getPort() instanceof Input && connection.getSources().stream()
        .map(PopulationSlice::getPopulation).anyMatch(each -> each != null && each.getCell() != null
            && each.getCell().isRateUnit());
  }

  void check() {
    if (connection.isGap()) {
      Stream.concat(connection.getSources().stream(), connection.getTargets().stream()).forEach(this::membrane);
      connection.getParts().stream().filter(DelayClause.class::isInstance).forEach(each ->
          needless(each, "delay", "gap junctions", "their currents flow at once"));
    } else {
      connection.getSources().forEach(this::unit);
      connection.getTargets().forEach(this::input);
    }
    String kind = connection.isGap() ? "gap junctions" : "a connection of rates";
    if (connection.getSynapse() != null) {
      checking.report(checking.at(Problem.NOT_USABLE_HERE,
          checking.places().of(connection, NeuroPackage.Literals.CONNECTION__SYNAPSE), "by", kind,
          "synapses that change need spikes"));
    }
    if (connection.getModulator() != null) {
      needless(connection.getModulator(), "modulated by", kind, "it needs synapses that change");
    }
  }

  /** What the weight has to be; empty where that is not known. */
  static Optional<Dimension> weight(Checking checking, Connection connection) {
    if (connection.isGap()) {
      return Optional.of(Dimension.CONDUCTANCE);
    }
    return checking.types().of((Input) connection.getPort()).dimension()
        .map(dimension -> dimension.over(Dimension.FREQUENCY));
  }

  private void needless(EObject where, String what, String place, String mend) {
    checking.report(Problem.NOT_USABLE_HERE, where, what, place, mend);
  }

  /** The cell of a population of neurons; a source of spikes is told to be none. */
  private Optional<Neuron> cell(PopulationSlice slice, String wanted) {
    Population population = slice.getPopulation();
    if (population == null || population.eIsProxy()) {
      return Optional.empty();
    }
    if (population.getSource() != null) {
      checking.report(
          Problem.OTHER_KIND_NEEDED, slice, population.getName(), "a source of spikes", wanted);
    }
    return Optional.ofNullable(population.getCell()).filter(cell -> !cell.eIsProxy());
  }

  private void unit(PopulationSlice slice) {
    cell(slice, "a rate unit").filter(cell -> !cell.isRateUnit()).ifPresent(cell -> checking.report(
        Problem.OTHER_KIND_NEEDED, slice, slice.getPopulation().getName(), Kinds.of(cell), "a rate unit"));
  }

  private void input(PopulationSlice slice) {
    String name = connection.getPort().getName();
    cell(slice, "a neuron").map(NetworkNames::variables).filter(known -> !(known.get(name) instanceof Input))
        .ifPresent(known -> {
          List<String> inputs = known.values().stream().filter(Input.class::isInstance).map(each -> each.getName())
              .toList();
          checking.report(Problem.RECEPTOR_MISSING, slice, slice.getPopulation().getName(), name,
              String.join(", ", inputs));
        });
  }

  private void membrane(PopulationSlice slice) {
    cell(slice, "a neuron").ifPresent(cell -> {
      if (!PopulationRules.usesReceptors(checking, cell)) {
        checking.report(Problem.RECEPTORS_NOT_USED, slice, "gap", cell.getName());
      }
      if (!PopulationRules.hasVoltage(checking, cell)) {
        checking.report(Problem.MEMBRANE_MISSING, slice, "gap", cell.getName());
      }
    });
  }
}
