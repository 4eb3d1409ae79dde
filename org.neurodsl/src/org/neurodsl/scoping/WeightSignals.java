package org.neurodsl.scoping;

import java.util.Optional;
import java.util.Set;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.CallArgument;
import org.neurodsl.neuro.Connection;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.PopulationSignal;
import org.neurodsl.neuro.Record;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.State;

/** Weights among what an experiment records: {@code plastic.w}, {@code plastic[0..9].w}, {@code mean(plastic.w)}. */
public final class WeightSignals {

  private static final Set<String> STATISTICS = Set.of("mean", "sd", "min", "max");

  private WeightSignals() {}

  /** What one number is taken of in {@code mean(plastic.w)}; other expressions themselves. */
  public static Expression summed(Expression signal) {
    boolean call = signal instanceof BuiltinCall some && STATISTICS.contains(String.valueOf(some.getFunction()))
        && some.getArguments().size() == 1;
    CallArgument argument = call ? ((BuiltinCall) signal).getArguments().getFirst() : null;
    boolean whole = call && argument.getAfter() == null && argument.getStart() == null
        && argument.getValue() instanceof Reference;
    return whole ? argument.getValue() : signal;
  }

  /** The connection whose weights an expression of an experiment names; empty for other signals. */
  public static Optional<Connection> connection(Expression signal) {
    return switch (summed(signal)) {
      case PopulationSignal some when some.getSource() instanceof Connection connection
          && some.getVariable() instanceof State -> Optional.of(connection);
      case Reference reference when reference.getTarget() instanceof State -> owner(reference);
      case null, default -> Optional.empty();
    };
  }

  private static Optional<Connection> owner(Reference reference) {
    String path = NetworkNames.path(reference, NeuroPackage.Literals.REFERENCE__TARGET);
    int dot = path.indexOf('.');
    Experiment experiment = EcoreUtil2.getContainerOfType(reference, Experiment.class);
    return dot < 0 || experiment == null ? Optional.empty()
        : Subjects.network(experiment).flatMap(network -> network.getMembers().stream()
            .filter(Connection.class::isInstance).map(Connection.class::cast)
            .filter(each -> path.substring(0, dot).strip().equals(each.getName())).findFirst());
  }

  /** Whether a statement records weights and nothing else. */
  public static boolean areAll(Record record) {
    return !record.getSignals().isEmpty()
        && record.getSignals().stream().allMatch(each -> connection(each).isPresent());
  }
}
