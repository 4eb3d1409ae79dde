package org.neurodsl.sim.network;

/**
 * Distances between neurons of two populations, in units of 10 um; 0 where one of them is nowhere.
 *
 * @param sources x, y, z of each
 * @param targets x, y, z of each
 */
record Geometry(double[] sources, double[] targets) {

  double distance(int source, int target) {
    if (sources.length == 0 || targets.length == 0) {
      return 0;
    }
    double x = sources[3 * source] - targets[3 * target];
    double y = sources[3 * source + 1] - targets[3 * target + 1];
    double z = sources[3 * source + 2] - targets[3 * target + 2];
    return Math.sqrt(Math.fma(x, x, Math.fma(y, y, z * z)));
  }
}
