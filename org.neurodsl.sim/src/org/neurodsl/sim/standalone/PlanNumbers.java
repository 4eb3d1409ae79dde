package org.neurodsl.sim.standalone;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.contract.KernelSource;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.ParameterValues;
import org.neurodsl.sim.run.ExperimentPlan;

/**
 * The numbers of a plan that depend on parameters: with another value of a parameter the plan is another one. Kernels
 * compute them, as observables that are called as in here.
 *
 * @param settings parameters that the experiment sets, by name, in order
 * @param numbers other numbers by their place in the JSON of the plan: {@code duration}, {@code measures/0/value/from}
 * @param sweep the points of the sweep; null where they are the same for all parameters
 * @param edges all edges of stimuli; empty where they are the same for all parameters
 */
public record PlanNumbers(
    Map<String, String> settings, Map<String, String> numbers, SweepSource sweep, List<EdgeSource> edges) {

  /** No number depends on a parameter. */
  public static final PlanNumbers NONE = new PlanNumbers(Map.of(), Map.of(), null, List.of());

  private static final Gson GSON = new GsonBuilder().serializeSpecialFloatingPointValues().create();

  public PlanNumbers {
    settings = new LinkedHashMap<>(settings);
    numbers = new LinkedHashMap<>(numbers);
    edges = List.copyOf(edges);
  }

  /**
   * Where the values of a sweep come from; names are null where there is none.
   *
   * @param listed names of the single values
   * @param points 0 where there is a step
   */
  public record SweepSource(
      List<String> listed, String from, String to, String step, int points, boolean logarithmic) {

    List<Double> values(ToDoubleFunction<String> value) {
      if (!listed.isEmpty()) {
        return listed.stream().map(value::applyAsDouble).toList();
      }
      double first = value.applyAsDouble(from);
      double last = value.applyAsDouble(to);
      return step != null
          ? SweptValues.stepped(first, last, value.applyAsDouble(step))
          : SweptValues.spread(first, last, points, logarithmic);
    }
  }

  /** Names of the numbers of {@link EdgeTimes}; {@code every} and {@code last} may be null. */
  public record EdgeSource(String first, String every, String last) {

    EdgeTimes times(ToDoubleFunction<String> value) {
      return new EdgeTimes(value.applyAsDouble(first), orNever(every, value), orNever(last, value));
    }

    private static double orNever(String name, ToDoubleFunction<String> value) {
      return name == null ? Double.POSITIVE_INFINITY : value.applyAsDouble(name);
    }
  }

  boolean isEmpty() {
    return settings.isEmpty() && numbers.isEmpty() && sweep == null && edges.isEmpty();
  }

  /** Those that are left to compute where some parameters, or the number at a place, are given. */
  PlanNumbers without(Set<String> parameters, Set<String> places) {
    Map<String, String> open = new LinkedHashMap<>(settings);
    open.keySet().removeAll(parameters);
    Map<String, String> left = new LinkedHashMap<>(numbers);
    left.keySet().removeAll(places);
    return new PlanNumbers(open, left, sweep, edges);
  }

  /** The plan for its own settings. */
  ExperimentPlan apply(KernelSource source, ExperimentPlan plan) {
    if (isEmpty()) {
      return plan;
    }
    Map<String, Double> values = new LinkedHashMap<>(plan.settings());
    settings.forEach((name, number) -> values.put(name, at(one(source, plan, values), 0).applyAsDouble(number)));
    JsonObject tree = GSON.toJsonTree(plan).getAsJsonObject();
    tree.add("settings", GSON.toJsonTree(values));
    if (sweep != null) {
      List<Double> points = sweep.values(at(one(source, plan, values), 0));
      tree.getAsJsonObject("sweep").add("values", GSON.toJsonTree(points));
    }
    ExperimentPlan swept = GSON.fromJson(tree, ExperimentPlan.class);
    ToDoubleFunction<String> first = at(one(source, swept, values), 0);
    numbers.forEach((place, number) -> put(tree, place, first.applyAsDouble(number)));
    if (!edges.isEmpty()) {
      tree.add("stops", GSON.toJsonTree(stops(source, swept, values, tree.get("duration").getAsDouble())));
    }
    return GSON.fromJson(tree, ExperimentPlan.class);
  }

  /** The times of all edges for all swept values. */
  private List<Double> stops(KernelSource source, ExperimentPlan plan, Map<String, Double> values, double duration) {
    double[] points = plan.sweep() == null
        ? new double[1]
        : plan.sweep().values().stream().mapToDouble(Double::doubleValue).toArray();
    NeuronKernel kernel = kernel(source, plan, values, points);
    Set<Double> stops = new TreeSet<>();
    for (int neuron = 0; neuron < points.length; neuron++) {
      ToDoubleFunction<String> value = at(kernel, neuron);
      edges.forEach(edge -> edge.times(value).addTo(stops, duration));
    }
    return new ArrayList<>(stops);
  }

  private static NeuronKernel one(KernelSource source, ExperimentPlan plan, Map<String, Double> values) {
    return kernel(source, plan, values, plan.sweep() == null ? 0 : plan.sweep().values().getFirst());
  }

  private static NeuronKernel kernel(
      KernelSource source, ExperimentPlan plan, Map<String, Double> values, double... points) {
    Map<String, double[]> varying = plan.sweep() == null ? Map.of() : Map.of(plan.sweep().parameter(), points);
    return source.create(new ParameterValues(points.length, values, varying));
  }

  private static ToDoubleFunction<String> at(NeuronKernel kernel, int neuron) {
    List<String> names = kernel.info().observables().stream().map(KernelInfo.Variable::name).toList();
    return name -> kernel.observe(names.indexOf(name), neuron, 0);
  }

  private static void put(JsonObject tree, String place, double value) {
    String[] parts = place.split("/");
    JsonElement at = tree;
    for (int i = 0; i < parts.length - 1; i++) {
      at = at.isJsonArray() ? at.getAsJsonArray().get(Integer.parseInt(parts[i])) : at.getAsJsonObject().get(parts[i]);
    }
    at.getAsJsonObject().add(parts[parts.length - 1], new JsonPrimitive(value));
  }
}
