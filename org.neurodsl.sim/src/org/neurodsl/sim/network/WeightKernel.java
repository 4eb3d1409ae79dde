package org.neurodsl.sim.network;

import java.util.List;
import org.neurodsl.sim.contract.SynapseKernel;

/** Synapses that have a weight and nothing else, for connections whose synapses come and go. */
final class WeightKernel extends SynapseKernel {

  private final double[] weights;

  WeightKernel(Wiring wiring) {
    super(wiring);
    weights = new double[wiring.size()];
  }

  @Override
  public double[] weights() {
    return weights;
  }

  @Override
  public double[] state(String name) {
    throw new IndexOutOfBoundsException(name);
  }

  @Override
  public List<double[]> memory() {
    return List.of(weights);
  }

  @Override
  public void pre(int source, int from, int to, double now, double[] delivered) {
    System.arraycopy(weights, from, delivered, 0, to - from);
  }

  @Override
  public void post(int target, Columns columns, int from, int to, double now) {
    // nothing changes
  }

  @Override
  public void modulate(double now) {
    // nothing changes
  }
}
