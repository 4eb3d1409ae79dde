package org.neurodsl.sim.network;

import org.neurodsl.sim.network.NetworkPlan.Projection;

/** Lets those pairs of a rule pass that end in a range of targets and are allowed. */
final class PairFilter {

  final int first;
  final int end;
  private final boolean noSelf;
  private final double within;
  private final Geometry geometry;
  private final Pairs pairs;

  /** Those onto targets {@code first} to {@code end - 1}. */
  PairFilter(Projection projection, Geometry geometry, int first, int end, Pairs.Sink sink) {
    this.first = first;
    this.end = end;
    this.geometry = geometry;
    noSelf = noSelf(projection);
    within = projection.rule().within();
    pairs = new Pairs(sink);
  }

  /** Whether a neuron could be connected to itself and must not. */
  static boolean noSelf(Projection projection) {
    return projection.source().population() == projection.target().population() && !projection.rule().autapses();
  }

  /** Whether a pair may be connected. */
  boolean admits(int source, int target) {
    return target >= first && target < end && !(noSelf && source == target)
        && (within == Double.POSITIVE_INFINITY || geometry.distance(source, target) <= within);
  }

  /** Takes a pair of the rule. */
  void offer(int source, int target, long major, long minor) {
    if (admits(source, target)) {
      pairs.add(source, target, major, minor);
    }
  }

  /** Takes a pair that it admits. */
  void add(int source, int target, long major, long minor) {
    pairs.add(source, target, major, minor);
  }

  /** No more pairs follow. */
  void finish() {
    pairs.handOn();
  }
}
