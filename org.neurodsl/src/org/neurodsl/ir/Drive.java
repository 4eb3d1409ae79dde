package org.neurodsl.ir;

import java.util.List;
import java.util.Map;

/**
 * What an experiment does to the inputs of a model, as expressions.
 *
 * <p>A stimulus with edges is split: its {@code levels} are constant between two neighbouring {@code stops} and are
 * evaluated once in each such segment, in its middle; the expression of the input uses them as names. So a solver
 * never sees an edge.
 *
 * @param levels segment-constant values, in order; they use parameters, time and earlier levels
 * @param inputs for each input of the model its value as an expression of parameters, levels, noises and time
 * @param noises Ornstein–Uhlenbeck processes, each a name usable in {@code inputs}
 * @param stops times in ms at which a level may change or an action happens, ascending, each an expression of
 *     parameters
 * @param actions what happens at given times to every neuron
 * @param tables stimulus tables, referred to by index
 */
public record Drive(
    List<Let> levels,
    Map<String, Expr> inputs,
    List<Noise> noises,
    List<Expr> stops,
    List<ModelIr.Event> actions,
    List<Table> tables) {

  /** No stimulus: every input has its resting value. */
  public static final Drive NONE = new Drive(List.of(), Map.of(), List.of(), List.of(), List.of(), List.of());

  public Drive {
    levels = List.copyOf(levels);
    inputs = Map.copyOf(inputs);
    noises = List.copyOf(noises);
    stops = List.copyOf(stops);
    actions = List.copyOf(actions);
    tables = List.copyOf(tables);
  }

  /** dx = (mean - x)/tau dt + sd*sqrt(2/tau) dW, started in its stationary distribution, constant during a step. */
  public record Noise(String name, Expr mean, Expr deviation, Expr timeConstant) {}

  /** Rows of a table in base units, times ascending; arrays of equal length, not to be changed. */
  public record Table(double[] times, double[] values) {}
}
