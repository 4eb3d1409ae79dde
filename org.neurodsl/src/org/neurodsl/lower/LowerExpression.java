package org.neurodsl.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.ir.DisplayUnit;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.KnownFunction;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.neuro.Argument;
import org.neurodsl.neuro.Binary;
import org.neurodsl.neuro.BooleanLiteral;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.BuiltinValue;
import org.neurodsl.neuro.Conditional;
import org.neurodsl.neuro.Constant;
import org.neurodsl.neuro.Definition;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Parenthesised;
import org.neurodsl.neuro.Quantity;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.SweepVariable;
import org.neurodsl.neuro.Unary;
import org.neurodsl.neuro.Variable;
import org.neurodsl.scoping.NetworkNames;
import org.neurodsl.types.ExpressionType.Kind;
import org.neurodsl.types.ExpressionTypes;
import org.neurodsl.types.NeuronView;
import org.neurodsl.types.UnitReadings;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.PhysicalConstant;
import org.neurodsl.units.Quantities;

/**
 * Expressions of the syntax tree as expressions of the IR: literals in base units, constants and calls of user
 * functions inlined. An argument that its function uses more than once becomes a definition, so that nested calls do
 * not grow.
 */
final class LowerExpression {
  private static final double PERCENT = 100;
  private static final int DEEPEST_CALL = 200;

  private final NeuronView view;
  private final ExpressionTypes types;
  private final TreePlaces places;
  private final Map<String, String> inputNames = new HashMap<>();
  private final Map<Argument, Expr> bound = new HashMap<>();
  private final List<ModelIr.Definition> arguments = new ArrayList<>();
  private Function<BuiltinCall, Expr> stimuli;
  private String prefix = "";
  private Expr receptors = Expr.num(0);
  private Expr channels = Expr.num(0);
  private Expr open = Expr.num(1);
  private boolean inputsFromOutside;
  private Set<String> arriving = Set.of();
  private int depth;

  LowerExpression(NeuronView view, ExpressionTypes types, TreePlaces places) {
    this.view = view;
    this.types = types;
    this.places = places;
  }

  /** Lets an input go by another name than its own. */
  void rename(String input, String name) {
    inputNames.put(input, name);
  }

  /** The name by which an input goes. */
  String inputName(String input) {
    return inputNames.getOrDefault(input, input);
  }

  /** Puts something before the names of all variables of the neuron, but not of others. */
  void qualify(String before) {
    prefix = before;
  }

  /** The name of a variable in the IR. */
  String name(Variable variable) {
    boolean own = !(variable instanceof SweepVariable) && view.find(variable.getName()).isPresent();
    boolean outside = inputsFromOutside && variable instanceof Input;
    return own && !outside ? prefix + inputName(variable.getName()) : variable.getName();
  }

  /** Says to which inputs other neurons add something: each then stands for the sum of itself and its state. */
  void arriving(Set<String> inputs) {
    arriving = inputs;
  }

  /** The state that holds what other neurons add to an input. */
  static String arrivingAt(String input) {
    return input + ".arriving";
  }

  /** Says what {@code receptors} means; without that it is nothing. */
  void receptors(Expr sum) {
    receptors = sum;
  }

  /** Says what {@code channels} means; without that it is nothing. */
  void channels(Expr sum) {
    channels = sum;
  }

  /** Says what {@code open} means, the open part of a channel. */
  void open(Expr part) {
    open = part;
  }

  /** Lets inputs go by their bare names, as variables of the model around. */
  void takeInputsFromOutside() {
    inputsFromOutside = true;
  }

  /** Gives a name that is no variable of the neuron a value. */
  void bind(Argument argument, Expr value) {
    bound.put(argument, value);
  }

  /** Says what calls such as {@code step(...)} mean; without that there are none. */
  void stimuli(Function<BuiltinCall, Expr> meaning) {
    stimuli = meaning;
  }

  /** The definitions made for arguments of user functions so far. */
  List<ModelIr.Definition> argumentDefinitions() {
    return arguments;
  }

  /** The expression in base units. */
  Expr of(Expression expression) {
    return switch (expression) {
      case Quantity quantity -> Expr.num(literal(quantity));
      case Parenthesised parenthesised -> of(parenthesised.getInner());
      case Unary unary -> unary(unary);
      case Binary binary when isNothing(binary.getRight()) && "+-".contains(binary.getOp()) -> of(binary.getLeft());
      case Binary binary when isNothing(binary.getLeft()) && binary.getOp().equals("+") -> of(binary.getRight());
      case Binary binary -> new Expr.Binary(operator(binary.getOp()), of(binary.getLeft()), of(binary.getRight()));
      case Conditional choice ->
          new Expr.Choose(of(choice.getTest()), of(choice.getWhenTrue()), of(choice.getWhenFalse()));
      case BooleanLiteral literal -> truth(literal.isIsTrue());
      case BuiltinValue value -> value(value);
      case BuiltinCall call -> call(call);
      case Reference reference -> reference(reference);
      default -> throw new IllegalArgumentException("Not an expression of a model: " + TreePlaces.text(expression));
    };
  }

  /** The current of receptors where there are none: a term that a sum does without. */
  private boolean isNothing(Expression term) {
    boolean none = receptors.equals(Expr.num(0));
    return none && switch (term) {
      case BuiltinValue value -> value.getName().equals("receptors");
      case Parenthesised parenthesised -> isNothing(parenthesised.getInner());
      case Binary product when product.getOp().equals("/") || product.getOp().equals("*") ->
          isNothing(product.getLeft()) || product.getOp().equals("*") && isNothing(product.getRight());
      default -> false;
    };
  }

  /** The value of a literal in base units. */
  static double literal(Quantity quantity) {
    if (quantity.isPercent()) {
      return Double.parseDouble(quantity.getValue()) / PERCENT;
    }
    CompositeUnit unit = quantity.getUnit() == null
        ? CompositeUnit.ONE
        : UnitReadings.unit(quantity.getUnit()).orElseThrow();
    return Quantities.toBase(quantity.getValue(), unit);
  }

  private Expr unary(Unary unary) {
    Expr operand = of(unary.getOperand());
    return switch (unary.getOp()) {
      case "-" -> operand instanceof Expr.Num number ? Expr.num(-number.value()) : Expr.negate(operand);
      case "not" -> new Expr.Unary(Expr.UnaryOperator.NOT, operand);
      default -> operand;
    };
  }

  private static Expr.BinaryOperator operator(String symbol) {
    for (Expr.BinaryOperator operator : Expr.BinaryOperator.values()) {
      if (operator.symbol().equals(symbol)) {
        return operator;
      }
    }
    throw new IllegalArgumentException("No operator is written " + symbol);
  }

  private static Expr truth(boolean value) {
    Expr.BinaryOperator operator = value ? Expr.BinaryOperator.EQUAL : Expr.BinaryOperator.NOT_EQUAL;
    return new Expr.Binary(operator, Expr.num(0), Expr.num(0));
  }

  private Expr value(BuiltinValue value) {
    return switch (value.getName()) {
      case "receptors" -> receptors;
      case "channels" -> channels;
      case "open" -> open;
      case "distance", "index" -> Expr.ref(value.getName());
      case "t" -> Expr.ref(Expr.TIME);
      case "inf" -> Expr.num(Double.POSITIVE_INFINITY);
      default -> throw new IllegalArgumentException(value.getName() + " has no value");
    };
  }

  private Expr call(BuiltinCall call) {
    KnownFunction function = KnownFunction.named(call.getFunction()).orElse(null);
    if (function != null && function.arity() == call.getArguments().size()) {
      return new Expr.Call(function, values(call));
    }
    return switch (call.getFunction()) {
      case "pow" -> new Expr.Binary(Expr.BinaryOperator.POWER, values(call).get(0), values(call).get(1));
      case "nernst" -> nernst(values(call));
      default -> {
        if (stimuli == null) {
          throw new IllegalArgumentException("Not a function of a model: " + call.getFunction());
        }
        yield stimuli.apply(call);
      }
    };
  }

  private List<Expr> values(BuiltinCall call) {
    return call.getArguments().stream().map(argument -> of(argument.getValue())).toList();
  }

  /** R T/(z F) log(outside/inside). */
  private static Expr nernst(List<Expr> values) {
    double ratio = PhysicalConstant.GAS_CONSTANT.baseValue() / PhysicalConstant.FARADAY.baseValue();
    Expr scale = Expr.divide(Expr.multiply(Expr.num(ratio), values.get(3)), values.get(0));
    return Expr.multiply(scale, Expr.call(KnownFunction.LOG, Expr.divide(values.get(1), values.get(2))));
  }

  private Expr reference(Reference reference) {
    Named target = reference.getTarget();
    return switch (target) {
      case Argument argument -> bound.get(argument);
      case Constant constant -> of(constant.getValue());
      case org.neurodsl.neuro.Function function -> inlined(function, reference);
      case Definition definition when !isOfChannel(definition) && types.of(definition).kind() == Kind.BOOLEAN ->
          new Expr.Binary(Expr.BinaryOperator.NOT_EQUAL, Expr.ref(name(definition)), Expr.num(0));
      case Variable variable when isOfChannel(variable) ->
          Expr.ref(NetworkNames.path(reference, NeuroPackage.Literals.REFERENCE__TARGET));
      case Input input when arriving.contains(input.getName()) ->
          Expr.add(Expr.ref(name(input)), Expr.ref(arrivingAt(name(input))));
      case Variable variable -> Expr.ref(name(variable));
      default -> Expr.ref(target.getName());
    };
  }

  /** Whether a variable is inside of a channel that is used here, so that it goes by a name with a dot. */
  private boolean isOfChannel(Variable variable) {
    Neuron owner = EcoreUtil2.getContainerOfType(variable, Neuron.class);
    return owner != null && owner.isChannel() && !view.lineage().contains(owner);
  }

  private Expr inlined(org.neurodsl.neuro.Function named, Reference reference) {
    boolean ofNeuron = named.eContainer() instanceof Neuron;
    org.neurodsl.neuro.Function function = ofNeuron
        ? view.functions().getOrDefault(named.getName(), named)
        : named;
    if (++depth > DEEPEST_CALL) {
      throw new IllegalArgumentException("Function " + function.getName() + " calls itself");
    }
    Map<Argument, Expr> outer = new HashMap<>(bound);
    for (int i = 0; i < function.getArguments().size(); i++) {
      Argument argument = function.getArguments().get(i);
      Expr given = of(reference.getArguments().get(i));
      bound.put(argument, shared(function, argument, given));
    }
    Expr body = of(function.getBody());
    bound.clear();
    bound.putAll(outer);
    depth--;
    return body;
  }

  /** The argument itself, or the name of a definition for it where it would be computed twice. */
  private Expr shared(org.neurodsl.neuro.Function function, Argument argument, Expr given) {
    boolean cheap = ExprTree.parts(given).isEmpty() || ExprTree.isBoolean(given);
    if (cheap || uses(function.getBody(), argument) < 2) {
      return given;
    }
    String stem = prefix + function.getName() + "_" + argument.getName();
    String name = stem;
    for (int i = 2; isTaken(name); i++) {
      name = stem + "_" + i;
    }
    arguments.add(new ModelIr.Definition(name, given, DisplayUnit.NONE, places.of(function)));
    return Expr.ref(name);
  }

  private boolean isTaken(String name) {
    return view.variables().containsKey(name) || arguments.stream().anyMatch(each -> each.name().equals(name));
  }

  private static int uses(Expression body, Argument argument) {
    int uses = body instanceof Reference own && own.getTarget() == argument ? 1 : 0;
    for (var parts = body.eAllContents(); parts.hasNext(); ) {
      uses += parts.next() instanceof Reference reference && reference.getTarget() == argument ? 1 : 0;
    }
    return uses;
  }
}
