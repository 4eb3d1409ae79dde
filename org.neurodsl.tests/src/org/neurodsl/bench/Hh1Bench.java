package org.neurodsl.bench;

/** The time of one step of a single Hodgkin-Huxley neuron, by the scalar loop. Argument: ms. */
public final class Hh1Bench {

  private Hh1Bench() {}

  public static void main(String[] args) {
    HhPopBench.main(new String[] {"1", args.length > 0 ? args[0] : "20000"});
  }
}
