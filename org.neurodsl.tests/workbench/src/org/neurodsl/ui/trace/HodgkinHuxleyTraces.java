package org.neurodsl.ui.trace;

import java.util.List;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.data.EventSignal;
import org.neurodsl.ui.trace.data.TraceData;

/** A squid axon under current steps, solved in the plainest way: traces as users see them every day. */
final class HodgkinHuxleyTraces {
  private static final double STEP = 0.025;

  private HodgkinHuxleyTraces() {}

  /**
   * Traces of V, the gates, the current and the spikes.
   *
   * @param duration ms
   * @param current amplitude of the steps, uA/cm^2
   */
  static TraceData of(String label, double duration, double current) {
    AnalogSignal v = signal("V", "mV");
    AnalogSignal m = signal("m", "");
    AnalogSignal h = signal("h", "");
    AnalogSignal n = signal("n", "");
    AnalogSignal drive = signal("I", "uA/cm^2");
    EventSignal spikes = new EventSignal("spikes", 1);
    double[] s = {-65, 0.0529, 0.5961, 0.3177};
    for (int step = 0; step * STEP <= duration; step++) {
      double time = step * STEP;
      double phase = time % 100;
      double input = phase >= 20 && phase < 80 ? current * (1 + 0.25 * Math.floor(time / 100)) : 0;
      v.append(s[0]);
      m.append(s[1]);
      h.append(s[2]);
      n.append(s[3]);
      drive.append(input);
      double before = s[0];
      advance(s, input);
      if (before < 0 && s[0] >= 0) {
        spikes.append(time + STEP * before / (before - s[0]), 0);
      }
    }
    TraceData data = new TraceData(label, List.of(v, m, h, n, drive, spikes));
    data.finish();
    return data;
  }

  private static AnalogSignal signal(String name, String unit) {
    return AnalogSignal.regular(new AnalogSignal.Label(name, unit), 0, STEP);
  }

  private static void advance(double[] s, double input) {
    double v = s[0];
    s[1] = gate(s[1], ratio(v + 40, 10) * 1.0, 4 * Math.exp(-(v + 65) / 18));
    s[2] = gate(s[2], 0.07 * Math.exp(-(v + 65) / 20), 1 / (1 + Math.exp(-(v + 35) / 10)));
    s[3] = gate(s[3], ratio(v + 55, 10) * 0.1, 0.125 * Math.exp(-(v + 65) / 80));
    double sodium = 120 * s[1] * s[1] * s[1] * s[2];
    double potassium = 36 * s[3] * s[3] * s[3] * s[3];
    double total = sodium + potassium + 0.3;
    double rest = (sodium * 50 - potassium * 77 - 0.3 * 54.387 + input) / total;
    s[0] = rest + (v - rest) * Math.exp(-STEP * total);
  }

  private static double ratio(double x, double width) {
    double u = x / width;
    return Math.abs(u) < 1e-6 ? 1 + u / 2 : u / (1 - Math.exp(-u));
  }

  private static double gate(double x, double alpha, double beta) {
    double steady = alpha / (alpha + beta);
    return steady + (x - steady) * Math.exp(-STEP * (alpha + beta));
  }
}
