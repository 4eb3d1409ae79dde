package org.neurodsl.check;

import java.util.Optional;
import org.neurodsl.neuro.Connection;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.PopulationSignal;
import org.neurodsl.neuro.Record;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.State;
import org.neurodsl.problem.Problem;
import org.neurodsl.scoping.Rewirings;
import org.neurodsl.scoping.WeightSignals;

/** Weights are recorded at intervals: those of each synapse where synapses stay, or one number of all of them. */
final class RecordedWeights {

  private static final String EXAMPLE = "every 10 ms";

  private RecordedWeights() {}

  /** Checks something that is recorded if it is about weights, and says whether it is. */
  static boolean check(Checking checking, Record record, Expression signal) {
    Optional<Connection> connection = WeightSignals.connection(signal);
    if (connection.isEmpty()) {
      return false;
    }
    Expression weights = WeightSignals.summed(signal);
    Fixes fixes = new Fixes(checking.places());
    NetworkExperimentRules.ofSynapse(checking, weights, (State) (weights instanceof Reference all ? all.getTarget()
        : ((PopulationSignal) weights).getVariable()));
    if (record.getInterval() == null) {
      checking.report(checking.at(Problem.WEIGHTS_WITHOUT_INTERVAL, signal, Places.text(signal))
          .withFix(fixes.append("add '" + EXAMPLE + "'", record, " " + EXAMPLE)));
    }
    if (Rewirings.isRewired(connection.get()) && weights == signal) {
      String mean = "mean(" + Places.text(signal).replaceAll("\\s|\\[.*]", "") + ")";
      checking.report(checking.at(Problem.REWIRED_WEIGHTS, signal, connection.get().getName(), mean)
          .withFix(fixes.replace("record '" + mean + "'", signal, mean)));
    }
    return true;
  }
}
