package org.neurodsl.sim.network;

import org.neurodsl.sim.network.NetworkPlan.Draw;
import org.neurodsl.sim.network.NetworkPlan.Projection;
import org.neurodsl.sim.network.NetworkPlan.Rule;

/**
 * How large a network is, told before it is built.
 *
 * @param neurons their number
 * @param synapses their number, where a rule draws it the expected one
 * @param bytes of neurons, synapses and records, about
 */
public record NetworkSize(long neurons, long synapses, long bytes) {

  private static final int BYTES_OF_A_NEURON = 100;
  private static final int BYTES_OF_A_WEIGHT = 8;
  private static final int BYTES_OF_A_TARGET = 2;
  private static final int BYTES_OF_A_PLASTIC_SYNAPSE = 34;

  /** The size of a network in a run. */
  public static NetworkSize of(NetworkPlan plan, NetworkSettings settings) {
    long neurons = plan.populations().stream().mapToLong(NetworkPlan.Population::size).sum();
    double synapses = 0;
    double bytes = (double) BYTES_OF_A_NEURON * neurons;
    for (Projection projection : plan.wirings()) {
      double number = expected(projection);
      synapses += number;
      int each = BYTES_OF_A_TARGET + (projection.weight().isConstant() ? 0 : BYTES_OF_A_WEIGHT);
      bytes += number * (projection.synapse() >= 0 ? BYTES_OF_A_PLASTIC_SYNAPSE : each);
      bytes += 4.0 * projection.source().size();
      bytes += 8.0 * projection.target().size() * longest(projection, settings.step());
    }
    bytes += Math.max(1, settings.threads()) * drawing(plan);
    for (NetworkRecord record : settings.records()) {
      bytes += 8.0 * traces(record, plan) * (settings.steps() / record.everySteps() + 1);
    }
    return new NetworkSize(neurons, Math.round(synapses), Math.round(bytes));
  }

  private static long traces(NetworkRecord record, NetworkPlan plan) {
    return switch (record) {
      case NeuronRecord ofNeurons -> ofNeurons.to() - ofNeurons.from();
      case WeightRecord ofWeights -> ofWeights.traces(Math.round(plan.wirings().stream().skip(ofWeights.projection())
          .limit(plan.together(ofWeights.projection())).mapToDouble(NetworkSize::expected).sum()));
    };
  }

  private static double longest(Projection projection, double step) {
    Draw delay = projection.delay();
    return Math.max(1, switch (delay.kind()) {
      case CONSTANT -> delay.a() / step;
      case UNIFORM -> delay.b() / step;
      case NORMAL, LOGNORMAL -> Math.min(delay.a(), delay.greatest()) / step;
      case FUNCTION -> 1;
    });
  }

  /** What each thread needs at once while it draws a number of pairs that have to differ. */
  private static double drawing(NetworkPlan plan) {
    return plan.wirings().stream().map(Projection::rule)
        .filter(rule -> rule.kind() == Rule.Kind.TOTAL && !rule.multapses())
        .mapToDouble(rule -> PairSet.bytes(rule.number())).max().orElse(0);
  }

  private static double expected(Projection projection) {
    Rule rule = projection.rule();
    double pairs = (double) projection.source().size() * projection.target().size();
    return switch (rule.kind()) {
      case ALL_TO_ALL -> pairs;
      case ONE_TO_ONE -> Math.min(projection.source().size(), projection.target().size());
      case INDEGREE -> projection.source().size() == 0 ? 0 : (double) rule.number() * projection.target().size();
      case OUTDEGREE -> projection.target().size() == 0 ? 0 : (double) rule.number() * projection.source().size();
      case TOTAL -> pairs == 0 ? 0 : rule.number();
      case PROBABILITY -> rule.probability().isConstant() ? pairs * Math.clamp(rule.probability().a(), 0, 1) : pairs;
      case LISTED -> rule.pairs().size() / 2.0;
    };
  }
}
