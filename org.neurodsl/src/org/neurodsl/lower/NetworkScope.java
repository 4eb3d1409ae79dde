package org.neurodsl.lower;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.NetworkValue;
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
import org.neurodsl.sim.standalone.NetworkHoles;
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
  private final Set<String> parameters = new HashSet<>();
  private final NetworkTables tables;
  private Set<String> open = Set.of();
  private List<Expr> holes = List.of();
  private int defined;

  /**
   * The values of one network.
   *
   * @param settings parameters that have another value than their default, in base units
   * @param tables all functions and values so far; grow
   */
  NetworkScope(
      Network network, Map<String, Double> settings, NetworkTables tables, ExpressionTypes types, TreePlaces places) {
    this.tables = tables;
    expressions = new LowerExpression(NeuronView.NONE, types, places);
    for (NetworkMember member : network.getMembers()) {
      if (member instanceof ParameterBlock block) {
        block.getVariables().forEach(this::define);
      } else if (member instanceof DefinitionBlock block) {
        block.getVariables().forEach(this::define);
      }
    }
    settings.forEach(numbers::set);
    defineArguments();
  }

  private void define(Parameter parameter) {
    parameters.add(parameter.getName());
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

  /**
   * Leaves parameters open from now on: numbers of the plan that depend on them become holes.
   *
   * @param formulas of the holes; grows
   */
  void open(Set<String> parameters, List<Expr> formulas) {
    open = parameters;
    holes = formulas;
  }

  /** What an open parameter is where it is not given, in terms of other open ones. */
  Expr usual(String parameter) {
    return inTermsOf(open, numbers.expression(parameter));
  }

  private Expr inTermsOf(Set<String> names, Expr expression) {
    if (expression instanceof Expr.Ref reference) {
      Expr meaning = names.contains(reference.name()) ? null
          : NetworkValue.isName(reference.name()) ? tables.value(reference.name())
          : numbers.expression(reference.name());
      return meaning == null ? reference : inTermsOf(names, meaning);
    }
    return ExprTree.mapParts(expression, each -> inTermsOf(names, each));
  }

  /** The index of the hole that an expression leaves; -1 where it depends on no open parameter. */
  private int hole(Expr expression) {
    Expr formula = open.isEmpty() ? expression : inTermsOf(open, expression);
    if (ExprTree.names(formula).stream().noneMatch(open::contains)) {
      return -1;
    }
    if (!holes.contains(formula)) {
      holes.add(formula);
    }
    return holes.indexOf(formula);
  }

  /** A number that stands in the plan of the network and nowhere else. */
  double planned(Expression expression) {
    return planned(ofTree(expression));
  }

  /** The same of an expression of the IR. */
  double planned(Expr value) {
    defineArguments();
    int hole = hole(value);
    return hole < 0 ? numbers.of(inTermsOf(parameters, value)) : NetworkHoles.number(hole);
  }

  /** The values that classes take from the plan. */
  List<Double> plannedValues() {
    return tables.values().stream().map(this::planned).toList();
  }

  /** The value that a number of the plan has now, be it a hole. */
  double present(double planned) {
    return new NetworkHoles(index -> numbers.of(holes.get(index))).value(planned);
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
    return whole(ofTree(expression));
  }

  /** The same of an expression of the IR. */
  long whole(Expr expression) {
    int hole = hole(expression);
    return hole < 0 ? Math.round(numbers.of(expression)) : NetworkHoles.whole(hole);
  }

  /** The same of an expression of the syntax tree. */
  Expr closed(Expression expression) {
    return closed(ofTree(expression));
  }

  /** An expression in which every parameter is replaced by its value, or by what takes that from the plan. */
  Expr closed(Expr expression) {
    boolean open = ExprTree.names(expression).stream().anyMatch(VARIABLES::contains);
    if (!open) {
      double value = numbers.of(expression);
      if (!Double.isNaN(value) && !ExprTree.isBoolean(expression)) {
        return constant(expression, value);
      }
    }
    if (expression instanceof Expr.Ref reference && !VARIABLES.contains(reference.name())) {
      Expr meaning = numbers.expression(reference.name());
      return meaning == null ? reference : closed(meaning);
    }
    return ExprTree.mapParts(expression, this::closed);
  }

  /** A constant: a number where no parameter decides over it. */
  Expr constant(Expr expression, double value) {
    Expr formula = inTermsOf(parameters, expression);
    return ExprTree.names(formula).stream().anyMatch(parameters::contains) ? tables.value(formula) : Expr.num(value);
  }

  /** A constant, or a function of a distance, a time or an index. */
  Draw value(Expression expression) {
    Expr value = closed(ofTree(expression));
    return isConstant(value) ? Draw.constant(planned(expression))
        : Draw.of(Draw.Kind.FUNCTION, function(value), 0);
  }

  private static boolean isConstant(Expr closed) {
    return closed instanceof Expr.Num || closed instanceof Expr.Ref reference && NetworkValue.isName(reference.name());
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
    long first = whole(first(tree));
    long end = whole(behind(tree));
    if (open.isEmpty() && (first < 0 || end <= first || end > size)) {
      throw NetworkHoles.outside(first, end - 1, size);
    }
    return new NetworkPlan.Slice(population, (int) first, (int) end);
  }

  /** The first neuron of a slice. */
  Expr first(Slice tree) {
    return ofTree(tree.getFrom());
  }

  /** The neuron behind the last of a slice. */
  Expr behind(Slice tree) {
    return Expr.add(ofTree(tree.getTo() == null ? tree.getFrom() : tree.getTo()), Expr.num(1));
  }

  /** The index of a function. */
  int function(Expr value) {
    return tables.function(value);
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
    double least = binding.value("from").map(this::planned).orElse(Double.NEGATIVE_INFINITY);
    double greatest = binding.argument("from").filter(each -> each.getUpper() != null)
        .map(each -> planned(each.getUpper())).orElse(Double.POSITIVE_INFINITY);
    return new Draw(kind, argument(binding, "mean"), argument(binding, "sd"), least, greatest);
  }

  private double argument(CallBinding binding, String name) {
    return planned(binding.value(name).orElseThrow());
  }

  /** Names that mean something in the network. */
  Set<String> names() {
    return numbers.names();
  }

  /** The expression, with what functions in it have added to the definitions. */
  Expr ofTree(Expression expression) {
    Expr value = expressions.of(expression);
    defineArguments();
    return value;
  }

  private void defineArguments() {
    List<ModelIr.Definition> all = expressions.argumentDefinitions();
    all.subList(defined, all.size()).forEach(each -> numbers.define(each.name(), each.value()));
    defined = all.size();
  }
}
