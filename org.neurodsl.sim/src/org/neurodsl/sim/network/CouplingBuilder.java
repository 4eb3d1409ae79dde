package org.neurodsl.sim.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.network.NetworkPlan.Coupling;
import org.neurodsl.sim.network.NetworkPlan.Projection;
import org.neurodsl.sim.network.NetworkPlan.Slice;

/** Builds what neurons show each other without spikes; populations share what chunks of theirs write and read. */
final class CouplingBuilder {

  private final NetworkPlan plan;
  private final List<NeuronKernel> kernels;
  private final ProjectionWiring.Setting setting;
  private final List<double[]> positions;
  private final int interval;
  private final Map<Port, GradedOutput> outputs = new LinkedHashMap<>();
  private final Map<Port, GradedInput> inputs = new LinkedHashMap<>();

  /** An observable or a state of a population. */
  private record Port(int population, int index) {}

  /**
   * A builder.
   *
   * @param interval most grid steps between exchanges
   */
  CouplingBuilder(NetworkPlan plan, List<NeuronKernel> kernels, List<double[]> positions,
      ProjectionWiring.Setting setting, int interval) {
    this.plan = plan;
    this.kernels = kernels;
    this.positions = positions;
    this.setting = setting;
    this.interval = interval;
  }

  /** The inputs of all couplings, with room for the longest delay of each. */
  void inputs(List<Map<Integer, List<Rows>>> wired) {
    Map<Port, Integer> longest = new LinkedHashMap<>();
    for (int index = 0; index < plan.couplings().size(); index++) {
      int wiring = plan.projections().size() + index;
      Coupling coupling = plan.couplings().get(index);
      Port port = new Port(coupling.wiring().target().population(), coupling.state());
      for (Map<Integer, List<Rows>> each : wired) {
        each.getOrDefault(wiring, List.of()).forEach(rows -> longest.merge(port, rows.delay, Math::max));
      }
    }
    longest.forEach((port, delay) -> {
      NeuronKernel kernel = kernels.get(port.population());
      inputs.put(port, new GradedInput(port.index(), kernel.state(port.index()), new double[delay][kernel.size()]));
    });
  }

  /** The couplings of a chunk, of which {@code wired} are the rows onto it. */
  Couplings of(NeuronChunk chunk, Map<Integer, List<Rows>> wired) {
    Couplings couplings = new Couplings(kernels.get(chunk.population), setting.h());
    for (int index = 0; index < plan.couplings().size(); index++) {
      Coupling coupling = plan.couplings().get(index);
      Projection wiring = coupling.wiring();
      int number = plan.projections().size() + index;
      if (wiring.source().size() == 0 || wiring.target().size() == 0) {
        continue;
      }
      GradedOutput shown = output(wiring.source().population(), coupling.observable());
      if (coupling.isGap()) {
        gap(couplings, chunk, index, shown);
        continue;
      }
      for (Rows rows : wired.getOrDefault(number, List.of())) {
        GradedInput input = inputs.get(new Port(chunk.population, coupling.state()));
        couplings.synapses.add(new GradedSynapses(number, shown, rows, input));
      }
    }
    outputs.forEach((port, output) -> {
      if (port.population() == chunk.population) {
        couplings.outputs.add(output);
      }
    });
    inputs.forEach((port, input) -> {
      if (port.population() == chunk.population) {
        couplings.inputs.add(input);
      }
    });
    return couplings;
  }

  private GradedOutput output(int population, int observable) {
    return outputs.computeIfAbsent(new Port(population, observable),
        port -> new GradedOutput(observable, 2 * interval, kernels.get(population).size()));
  }

  private void gap(Couplings couplings, NeuronChunk chunk, int index, GradedOutput sources) {
    Coupling coupling = plan.couplings().get(index);
    Slice source = coupling.wiring().source();
    Slice target = coupling.wiring().target();
    GradedOutput targets = output(target.population(), coupling.back().observable());
    List<Boolean> sides = new ArrayList<>();
    if (target.population() == chunk.population) {
      sides.add(true);
    }
    if (source.population() == chunk.population) {
      sides.add(false);
    }
    for (boolean forward : sides) {
      GapJunctions.Collector collector = new GapJunctions.Collector(chunk.from, chunk.to);
      junctions(index, (from, to, conductance, delay) ->
          collector.add(forward ? to : from, forward ? from : to, conductance));
      int state = forward ? coupling.state() : coupling.back().state();
      GapJunctions.Ends ends = new GapJunctions.Ends(forward ? targets : sources, forward ? sources : targets,
          kernels.get(chunk.population).state(state));
      couplings.add(
          new Couplings.Gap(plan.projections().size() + index, forward, collector.junctions(ends)), state);
    }
  }

  /** A junction works both ways, so of two neurons that could be connected in either order one order counts. */
  private void junctions(int index, SynapseList.Visitor visitor) {
    Projection wiring = plan.couplings().get(index).wiring();
    Slice source = wiring.source();
    Slice target = wiring.target();
    Geometry geometry = new Geometry(positions.get(source.population()), positions.get(target.population()));
    boolean same = source.population() == target.population();
    new ProjectionWiring(plan, plan.projections().size() + index, geometry, setting)
        .forEach((from, to, conductance, delay) -> {
          boolean again = same && wiring.rule().listsBothOrders() && from > to && source.contains(to)
              && target.contains(from);
          if (!again && !(same && from == to)) {
            visitor.synapse(from, to, conductance, delay);
          }
        });
  }
}
