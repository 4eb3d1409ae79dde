package org.neurodsl.sim.network;

import java.util.Arrays;
import java.util.List;
import org.neurodsl.sim.contract.SynapseKernel;

/** Pair-based plasticity with exponential traces, one pair of traces for each synapse, event by event. */
final class TracedStdp extends SynapseKernel {

  static final double TAU = 20;
  static final double UP = 0.01;
  static final double DOWN = 0.0105;

  private final double[] w;
  private final double[] x;
  private final double[] y;
  private final double[] last;

  TracedStdp(Wiring wiring) {
    super(wiring);
    w = new double[wiring.size()];
    x = new double[wiring.size()];
    y = new double[wiring.size()];
    last = new double[wiring.size()];
  }

  private void advance(int synapse, double now) {
    double p = Math.exp(-(now - last[synapse]) * wiring().h() / TAU);
    x[synapse] *= p;
    y[synapse] *= p;
    last[synapse] = now;
  }

  @Override
  public double[] weights() {
    return w;
  }

  @Override
  public double[] state(String name) {
    return name.equals("x") ? x : y;
  }

  @Override
  public List<double[]> memory() {
    return List.of(w, x, y, last);
  }

  @Override
  public void pre(int source, int from, int to, double now, double[] delivered) {
    for (int synapse = from; synapse < to; synapse++) {
      advance(synapse, now);
      delivered[synapse - from] = w[synapse];
      x[synapse] += 1;
      w[synapse] = Math.clamp(w[synapse] - DOWN * y[synapse], 0, 1);
    }
  }

  @Override
  public void post(int target, Columns columns, int from, int to, double now) {
    for (int place = from; place < to; place++) {
      int synapse = columns.synapses()[place];
      advance(synapse, now);
      y[synapse] += 1;
      w[synapse] = Math.clamp(w[synapse] + UP * x[synapse], 0, 1);
    }
  }

  @Override
  public void modulate(double now) {
    Arrays.setAll(w, synapse -> w[synapse] * 0.999);
  }
}
