package org.neurodsl.ui.parameters;

import java.util.Optional;
import org.neurodsl.ide.ExperimentParameters;
import org.neurodsl.pipeline.Overrides;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.text.NumberText;

/**
 * A parameter with a value of its own: texts, positions of a slider, and base units.
 *
 * @param variable its name and unit
 * @param usual the value that the model gives it, base units; NaN where it differs between neurons
 * @param from the least value of a slider, base units
 * @param to the greatest
 */
record Tunable(KernelInfo.Variable variable, double usual, double from, double to) {
  /** Steps of a slider. */
  static final int STEPS = 1000;

  private static final int DIGITS = 6;
  private static final int SLIDER_DIGITS = 4;

  /** A parameter with the range that it declares, else from nothing to twice its value. */
  static Tunable of(KernelInfo.Variable variable, double shown, Optional<ExperimentParameters.Range> range) {
    double usual = variable.base(shown);
    double other = shown == 0 ? 1 : 2 * shown;
    double low = variable.base(Math.min(0, other));
    double high = variable.base(Math.max(0, other));
    return new Tunable(variable, usual, range.map(ExperimentParameters.Range::from).orElse(low),
        range.map(ExperimentParameters.Range::to).orElse(high));
  }

  /** Whether it has one value for all neurons. */
  boolean isOne() {
    return Double.isFinite(usual);
  }

  /** The value with its unit. */
  String text(double base) {
    return NumberText.of(variable.shown(base), DIGITS, variable.unit());
  }

  /** The base value of a text. A number without unit is taken in the unit of the parameter. */
  double read(String text) {
    boolean bare = text.strip().matches("[-+0-9.eE]+") && !variable.unit().isEmpty();
    return Overrides.value(bare ? text.strip() + " " + variable.unit() : text, variable.name(), variable.unit());
  }

  /** The position of a slider for a value. */
  int position(double base) {
    return Math.clamp(Math.round((base - from) / (to - from) * STEPS), 0, STEPS);
  }

  /** The value at a position, with few digits in the unit of the parameter. */
  double at(int position) {
    double base = from + (to - from) * position / STEPS;
    return variable.base(Double.parseDouble(NumberText.of(variable.shown(base), SLIDER_DIGITS)));
  }
}
