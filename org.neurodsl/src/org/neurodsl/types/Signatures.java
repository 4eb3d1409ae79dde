package org.neurodsl.types;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurodsl.types.Signature.Group;
import org.neurodsl.types.Signature.Parameter;
import org.neurodsl.types.Signature.Result;
import org.neurodsl.types.Signature.Want;

/**
 * The one table of built-in functions. To add one, add a line; the checker, completion and signature help follow.
 *
 * <p>{@code min} and {@code max} are in it twice: of two values, and of a signal over the time of a run.
 */
public final class Signatures {

  private static final Map<String, Signature> FUNCTIONS = new LinkedHashMap<>();
  private static final Map<String, Signature> STIMULI = new LinkedHashMap<>();
  private static final Map<String, Signature> MEASURES = new LinkedHashMap<>();
  private static final Map<String, Signature> NETWORKS = new LinkedHashMap<>();

  static {
    for (String name : List.of("exp", "expm1", "log", "sin", "cos", "tanh", "floor", "softplus", "sigmoid", "exprel")) {
      function(name, Result.PLAIN, plain("x"));
    }
    function("sqrt", Result.ROOT, value("x", Want.ANY));
    function("pow", Result.POWER, value("x", Want.ANY), plain("exponent"));
    function("abs", Result.SAME, same("x"));
    function("relu", Result.SAME, same("x"));
    function("heaviside", Result.PLAIN, value("x", Want.ANY));
    function("min", Result.SAME, same("x"), same("y"));
    function("max", Result.SAME, same("x"), same("y"));
    function("clip", Result.SAME, same("x"), same("low"), same("high"));
    function("linoid", Result.SAME, same("x"), same("k"));
    function("nernst", Result.VOLTAGE, plain("z"), value("outside", Want.ALIKE), value("inside", Want.ALIKE),
        value("temperature", Want.TEMPERATURE));

    stimulus("step", same("level"), during(true));
    stimulus("pulses", same("level"), label("width", Want.TIME), label("every", Want.TIME), during(false));
    stimulus("ramp", new Parameter("level", Want.SAME, false, true, true), during(true));
    stimulus("sine", same("amplitude"), label("frequency", Want.RATE), option("phase", Want.PLAIN),
        option("offset", Want.SAME), during(false));
    stimulus("noise", option("mean", Want.SAME), label("sd", Want.SAME), label("tau", Want.TIME));
    add(STIMULI, Group.STIMULUS, "table", Result.OPEN, value("file", Want.TEXT), label("column", Want.TEXT),
        option("time", Want.TEXT));

    measure("rate", Result.RATE, value("spikes", Want.SPIKES));
    measure("count", Result.PLAIN, value("spikes", Want.SPIKES));
    measure("isi", Result.TIME, value("spikes", Want.SPIKES));
    measure("cv", Result.PLAIN, value("spikes", Want.SPIKES));
    measure("latency", Result.TIME, value("spikes", Want.SPIKES), option("from", Want.TIME));
    for (String name : List.of("mean", "sd", "min", "max", "first", "last")) {
      measure(name, Result.SAME, value("signal", Want.SIGNAL));
    }
    measure("synchrony", Result.PLAIN, value("spikes", Want.SPIKES));
    measure("peak_frequency", Result.RATE, value("spikes", Want.SPIKES));
    measure("band_power", Result.PLAIN, value("spikes", Want.SPIKES), label("low", Want.RATE),
        label("high", Want.RATE));
    for (String name : List.of("synapse_count", "clustering", "path_length")) {
      measure(name, Result.PLAIN, value("connection", Want.SYNAPSES));
    }
    measure("synapse_length", Result.LENGTH, value("connection", Want.SYNAPSES));
    measure("onset", Result.SWEPT, value("measure", Want.ANY));
    measure("threshold", Result.SWEPT, value("measure", Want.ANY));

    distribution("uniform", same("low"), same("high"));
    distribution("normal", same("mean"), same("sd"), between());
    distribution("lognormal", same("mean"), same("sd"), between());
    add(NETWORKS, Group.SOURCE, "poisson", Result.RATE, value("rate", Want.RATE), option("w", Want.ANY));
    add(NETWORKS, Group.SOURCE, "spikes", Result.TIME, value("time", Want.TIME), option("w", Want.ANY));
  }

  private Signatures() {}

  /** Finds the function that a call means; the number of arguments tells apart the two meanings of min and max. */
  public static Optional<Signature> find(String name, int arguments) {
    Signature measure = MEASURES.get(name);
    Signature function = FUNCTIONS.get(name);
    if (measure != null && function != null) {
      return Optional.of(arguments == 1 ? measure : function);
    }
    return Optional.ofNullable(measure != null ? measure : function).or(() -> Optional.ofNullable(STIMULI.get(name)))
        .or(() -> Optional.ofNullable(NETWORKS.get(name)));
  }

  /** The signature of {@code spikes} with a number of times. */
  static Signature spikes(int times) {
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 1; i <= Math.max(1, times); i++) {
      parameters.add(value("time" + (i == 1 ? "" : i), Want.TIME));
    }
    parameters.add(option("w", Want.ANY));
    return new Signature("spikes", Group.SOURCE, parameters, Result.TIME);
  }

  /** Lists all, in the order of the manual. */
  public static List<Signature> all() {
    List<Signature> all = new ArrayList<>(FUNCTIONS.values());
    all.addAll(STIMULI.values());
    all.addAll(MEASURES.values());
    all.addAll(NETWORKS.values());
    return List.copyOf(all);
  }

  private static void function(String name, Result result, Parameter... parameters) {
    add(FUNCTIONS, Group.FUNCTION, name, result, parameters);
  }

  private static void stimulus(String name, Parameter... parameters) {
    add(STIMULI, Group.STIMULUS, name, Result.SAME, parameters);
  }

  private static void distribution(String name, Parameter... parameters) {
    add(NETWORKS, Group.DISTRIBUTION, name, Result.SAME, parameters);
  }

  private static void measure(String name, Result result, Parameter... parameters) {
    add(MEASURES, Group.MEASURE, name, result, parameters);
  }

  private static void add(
      Map<String, Signature> table, Group group, String name, Result result, Parameter... parameters) {
    table.put(name, new Signature(name, group, List.of(parameters), result));
  }

  private static Parameter plain(String name) {
    return value(name, Want.PLAIN);
  }

  private static Parameter same(String name) {
    return value(name, Want.SAME);
  }

  private static Parameter value(String name, Want want) {
    return new Parameter(name, want, false, true, false);
  }

  private static Parameter label(String name, Want want) {
    return new Parameter(name, want, true, true, false);
  }

  private static Parameter option(String name, Want want) {
    return new Parameter(name, want, true, false, false);
  }

  private static Parameter between() {
    return new Parameter("from", Want.SAME, true, false, true);
  }

  private static Parameter during(boolean required) {
    return new Parameter("from", Want.TIME, true, required, true);
  }
}
