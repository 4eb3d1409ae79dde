package org.neurodsl.sim.run;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.neurodsl.sim.contract.KernelInfo;

/**
 * An experiment, ready to run on a kernel: plain data, the same for the workbench, the command line and a standalone
 * simulator, which reads it as JSON. All numbers are in base units (times in ms); units are only there to be shown.
 *
 * @param name name of the experiment
 * @param subject name of the neuron
 * @param duration ms
 * @param skip ms at the start that measures leave out
 * @param step ms, length of a grid step
 * @param solver the word in the `.neuro` file: auto, exact, exponential, exponential_euler, rk4, adaptive, implicit
 * @param tolerance of the adaptive solver, 0 for others
 * @param seed of the noise
 * @param settings parameters whose value differs from the default, by name
 * @param sweep the parameter that differs between the neurons of the population; null for none
 * @param stops ms, ascending: where the drive changes at once
 * @param signals what is recorded: indices of observables
 * @param recordEvery ms between samples, 0 for every step
 * @param recordSpikes whether spikes are written to the result
 * @param measures in order
 * @param fits in order
 * @param converge whether to repeat at half the step
 * @param expectations in order
 */
public record ExperimentPlan(
    String name,
    String subject,
    double duration,
    double skip,
    double step,
    String solver,
    double tolerance,
    long seed,
    Map<String, Double> settings,
    Sweep sweep,
    List<Double> stops,
    List<Integer> signals,
    double recordEvery,
    boolean recordSpikes,
    List<Measure> measures,
    List<Fit> fits,
    boolean converge,
    List<Expectation> expectations) {

  /** The same with nothing recorded over time. */
  public ExperimentPlan withoutSignals() {
    return new ExperimentPlan(name, subject, duration, skip, step, solver, tolerance, seed, settings, sweep, stops,
        List.of(), recordEvery, recordSpikes, measures, fits, converge, expectations);
  }

  /** The same with other places where the drive changes at once. */
  public ExperimentPlan withStops(List<Double> others) {
    return new ExperimentPlan(name, subject, duration, skip, step, solver, tolerance, seed, settings, sweep, others,
        signals, recordEvery, recordSpikes, measures, fits, converge, expectations);
  }

  /** The values of a swept parameter. */
  public record Sweep(String parameter, Quantity shown, List<Double> values) {}

  /** How a number is shown: 10^exponent10 base units are one {@code unit}. */
  public record Quantity(String unit, int exponent10, double offset) {

    /** The shown value of a value in base units. */
    public double shown(double base) {
      return new KernelInfo.Variable("", unit, exponent10, offset, "", 0).shown(base);
    }

    /** The shown values of values in base units. */
    public double[] shown(double[] base) {
      return Arrays.stream(base).map(this::shown).toArray();
    }
  }

  /** A named number computed from a run, one for each neuron of the population. */
  public record Measure(String name, Formula value, Quantity shown) {}

  /** Curves fitted to a measure over the swept parameter. */
  public record Fit(String measure, List<String> models) {}

  /**
   * What should come out.
   *
   * @param text as in the file
   * @param kind {@code value}, {@code best fit} or {@code fit}
   * @param actual what is measured; null for {@code best fit} and {@code fit}
   * @param point value of the swept parameter at which the measure is read; NaN for none
   * @param measure the fitted measure, for {@code fit} and {@code best fit}
   * @param model the curve, for {@code fit} and {@code best fit}
   * @param relation one of {@code is < <= > >=}
   * @param expected base units
   * @param tolerance base units, or a fraction where {@code relative}; NaN for none
   */
  public record Expectation(
      String text,
      String kind,
      Formula actual,
      double point,
      String measure,
      String model,
      String relation,
      double expected,
      double tolerance,
      boolean relative,
      Quantity shown,
      String file,
      int line) {}
}
