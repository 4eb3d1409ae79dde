package org.neurodsl.sim.standalone;

import java.util.Set;

/**
 * Times at which a stimulus jumps, in ms: {@code first}, and again after each {@code every} until {@code last}.
 *
 * @param every infinite for a single time
 * @param last infinite for the end of the run
 */
public record EdgeTimes(double first, double every, double last) {
  /** Most times of all stimuli of a run together. */
  public static final int MOST = 1_000_000;

  /**
   * Adds those inside of a run.
   *
   * @param duration of the run in ms
   * @throws UsageException where there are too many
   */
  public void addTo(Set<Double> stops, double duration) {
    double end = Math.min(duration, last);
    for (long i = 0; first + i * every < end || i == 0; i++) {
      double time = i == 0 ? first : first + i * every;
      if (time > 0 && time < duration) {
        stops.add(time);
      }
      if (stops.size() > MOST || i > 10L * MOST) {
        throw new UsageException("The stimuli have more than " + MOST + " edges; let them come less often, or run "
            + "for a shorter time.");
      }
    }
  }
}
