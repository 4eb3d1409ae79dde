package org.neurodsl.sim.contract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Values of parameters in base units for a population.
 *
 * @param uniform values that are equal for all neurons, by name; a name in neither map has its default
 * @param varying one value for each neuron, by name
 */
public record ParameterValues(int size, Map<String, Double> uniform, Map<String, double[]> varying) {

  public ParameterValues {
    uniform = Map.copyOf(uniform);
    varying = Map.copyOf(varying);
  }

  /** The values of the first neurons. */
  public ParameterValues first(int neurons) {
    Map<String, double[]> ofThem = new HashMap<>();
    varying.forEach((name, values) -> ofThem.put(name, Arrays.copyOf(values, neurons)));
    return new ParameterValues(neurons, uniform, ofThem);
  }

  /** Whether the parameter was given as one value for all. */
  public boolean hasUniform(String name) {
    return uniform.containsKey(name);
  }

  /** The value of a uniform parameter, or its default. */
  public double uniform(String name, double byDefault) {
    return uniform.getOrDefault(name, byDefault);
  }

  /** The values of a parameter that may vary, one for each neuron; {@code null} where none was given. */
  public double[] varying(String name) {
    double[] given = varying.get(name);
    if (given == null && uniform.containsKey(name)) {
      given = new double[size];
      Arrays.fill(given, uniform.get(name));
    }
    return given;
  }

  /** The value of a parameter for one neuron, or its default. */
  public double at(String name, int neuron, double byDefault) {
    double[] given = varying.get(name);
    return given != null ? given[neuron] : uniform(name, byDefault);
  }
}
