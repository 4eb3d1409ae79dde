package org.neurodsl.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.neuro.CurrentLaw;
import org.neurodsl.neuro.GivenParameter;
import org.neurodsl.neuro.ReceptorUse;
import org.neurodsl.scoping.NetworkNames;
import org.neurodsl.types.ExpressionTypes;
import org.neurodsl.types.NeuronView;

/**
 * The channels of a neuron, each a part of its flat model: the variables of a channel stand behind its name and a dot.
 * What a channel calls an input is the variable of that name in the neuron, such as the concentration of calcium.
 */
final class LowerChannels {

  private final NeuronView cell;
  private final ExpressionTypes types;
  private final TreePlaces places;
  private final LowerExpression around;
  private final List<ModelIr> parts = new ArrayList<>();
  private final List<Expr> currents = new ArrayList<>();

  /** @param around expressions over the neuron's own variables */
  LowerChannels(NeuronView cell, ExpressionTypes types, TreePlaces places, LowerExpression around) {
    this.cell = cell;
    this.types = types;
    this.places = places;
    this.around = around;
    NetworkNames.channels(cell.neuron()).forEach(this::add);
  }

  /** One model for each channel, in the order in which the neuron names them. */
  List<ModelIr> parts() {
    return parts;
  }

  /** The current through all of them; empty where there are none. */
  Optional<Expr> current() {
    return currents.stream().reduce(Expr::add);
  }

  private void add(ReceptorUse use) {
    NeuronView view = NeuronView.of(use.getReceptor());
    LowerExpression own = new LowerExpression(view, types, places);
    own.qualify(NetworkNames.nameOf(use) + ".");
    own.takeInputsFromOutside();
    LowerGates gates = new LowerGates(view, own, cell.find(LowerGates.TEMPERATURE).isPresent());
    own.open(gates.open());
    ModelIr part = new LowerNeuron(view, types, places, own).model();
    Map<String, Expr> given = new HashMap<>();
    for (GivenParameter setting : use.getSettings()) {
      given.put(own.name(setting.getTarget()), around.of(setting.getValue()));
    }
    List<ModelIr.Parameter> parameters = part.parameters().stream().map(each -> new ModelIr.Parameter(each.name(),
        given.getOrDefault(each.name(), each.value()), each.unit(), each.documentation(), each.place())).toList();
    List<ModelIr.State> states = new ArrayList<>(part.states());
    List<ModelIr.Definition> definitions = new ArrayList<>(part.definitions());
    List<ModelIr.Equation> equations = new ArrayList<>(part.equations());
    gates.addTo(states, definitions, equations, places);
    parts.add(new ModelIr(part.name(), false, part.documentation(), parameters, List.of(), states, definitions,
        equations, List.of(), Optional.empty(), part.place()));
    view.members(CurrentLaw.class).stream().reduce((first, last) -> last)
        .ifPresent(law -> currents.add(own.of(law.getValue())));
  }
}
