package org.neurodsl.sim.random;

import org.neurodsl.sim.math.Functions;

/**
 * Random numbers as a function of (seed, stream, index, step). A stream is a use of randomness (one noise term of one
 * population, one projection), the index an element of it (a neuron, a synapse), the step the number of the draw or of
 * the time step. There is no state: nothing depends on who draws first, on threads, or on what else is drawn.
 *
 * <p>Philox4x32-10 with (step, index) as counter and a key that is itself a Philox block of the stream under the seed.
 */
public final class CounterRandom {
  /** Poisson means are drawn in portions, so that e^-mean stays well above the resolution of a uniform number. */
  private static final double POISSON_PORTION = 16.0;

  private final long key;

  /** The numbers of one stream under one seed. */
  public CounterRandom(long seed, long stream) {
    key = Philox.first(stream, 0, seed);
  }

  private CounterRandom(long key) {
    this.key = key;
  }

  /** A stream of its own for each {@code number}, for elements that themselves need many numbers in two directions. */
  public CounterRandom substream(long number) {
    return new CounterRandom(Philox.second(number, 1, key));
  }

  long key() {
    return key;
  }

  /** 64 random bits. */
  public long bits(long index, long step) {
    return Philox.first(step, index, key);
  }

  /** Uniform in the open interval (0, 1): an odd multiple of 2^-53. */
  public double uniform(long index, long step) {
    return Philox.open(bits(index, step));
  }

  /** Uniform between {@code low} and {@code high}. */
  public double uniform(double low, double high, long index, long step) {
    return Math.fma(high - low, uniform(index, step), low);
  }

  /** A whole number from 0 to {@code bound - 1}, all equally likely to within 2^-32. */
  public int below(int bound, long index, long step) {
    return (int) Math.unsignedMultiplyHigh(bits(index, step), bound);
  }

  /** Standard normal, by Box and Muller's method from the two halves of one block. */
  public double normal(long index, long step) {
    return Philox.normal(step, index, key);
  }

  /** Exponentially distributed with mean 1. */
  public double exponential(long index, long step) {
    return -Functions.log(uniform(index, step));
  }

  /** Number of events of a Poisson process with the given expectation, by the inverse distribution function. */
  public int poisson(double mean, long index, long step) {
    int count = 0;
    long portion = 0;
    double rest = mean;
    while (rest > 0) {
      double part = Math.min(rest, POISSON_PORTION);
      double u = Philox.open(portion == 0 ? bits(index, step) : substream(portion).bits(index, step));
      count += inversePoisson(part, u);
      rest -= part;
      portion++;
    }
    return count;
  }

  private static int inversePoisson(double mean, double u) {
    double probability = Functions.exp(-mean);
    double sum = probability;
    int count = 0;
    while (u > sum && probability > 0) {
      count++;
      probability *= mean / count;
      sum += probability;
    }
    return count;
  }
}
