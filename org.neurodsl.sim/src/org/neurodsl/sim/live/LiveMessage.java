package org.neurodsl.sim.live;

import java.util.List;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.report.NetworkShape;
import org.neurodsl.sim.result.RunDescription.Quantity;
import org.neurodsl.sim.run.ExperimentPlan;

/** What the running process tells the watching one, for each run: Header, then data, then Outcome, at last Over. */
public sealed interface LiveMessage {

  /**
   * A run begins.
   *
   * @param plan what is run; of a network without its signals
   * @param info names and units
   * @param parameters the values they have, in the user's units
   * @param traces what is sampled
   * @param populations whose spikes come
   */
  record Header(
      ExperimentPlan plan, KernelInfo info, List<Quantity> parameters, List<Traces> traces,
      List<Population> populations) implements LiveMessage {}

  /**
   * One variable of some neurons over time.
   *
   * @param variable its unit
   * @param names by neuron
   * @param interval ms between samples; the first is at 0
   */
  record Traces(KernelInfo.Variable variable, List<String> names, double interval) {}

  /** Neurons whose spikes come; the population of a model without a network has no name. */
  record Population(String name, int size) {}

  /**
   * The next samples, base units.
   *
   * @param traces their place in the header
   * @param values by neuron and sample
   */
  record Samples(int traces, double[][] values) implements LiveMessage {

    /** How many samples of each trace there are. */
    public int count() {
      return values.length == 0 ? 0 : values[0].length;
    }
  }

  /**
   * The next spikes.
   *
   * @param population its place in the header
   * @param times ms, ascending
   * @param neurons as many
   */
  record Spikes(int population, double[] times, int[] neurons) implements LiveMessage {}

  /** Where the neurons of a network are and who is connected; at the start and, with the last weights, at the end. */
  record Shape(NetworkShape shape) implements LiveMessage {}

  /**
   * How far the run is.
   *
   * @param time ms
   * @param duration ms
   * @param spikes so far
   */
  record Progress(double time, double duration, long spikes) implements LiveMessage {}

  /** The run was held or goes on. */
  record Held(boolean held) implements LiveMessage {}

  /** Text for a person. */
  record Text(boolean error, String text) implements LiveMessage {}

  /** What came out of a run. */
  record Outcome(LiveOutcome outcome) implements LiveMessage {}

  /**
   * A run is over, and what it left is written.
   *
   * @param code as of the command line
   * @param folder its result folder; empty for none
   */
  record Over(int code, String folder) implements LiveMessage {}
}
