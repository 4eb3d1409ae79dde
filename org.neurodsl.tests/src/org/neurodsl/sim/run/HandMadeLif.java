package org.neurodsl.sim.run;

import java.util.Arrays;
import java.util.List;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.contract.NeuronKernel;

/**
 * A leaky integrate-and-fire population written by hand, so that the runtime is tested without the compiler: tau = 10
 * ms, rest 0, threshold 15 mV, reset 0, 2 ms refractory. The drive is in mV. An event at a fixed time adds {@code
 * kick} mV.
 */
public final class HandMadeLif extends NeuronKernel {

  public static final double TAU = 10;
  public static final double THRESHOLD = 15;

  final double[] drive;
  public double kickTime = Double.POSITIVE_INFINITY;
  public double kick;
  double refractory = 2;
  private final double[] v;
  private double decay;

  public HandMadeLif(double... drive) {
    super(drive.length);
    this.drive = drive;
    v = new double[drive.length];
  }

  /** The interval between spikes in ms at a constant drive. */
  public double interval(double drive) {
    return refractory + TAU * Math.log(drive / (drive - THRESHOLD));
  }

  @Override
  public KernelInfo info() {
    KernelInfo.Variable voltage = new KernelInfo.Variable("V", "mV", 0, 0, "lif.neuro", 3);
    KernelInfo.EventInfo spike = new KernelInfo.EventInfo(false, true, false, 1, "lif.neuro", 5);
    KernelInfo.EventInfo push = new KernelInfo.EventInfo(true, false, false, 0, "lif.neuro", 9);
    List<List<Integer>> held = List.of(List.of(), List.of(0));
    return new KernelInfo(
        "LIF", List.of(), List.of(voltage), List.of(), List.of(spike, push), List.of(voltage), held, false);
  }

  @Override
  public double[] state(int index) {
    return v;
  }

  @Override
  public void initialise(int neuron) {
    v[neuron] = 0;
  }

  @Override
  public void initialiseDependent(int neuron) {
    // nothing depends on a steady state
  }

  @Override
  public void evaluateLevels(double time) {
    // the drive is constant
  }

  @Override
  public void evaluateNoise(int from, int to, long step, double h, long seed) {
    // none
  }

  @Override
  public void prepare(double h) {
    decay = Math.exp(-h / TAU);
  }

  @Override
  public int step(int from, int to, long step, double time, int[] flagged) {
    int count = 0;
    for (int i = from; i < to; i++) {
      boolean ends = holdStep[i] == step && holdFraction[i] > 0;
      double next = step < holdStep[i] ? v[i] : drive[i] + (v[i] - drive[i]) * decay;
      if (ends || v[i] < THRESHOLD && next >= THRESHOLD || !Double.isFinite(next)) {
        flagged[count++] = i;
      } else {
        v[i] = next;
      }
    }
    return count;
  }

  @Override
  public void advance(int variant, int neuron, double time, double h) {
    if (variant == 0) {
      v[neuron] = drive[neuron] + (v[neuron] - drive[neuron]) * Math.exp(-h / TAU);
    }
  }

  @Override
  public double level(int event, int neuron, double time) {
    return event == 0 ? v[neuron] - THRESHOLD : Double.NaN;
  }

  @Override
  public double eventTime(int event, int neuron) {
    return event == 1 ? kickTime : Double.NaN;
  }

  @Override
  public double apply(int event, int neuron, double time) {
    if (event == 1) {
      v[neuron] += kick;
      return -1;
    }
    v[neuron] = 0;
    return refractory;
  }

  @Override
  public double observe(int observable, int neuron, double time) {
    return v[neuron];
  }

  @Override
  public void derivatives(int neuron, double time, double[] derivatives) {
    Arrays.fill(derivatives, (drive[neuron] - v[neuron]) / TAU);
  }

  @Override
  public void restDerivatives(int neuron, double[] derivatives) {
    derivatives[0] = -v[neuron] / TAU;
  }
}
