package org.neurodsl.types;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a built-in function is called.
 *
 * @param name the word in a model
 * @param group where it may stand
 * @param parameters in order; those without label first
 * @param result rule for the type of the result
 */
public record Signature(String name, Group group, List<Parameter> parameters, Result result) {

  public Signature {
    parameters = List.copyOf(parameters);
  }

  /** Where a function may stand. */
  public enum Group {
    /** Any expression. */
    FUNCTION,
    /** The value of an input in an experiment. */
    STIMULUS,
    /** What is measured in an experiment. */
    MEASURE,
    /** Behind {@code ~} in a network. */
    DISTRIBUTION,
    /** What sends spikes in a network. */
    SOURCE
  }

  /** What an argument has to be. */
  public enum Want {
    ANY,
    /** All arguments of this kind measure the same. */
    SAME,
    /** A second family of arguments that measure the same among themselves. */
    ALIKE,
    PLAIN,
    TIME,
    RATE,
    TEMPERATURE,
    TEXT,
    SPIKES,
    SIGNAL,
    /** A connection of a network. */
    SYNAPSES
  }

  /** How the type of the result follows from the arguments. */
  public enum Result {
    PLAIN,
    SAME,
    ROOT,
    POWER,
    RATE,
    TIME,
    VOLTAGE,
    LENGTH,
    SWEPT,
    OPEN
  }

  /**
   * One argument.
   *
   * @param name for messages, and the label where there is one
   * @param labelled whether the label has to be written
   * @param required whether it has to be given
   * @param range whether it may be written as {@code a to b}
   */
  public record Parameter(String name, Want want, boolean labelled, boolean required, boolean range) {}

  /** The parameter of that name. */
  public Optional<Parameter> parameter(String label) {
    return parameters.stream().filter(p -> p.name().equals(label)).findFirst();
  }

  /** The parameters that are told apart by their order. */
  public List<Parameter> positional() {
    return parameters.stream().filter(p -> !p.labelled()).toList();
  }

  /** The labels that may be written. */
  public List<String> labels() {
    return parameters.stream().filter(Parameter::labelled).map(Parameter::name).toList();
  }

  /** One line that shows the call: {@code step(value, from time to time)}. */
  public String usage() {
    return parameters.stream().map(Signature::usage).collect(Collectors.joining(", ", name + "(", ")"));
  }

  private static String usage(Parameter parameter) {
    String kind = switch (parameter.want()) {
      case TIME -> "time";
      case RATE -> "rate";
      case TEXT -> "\"name\"";
      case PLAIN -> "number";
      default -> "value";
    };
    String value = parameter.labelled() ? parameter.name() + " " + kind : parameter.name();
    String whole = parameter.range() ? value + " to " + (parameter.labelled() ? kind : parameter.name()) : value;
    return parameter.required() ? whole : "[" + whole + "]";
  }
}
