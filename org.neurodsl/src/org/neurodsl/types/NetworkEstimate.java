package org.neurodsl.types;

import java.util.Optional;
import org.neurodsl.neuro.Connection;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Network;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.PopulationSlice;
import org.neurodsl.neuro.RuleClause;
import org.neurodsl.neuro.SynapseSetting;

/**
 * How large networks are about, told from their text alone. Nothing is built or drawn: where a rule draws, it is the
 * expected number. The bytes are those of the engine for neurons and synapses, without what is recorded.
 */
public final class NetworkEstimate {
  private static final double BYTES_OF_A_NEURON = 100;
  private static final double BYTES_OF_A_TARGET = 2;
  private static final double BYTES_OF_A_WEIGHT = 8;
  private static final double BYTES_OF_A_PLASTIC_SYNAPSE = 40;

  /** While a total number of pairs is drawn that have to differ, by one thread; mean of what its table may take. */
  private static final double BYTES_OF_A_DRAWN_PAIR = 24;

  private final ConstantValues values = new ConstantValues();

  /**
   * A size.
   *
   * @param neurons their number; 0 for a connection
   * @param synapses their number
   * @param bytes that they take
   */
  public record Size(double neurons, double synapses, double bytes) {
    Size plus(Size other) {
      return new Size(neurons + other.neurons, synapses + other.synapses, bytes + other.bytes);
    }
  }

  /** The size of a network. */
  public Size of(Network network) {
    Size sum = new Size(0, 0, 0);
    for (var member : network.getMembers()) {
      sum = switch (member) {
        case Population population -> sum.plus(of(population));
        case Connection connection -> sum.plus(of(connection));
        default -> sum;
      };
    }
    return sum;
  }

  private Size of(Population population) {
    double neurons = constant(population.getSize());
    return new Size(neurons, 0, neurons * BYTES_OF_A_NEURON);
  }

  /** The size of the synapses of a connection. */
  public Size of(Connection connection) {
    double synapses = 0;
    for (PopulationSlice source : connection.getSources()) {
      for (PopulationSlice target : connection.getTargets()) {
        synapses += between(connection, neurons(source), neurons(target));
      }
    }
    boolean drawn = connection.getParts().stream().anyMatch(part -> part instanceof SynapseSetting setting
        && setting.getDistribution() != null);
    double each = connection.getSynapse() != null ? BYTES_OF_A_PLASTIC_SYNAPSE
        : BYTES_OF_A_TARGET + (drawn ? BYTES_OF_A_WEIGHT : 0);
    boolean differing = connection.getParts().stream().anyMatch(part -> part instanceof RuleClause rule
        && "total".equals(rule.getKind()) && rule.getExclusions().contains("multapses"));
    return new Size(0, synapses, synapses * (each + (differing ? BYTES_OF_A_DRAWN_PAIR : 0)));
  }

  private double between(Connection connection, double sources, double targets) {
    Optional<RuleClause> rule = connection.getParts().stream().filter(RuleClause.class::isInstance)
        .map(RuleClause.class::cast).findFirst();
    double amount = rule.map(clause -> constant(clause.getAmount())).orElse(0.0);
    return switch (rule.map(RuleClause::getKind).orElse("all")) {
      case "one" -> Math.min(sources, targets);
      case "indegree" -> amount * targets;
      case "outdegree" -> amount * sources;
      case "total" -> sources * targets == 0 ? 0 : amount;
      case "probability" -> Math.clamp(amount, 0, 1) * sources * targets;
      case "pairs" -> rule.orElseThrow().getPairs().size();
      default -> sources * targets;
    };
  }

  private double neurons(PopulationSlice slice) {
    Population population = slice.getPopulation();
    if (population == null || population.eIsProxy()) {
      return 0;
    }
    double size = constant(population.getSize());
    if (slice.getSlice() == null) {
      return size;
    }
    double from = constant(slice.getSlice().getFrom());
    double to = slice.getSlice().getTo() == null ? from : constant(slice.getSlice().getTo());
    return Math.max(0, Math.min(size, to - from + 1));
  }

  private double constant(Expression expression) {
    return expression == null ? 0 : Math.max(0, values.of(expression).orElse(0));
  }
}
