package org.neurodsl.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.Definition;
import org.neurodsl.neuro.DefinitionBlock;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Network;
import org.neurodsl.neuro.NetworkMember;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.ParameterBlock;
import org.neurodsl.neuro.PopulationSlice;
import org.neurodsl.neuro.Slice;
import org.neurodsl.sim.network.NetworkPlan.Draw;
import org.neurodsl.sim.network.NetworkPlan;
import org.neurodsl.sim.standalone.UsageException;
import org.neurodsl.types.CallBinding;
import org.neurodsl.types.ExpressionTypes;
import org.neurodsl.types.NeuronView;

/**
 * The values of a network's parameters, and what expressions over them come to: numbers where they are known, else
 * functions of a distance, a time or an index.
 */
final class NetworkScope {

  /** The three names that functions are of. */
  private static final List<String> VARIABLES = List.of("distance", "index", Expr.TIME);

  private final LowerExpression expressions;
  private final Numbers numbers = new Numbers();
  private final List<Expr> functions;

  /**
   * The values of one network.
   *
   * @param settings parameters that have another value than their default, in base units
   * @param functions all functions so far; grows
   */
  NetworkScope(
      Network network, Map<String, Double> settings, List<Expr> functions, ExpressionTypes types, TreePlaces places) {
    this.functions = functions;
    expressions = new LowerExpression(NeuronView.NONE, types, places);
    for (NetworkMember member : network.getMembers()) {
      if (member instanceof ParameterBlock block) {
        block.getVariables().forEach(this::define);
      } else if (member instanceof DefinitionBlock block) {
        block.getVariables().forEach(this::define);
      }
    }
    settings.forEach(numbers::set);
    for (ModelIr.Definition each : expressions.argumentDefinitions()) {
      numbers.define(each.name(), each.value());
    }
  }

  private void define(Parameter parameter) {
    numbers.define(parameter.getName(), expressions.of(parameter.getValue()));
  }

  private void define(Definition definition) {
    numbers.define(definition.getName(), expressions.of(definition.getValue()));
  }

  /** Lets another name have a value, such as that of a sweep. */
  void set(String name, double value) {
    numbers.set(name, value);
  }

  /** The values themselves. */
  Numbers numbers() {
    return numbers;
  }

  /** Expressions before their values are known, for what is more than a number. */
  LowerExpression expressions() {
    return expressions;
  }

  /** A number in base units; not a number where it depends on more than parameters. */
  double number(Expression expression) {
    return numbers.of(ofTree(expression));
  }

  /** The number of an expression of the IR. */
  double number(Expr expression) {
    return numbers.of(expression);
  }

  /** A whole number. */
  long whole(Expression expression) {
    return Math.round(number(expression));
  }

  /** The same of an expression of the syntax tree. */
  Expr closed(Expression expression) {
    return closed(ofTree(expression));
  }

  /** An expression in which every parameter is replaced by its value. */
  Expr closed(Expr expression) {
    boolean open = ExprTree.names(expression).stream().anyMatch(VARIABLES::contains);
    if (!open) {
      double value = numbers.of(expression);
      if (!Double.isNaN(value) && !ExprTree.isBoolean(expression)) {
        return Expr.num(value);
      }
    }
    if (expression instanceof Expr.Ref reference && !VARIABLES.contains(reference.name())) {
      Expr meaning = numbers.expression(reference.name());
      return meaning == null ? reference : closed(meaning);
    }
    return ExprTree.mapParts(expression, this::closed);
  }

  /** A constant, or a function of a distance, a time or an index. */
  Draw value(Expression expression) {
    Expr value = closed(ofTree(expression));
    return value instanceof Expr.Num number ? Draw.constant(number.value())
        : Draw.of(Draw.Kind.FUNCTION, function(value), 0);
  }

  /** The neurons of a slice of a population. */
  NetworkPlan.Slice slice(PopulationSlice tree, int population, int size) {
    return slice(tree.getSlice(), population, size);
  }

  /** The neurons of a slice; all without one. */
  NetworkPlan.Slice slice(Slice tree, int population, int size) {
    if (tree == null) {
      return new NetworkPlan.Slice(population, 0, size);
    }
    long first = whole(tree.getFrom());
    long last = tree.getTo() == null ? first : whole(tree.getTo());
    if (first < 0 || last < first || last >= size) {
      throw new UsageException(
          "There is no slice from " + first + " to " + last + " of " + size + " neurons, which are numbered from 0.");
    }
    return new NetworkPlan.Slice(population, (int) first, (int) last + 1);
  }

  /** The index of a function. */
  int function(Expr value) {
    int index = functions.indexOf(value);
    if (index < 0) {
      index = functions.size();
      functions.add(value);
    }
    return index;
  }

  /** What a value with {@code =} or a distribution with {@code ~} comes to. */
  Draw draw(Expression value, BuiltinCall distribution) {
    if (distribution == null) {
      return value(value);
    }
    CallBinding binding = CallBinding.of(distribution).orElseThrow();
    if (distribution.getFunction().equals("uniform")) {
      return Draw.of(Draw.Kind.UNIFORM, argument(binding, "low"), argument(binding, "high"));
    }
    Draw.Kind kind = distribution.getFunction().equals("normal") ? Draw.Kind.NORMAL : Draw.Kind.LOGNORMAL;
    double least = binding.value("from").map(this::number).orElse(Double.NEGATIVE_INFINITY);
    double greatest = binding.argument("from").filter(each -> each.getUpper() != null)
        .map(each -> number(each.getUpper())).orElse(Double.POSITIVE_INFINITY);
    return new Draw(kind, argument(binding, "mean"), argument(binding, "sd"), least, greatest);
  }

  private double argument(CallBinding binding, String name) {
    return number(binding.value(name).orElseThrow());
  }

  /** The expression, with what functions in it have added to the definitions. */
  private Expr ofTree(Expression expression) {
    List<ModelIr.Definition> before = new ArrayList<>(expressions.argumentDefinitions());
    Expr value = expressions.of(expression);
    expressions.argumentDefinitions().stream().filter(each -> !before.contains(each))
        .forEach(each -> numbers.define(each.name(), each.value()));
    return value;
  }
}
