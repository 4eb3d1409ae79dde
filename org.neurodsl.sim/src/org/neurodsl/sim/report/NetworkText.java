package org.neurodsl.sim.report;

import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.experiment.NetworkRun;
import org.neurodsl.sim.text.NumberText;

/** What a network did, in a few lines: its size, and how its populations fired. */
final class NetworkText {

  private static final int DIGITS = 6;

  private NetworkText() {}

  static String of(ExperimentOutcome outcome, NetworkRun run) {
    StringBuilder text = new StringBuilder();
    long neurons = run.plan().populations().stream().mapToLong(each -> each.size()).sum();
    text.append(neurons).append(" neurons, ").append(run.data().synapses()).append(" synapses, ")
        .append(run.spikeCount()).append(" spikes");
    text.append(outcome.plan().sweep() == null ? "\n" : " in the last of " + outcome.sweptValues().length + " runs\n");
    for (int population = 0; population < run.plan().populations().size(); population++) {
      text.append("  ").append(run.plan().populations().get(population).name()).append(": ")
          .append(NumberText.of(run.rate(population), DIGITS, "Hz")).append('\n');
    }
    return text.toString();
  }
}
