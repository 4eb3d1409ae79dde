package org.neurodsl.sim.standalone;

/**
 * How far the wiring of a network is.
 *
 * @param wired synapses that are made
 * @param synapses that are to be, about
 * @param seconds wall-clock time so far
 */
record WiringPace(long wired, long synapses, double seconds) implements Progress {

  private static final long HUNDRED_MILLION = 100_000_000;

  @Override
  public double part() {
    return Math.clamp((double) wired / Math.max(1, synapses), 0, 1);
  }

  /** Per cent, synapses and the time that is left. */
  @Override
  public String text() {
    String millions = Progress.format(synapses < HUNDRED_MILLION ? "%.1f" : "%.0f", synapses * 1e-6);
    return "wiring " + percent() + "  " + millions + " million synapses" + left();
  }
}
