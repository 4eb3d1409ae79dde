package org.neurodsl.sim.contract;

import java.util.List;

/**
 * What a generated class tells of itself.
 *
 * @param model name of the model
 * @param parameters in the order in which {@link ParameterValues} gives them
 * @param states in the order of {@link NeuronKernel#state}
 * @param steady indices of the states that are solved for at the start
 * @param events in order
 * @param observables in the order of {@link NeuronKernel#observe}
 * @param held for each variant of the equations the indices of the states that stay as they are; empty for variant 0
 * @param noisy whether it has noise processes
 */
public record KernelInfo(
    String model,
    List<Variable> parameters,
    List<Variable> states,
    List<Integer> steady,
    List<EventInfo> events,
    List<Variable> observables,
    List<List<Integer>> held,
    boolean noisy) {

  public KernelInfo {
    parameters = List.copyOf(parameters);
    states = List.copyOf(states);
    steady = List.copyOf(steady);
    events = List.copyOf(events);
    observables = List.copyOf(observables);
    held = List.copyOf(held);
  }

  /**
   * A named quantity.
   *
   * @param unit the user's unit, empty for a pure number
   * @param exponent10 a value in base units is 10^exponent10 times the shown value, plus {@code offset}
   * @param file the `.neuro` file that declares it, and its {@code line}, from 1; empty and 0 where there is none
   */
  public record Variable(String name, String unit, int exponent10, double offset, String file, int line) {

    /** The value in the user's unit of a value in base units. */
    public double shown(double base) {
      double difference = base - offset;
      return exponent10 >= 0 ? difference / Math.pow(10, exponent10) : difference * Math.pow(10, -exponent10);
    }

    /** The value in base units of a value in the user's unit. */
    public double base(double shown) {
      return (exponent10 >= 0 ? shown * Math.pow(10, exponent10) : shown / Math.pow(10, -exponent10)) + offset;
    }
  }

  /**
   * An event.
   *
   * @param timed whether it happens at a fixed time rather than at a crossing
   * @param spike whether it is a spike
   * @param mayGraze whether its level may have a maximum inside a step
   * @param variant the variant that holds during the refractory time that it starts
   */
  public record EventInfo(boolean timed, boolean spike, boolean mayGraze, int variant, String file, int line) {}
}
