package org.neurodsl.sim.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Round values on an axis: multiples of 1, 2 or 5 times a power of ten, with labels as short as they can be.
 *
 * @param values the values, ascending
 * @param labels one text per value, with '-' as minus
 */
public record Ticks(List<Double> values, List<String> labels) {
  private static final int MOST_PLAIN_DIGITS = 5;

  /**
   * Chooses the ticks of an axis.
   *
   * @param low lower end
   * @param high upper end, above {@code low}
   * @param most how many fit at most, at least 2
   */
  public static Ticks between(double low, double high, int most) {
    double rawStep = (high - low) / most;
    int exponent = (int) Math.floor(Math.log10(rawStep));
    int mantissa = 1;
    while (scaled(mantissa, exponent) < rawStep * (1 - 1e-9)) {
      mantissa = mantissa == 1 ? 2 : mantissa == 2 ? 5 : 10;
    }
    double step = scaled(mantissa, exponent);
    List<Double> values = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    double slack = 1e-6 * step;
    for (long i = (long) Math.ceil((low - slack) / step); i * step <= high + slack; i++) {
      BigDecimal value = BigDecimal.valueOf(i * mantissa).scaleByPowerOfTen(exponent);
      values.add(value.doubleValue());
      labels.add(label(value, exponent));
    }
    return new Ticks(values, labels);
  }

  private static double scaled(int mantissa, int exponent) {
    return BigDecimal.valueOf(mantissa).scaleByPowerOfTen(exponent).doubleValue();
  }

  private static String label(BigDecimal value, int exponent) {
    if (value.signum() == 0) {
      return "0";
    }
    boolean plain = exponent > -MOST_PLAIN_DIGITS && value.abs().compareTo(BigDecimal.valueOf(1_000_000)) < 0;
    if (plain) {
      return value.setScale(Math.max(0, -exponent), RoundingMode.HALF_EVEN).toPlainString();
    }
    BigDecimal stripped = value.stripTrailingZeros();
    int power = stripped.precision() - stripped.scale() - 1;
    return stripped.scaleByPowerOfTen(-power).toPlainString() + "e" + power;
  }

  /** The labels with the longer minus of print. */
  public List<String> prettyLabels() {
    return labels.stream().map(label -> label.replace('-', '−')).toList();
  }
}
