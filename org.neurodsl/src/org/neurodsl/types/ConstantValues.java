package org.neurodsl.types;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.neurodsl.neuro.Argument;
import org.neurodsl.neuro.Binary;
import org.neurodsl.neuro.BooleanLiteral;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.BuiltinValue;
import org.neurodsl.neuro.Conditional;
import org.neurodsl.neuro.Constant;
import org.neurodsl.neuro.Definition;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Function;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Parenthesised;
import org.neurodsl.neuro.Quantity;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.Unary;
import org.neurodsl.neuro.Variable;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Quantities;

/**
 * The value in base units (ms, mV, pA, 10 um, …) of expressions that are the same for a whole run, with parameters at
 * their defaults. It serves warnings about magnitudes: it is a double's accuracy away from what a run computes, not
 * the same bits.
 *
 * <p>Conditions count 1 for true and 0 for false.
 */
public final class ConstantValues {

  private static final int DEEPEST_CALL = 50;

  private final Map<Named, Double> given;
  private final Map<String, Variable> meanings;
  private final Map<Expression, OptionalDouble> known = new IdentityHashMap<>();
  private final Set<Named> underWay = Collections.newSetFromMap(new IdentityHashMap<>());
  private int depth;

  /** Values by the declarations that the expressions name. */
  public ConstantValues() {
    this(Map.of(), Map.of());
  }

  private ConstantValues(Map<String, Variable> meanings, Map<? extends Named, Double> given) {
    this.meanings = meanings;
    this.given = new IdentityHashMap<>(given);
  }

  /** Values in a neuron, where it may have given an inherited parameter another default. */
  public static ConstantValues in(NeuronView view) {
    return new ConstantValues(view.variables(), Map.of());
  }

  /** Values under the assumption that certain variables, also states, have the given ones. */
  public ConstantValues given(Map<? extends Named, Double> values) {
    Map<Named, Double> all = new IdentityHashMap<>(given);
    all.putAll(values);
    return new ConstantValues(meanings, all);
  }

  /** The value of an expression; empty if it is not constant, or not finite. */
  public OptionalDouble of(Expression expression) {
    Deque<Expression> open = new ArrayDeque<>();
    for (Expression e = expression; e != null && !known.containsKey(e); ) {
      open.push(e);
      e = e instanceof Binary binary ? binary.getLeft() : null;
    }
    for (Expression e : open) {
      double value = evaluate(e);
      known.put(e, Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value));
    }
    return expression == null ? OptionalDouble.empty() : known.get(expression);
  }

  /** The value of a parameter, a constant or a definition; empty for all that may change during a run. */
  public OptionalDouble of(Variable variable) {
    double value = value(variable);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private double number(Expression expression) {
    return of(expression).orElse(Double.NaN);
  }

  private double evaluate(Expression expression) {
    return switch (expression) {
      case Quantity quantity -> literal(quantity);
      case Parenthesised parenthesised -> number(parenthesised.getInner());
      case Unary unary -> unary(unary.getOp(), number(unary.getOperand()));
      case Binary b -> BuiltinFunctions.operator(b.getOp(), number(b.getLeft()), number(b.getRight()));
      case Conditional c -> conditional(c);
      case BooleanLiteral literal -> literal.isIsTrue() ? 1 : 0;
      case BuiltinValue value -> "inf".equals(value.getName()) ? Double.POSITIVE_INFINITY : Double.NaN;
      case BuiltinCall call -> call(call);
      case Reference reference -> reference(reference);
      default -> Double.NaN;
    };
  }

  private static double unary(String op, double operand) {
    return "-".equals(op) ? -operand : "not".equals(op) ? 1 - operand : operand;
  }

  private static double literal(Quantity quantity) {
    if (quantity.getValue() == null) {
      return Double.NaN;
    }
    if (quantity.isPercent()) {
      return Double.parseDouble(quantity.getValue()) / 100;
    }
    return quantity.getUnit() == null ? Double.parseDouble(quantity.getValue())
        : UnitReadings.unit(quantity.getUnit()).map(unit -> toBase(quantity.getValue(), unit)).orElse(Double.NaN);
  }

  private static double toBase(String value, CompositeUnit unit) {
    return Quantities.toBase(value, unit);
  }

  private double conditional(Conditional conditional) {
    double test = number(conditional.getTest());
    if (Double.isNaN(test)) {
      return Double.NaN;
    }
    return number(test != 0 ? conditional.getWhenTrue() : conditional.getWhenFalse());
  }

  private double call(BuiltinCall call) {
    double[] values = new double[call.getArguments().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(call.getArguments().get(i).getValue());
      if (Double.isNaN(values[i])) {
        return Double.NaN;
      }
    }
    return BuiltinFunctions.call(call.getFunction(), values);
  }

  private double reference(Reference reference) {
    Named target = reference.getTarget();
    if (target == null || target.eIsProxy()) {
      return Double.NaN;
    }
    if (target instanceof Function function) {
      return reference.isCall() ? userCall(function, reference) : Double.NaN;
    }
    return reference.isCall() ? Double.NaN : value(target);
  }

  private double userCall(Function function, Reference reference) {
    if (function.getArguments().size() != reference.getArguments().size() || depth >= DEEPEST_CALL) {
      return Double.NaN;
    }
    Map<Argument, Double> values = new IdentityHashMap<>();
    for (int i = 0; i < function.getArguments().size(); i++) {
      double value = number(reference.getArguments().get(i));
      if (Double.isNaN(value)) {
        return Double.NaN;
      }
      values.put(function.getArguments().get(i), value);
    }
    ConstantValues body = given(values);
    body.depth = depth + 1;
    return body.number(function.getBody());
  }

  private double value(Named declared) {
    Double value = given.get(declared);
    if (value != null) {
      return value;
    }
    Named meant = declared instanceof Parameter || declared instanceof Definition
        ? meanings.getOrDefault(declared.getName(), (Variable) declared) : declared;
    Expression expression = switch (meant) {
      case Parameter p -> p.getValue();
      case Definition d -> d.getValue();
      case Constant c -> c.getValue();
      default -> null;
    };
    if (expression == null || !underWay.add(meant)) {
      return Double.NaN;
    }
    try {
      return number(expression);
    } finally {
      underWay.remove(meant);
    }
  }
}
