package org.neurodsl.lower;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Sweep;
import org.neurodsl.sim.math.Functions;

/** The values of a sweep. Steps are added as decimals, so that 0.1 three times is 0.3. */
final class SweepValues {
  private static final double ROUNDING = 1e-9;

  private SweepValues() {}

  static List<Double> of(Sweep sweep, ToDoubleFunction<Expression> number) {
    if (!sweep.getValues().isEmpty()) {
      return sweep.getValues().stream().map(number::applyAsDouble).toList();
    }
    double from = number.applyAsDouble(sweep.getFrom());
    double to = number.applyAsDouble(sweep.getTo());
    if (sweep.getStep() != null) {
      return stepped(from, to, number.applyAsDouble(sweep.getStep()));
    }
    int points = sweep.getPoints() == null ? 2 : (int) Double.parseDouble(sweep.getPoints());
    return spread(from, to, points, sweep.isLogarithmic());
  }

  private static List<Double> stepped(double from, double to, double step) {
    long count = (long) Math.floor((to - from) / step + ROUNDING) + 1;
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

  private static List<Double> spread(double from, double to, int points, boolean logarithmic) {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < points - 1; i++) {
      double part = (double) i / (points - 1);
      values.add(logarithmic ? from * Functions.exp(part * Functions.log(to / from)) : from + part * (to - from));
    }
    values.add(points == 1 ? from : to);
    return values;
  }
}
