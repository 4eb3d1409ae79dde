package org.neurodsl.sim.network;

import java.util.List;
import java.util.Map;
import org.neurodsl.sim.contract.GridEvents;
import org.neurodsl.sim.contract.GridInput;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.contract.KernelSource;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.ParameterValues;

/**
 * A leaky integrate-and-fire neuron with two exponential currents, written by hand in the shape of a generated class:
 * V' = (drive - V + e + i)/tau, all in mV; threshold 15, reset 0, refractory 2 ms.
 */
final class GridLif extends NeuronKernel {

  static final double THRESHOLD = 15;
  static final double TAU = 20;
  static final double TAU_E = 5;
  static final double TAU_I = 10;

  private final double[] v;
  private final double[] e;
  private final double[] i;
  private final double[] drive;
  private final double refractory;
  private final boolean quick;
  private final KernelInfo info;
  private double pv;
  private double pe;
  private double pi;
  private double ve;
  private double vi;
  private final double[] before;

  private GridLif(ParameterValues values, boolean quick) {
    super(values.size());
    info = infoOfAll();
    this.quick = quick;
    v = new double[values.size()];
    e = new double[values.size()];
    i = new double[values.size()];
    before = new double[values.size()];
    drive = new double[values.size()];
    for (int n = 0; n < drive.length; n++) {
      drive[n] = values.at("drive", n, 0);
    }
    refractory = values.uniform("refractory", 2);
  }

  /** Kernels with a grid step of their own. */
  static KernelSource quick() {
    return source(true);
  }

  /** Kernels with the plain grid step. */
  static KernelSource plain() {
    return source(false);
  }

  private static KernelSource source(boolean quick) {
    return new KernelSource() {
      @Override
      public KernelInfo info() {
        return create(new ParameterValues(1, Map.of(), Map.of())).info();
      }

      @Override
      public NeuronKernel create(ParameterValues values) {
        return new GridLif(values, quick);
      }
    };
  }

  @Override
  public KernelInfo info() {
    return info;
  }

  private static KernelInfo infoOfAll() {
    return new KernelInfo("GridLif", List.of(), variables(), List.of(),
        List.of(new KernelInfo.EventInfo(false, true, false, 1, "", 0)), variables(), List.of(List.of(), List.of(0)),
        false);
  }

  private static List<KernelInfo.Variable> variables() {
    return List.of(variable("V"), variable("e"), variable("i"));
  }

  private static KernelInfo.Variable variable(String name) {
    return new KernelInfo.Variable(name, "mV", 0, 0, "", 0);
  }

  @Override
  public double[] state(int index) {
    return index == 0 ? v : index == 1 ? e : i;
  }

  @Override
  public void initialise(int neuron) {
    v[neuron] = 0;
  }

  @Override
  public void initialiseDependent(int neuron) {
    v[neuron] = 0;
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
    pv = Math.exp(-h / TAU);
    pe = Math.exp(-h / TAU_E);
    pi = Math.exp(-h / TAU_I);
    ve = TAU_E / (TAU_E - TAU) * (pe - pv);
    vi = TAU_I / (TAU_I - TAU) * (pi - pv);
  }

  @Override
  public int step(int from, int to, long step, double time, int[] flagged) {
    int count = 0;
    for (int n = from; n < to; n++) {
      boolean held = step < holdStep[n];
      double next = held ? v[n] : v[n] + (drive[n] - v[n]) * (1 - pv) + (ve * e[n] + vi * i[n]);
      if (v[n] < THRESHOLD && next >= THRESHOLD || n % 7 == 3 || !Double.isFinite(next + e[n] + i[n])) {
        flagged[count++] = n;
      } else {
        v[n] = next;
        e[n] = e[n] * pe;
        i[n] = i[n] * pi;
      }
    }
    return count;
  }

  @Override
  public void advance(int variant, int n, double time, double h) {
    if (variant == 0) {
      v[n] = v[n] + (drive[n] - v[n]) * (1 - pv) + (ve * e[n] + vi * i[n]);
    }
    e[n] = e[n] * pe;
    i[n] = i[n] * pi;
  }

  @Override
  public void gridStep(int from, int to, long step, GridInput input, GridEvents found) {
    if (!quick || input.jumping() || input.ports() != 2) {
      super.gridStep(from, to, step, input, found);
      return;
    }
    integrate(from, to, step);
    for (int n = from; n < to; n++) {
      if (!(v[n] < THRESHOLD) && before[n] < THRESHOLD) {
        found.crossed(n, Double.isFinite(v[n]) ? 0 : GridEvents.BROKEN);
      } else {
        input.add(this, n, 0);
      }
    }
  }

  private void integrate(int from, int to, long step) {
    for (int n = from; n < to; n++) {
      double active = Math.min(1, Math.max(0, step + 1 - holdStep[n]));
      before[n] = v[n];
      v[n] = v[n] + active * (drive[n] - v[n]) * (1 - pv) + active * (ve * e[n] + vi * i[n]);
      e[n] = e[n] * pe;
      i[n] = i[n] * pi;
    }
  }

  @Override
  public double level(int event, int neuron, double time) {
    return v[neuron] - THRESHOLD;
  }

  @Override
  public double eventTime(int event, int neuron) {
    return Double.NaN;
  }

  @Override
  public double apply(int event, int neuron, double time) {
    v[neuron] = 0;
    return refractory;
  }

  @Override
  public double observe(int observable, int neuron, double time) {
    return state(observable)[neuron];
  }

  @Override
  public void derivatives(int neuron, double time, double[] derivatives) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void restDerivatives(int neuron, double[] derivatives) {
    throw new UnsupportedOperationException();
  }
}
