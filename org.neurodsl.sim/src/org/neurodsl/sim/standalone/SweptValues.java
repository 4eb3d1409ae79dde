package org.neurodsl.sim.standalone;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.neurodsl.sim.math.Functions;

/** The values of a sweep. Steps are added as decimals, so that 0.1 three times is 0.3. */
public final class SweptValues {
  private static final double ROUNDING = 1e-9;
  private static final int MOST = 10_000_000;

  private SweptValues() {}

  /**
   * {@code from a to b step s}.
   *
   * @throws UsageException where there are none, or too many
   */
  public static List<Double> stepped(double from, double to, double step) {
    double count = Math.floor((to - from) / step + ROUNDING) + 1;
    if (!(count >= 1 && count <= MOST)) {
      throw new UsageException("The sweep would have " + (count > MOST ? "more than " + MOST : "no") + " points.");
    }
    BigDecimal start = decimal(from);
    BigDecimal length = decimal(step);
    List<Double> values = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      values.add(start.add(length.multiply(BigDecimal.valueOf(i))).doubleValue());
    }
    return values;
  }

  private static BigDecimal decimal(double value) {
    return new BigDecimal(Double.toString(value));
  }

  /** {@code from a to b points n}, in equal steps or, {@code logarithmic}, by equal factors. */
  public static List<Double> spread(double from, double to, int points, boolean logarithmic) {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < points - 1; i++) {
      double part = (double) i / (points - 1);
      values.add(logarithmic ? from * Functions.exp(part * Functions.log(to / from)) : from + part * (to - from));
    }
    values.add(points == 1 ? from : to);
    return values;
  }
}
