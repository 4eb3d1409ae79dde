package org.neurodsl.ir;

import java.util.List;
import java.util.OptionalInt;

/**
 * An expression over the names of a model. Numbers and truth values are the only kinds; the checker has made sure
 * that each operand is of the kind that its operation wants. Expressions are values: equal texts are equal objects.
 */
public sealed interface Expr {

  /** A number in base units. */
  record Num(double value) implements Expr {}

  /** A parameter, level, state, definition or earlier let; {@link #TIME} is the time in ms. */
  record Ref(String name) implements Expr {}

  /** An operation on one operand. */
  record Unary(UnaryOperator operator, Expr operand) implements Expr {}

  /** An operation on two operands. {@code POWER} with a whole constant exponent means repeated multiplication. */
  record Binary(BinaryOperator operator, Expr left, Expr right) implements Expr {
    private static final double LARGEST_WHOLE_EXPONENT = 64;

    /**
     * The exponent of a power that is computed by multiplication, {@code Functions.powi}: a number written in the
     * expression, whole and at most 64 in magnitude. Every other power is {@code Functions.pow}.
     */
    public OptionalInt wholeExponent() {
      boolean whole = operator == BinaryOperator.POWER
          && right instanceof Num number
          && number.value() == Math.rint(number.value())
          && Math.abs(number.value()) <= LARGEST_WHOLE_EXPONENT;
      return whole ? OptionalInt.of((int) ((Num) right).value()) : OptionalInt.empty();
    }
  }

  /** A function of the closed list. */
  record Call(KnownFunction function, List<Expr> arguments) implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code whenTrue} where {@code test} holds, else {@code whenFalse}; the other side has no effect. */
  record Choose(Expr test, Expr whenTrue, Expr whenFalse) implements Expr {}

  /** The value of a stimulus table at a time in ms, linear between its rows and constant outside. */
  record Lookup(int table, Expr time) implements Expr {}

  /** Name under which the time is referred to. */
  String TIME = "t";

  /** Name under which the length of a step is referred to: a word of the language, so nothing else is called so. */
  String STEP = "dt";

  /** The operations on one operand. */
  enum UnaryOperator {
    NEGATE,
    NOT
  }

  /** The operations on two operands. */
  enum BinaryOperator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    POWER("^"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    EQUAL("=="),
    NOT_EQUAL("!="),
    AND("and"),
    OR("or");

    private final String symbol;

    BinaryOperator(String symbol) {
      this.symbol = symbol;
    }

    /** The operator as it is written in a `.neuro` file. */
    public String symbol() {
      return symbol;
    }

    /** Whether the result is a truth value. */
    public boolean isBoolean() {
      return ordinal() >= LESS.ordinal();
    }
  }

  /** A number. */
  static Expr num(double value) {
    return new Num(value);
  }

  /** A reference to a name. */
  static Expr ref(String name) {
    return new Ref(name);
  }

  /** {@code left + right}. */
  static Expr add(Expr left, Expr right) {
    return new Binary(BinaryOperator.ADD, left, right);
  }

  /** {@code left - right}. */
  static Expr subtract(Expr left, Expr right) {
    return new Binary(BinaryOperator.SUBTRACT, left, right);
  }

  /** {@code left * right}. */
  static Expr multiply(Expr left, Expr right) {
    return new Binary(BinaryOperator.MULTIPLY, left, right);
  }

  /** {@code left / right}. */
  static Expr divide(Expr left, Expr right) {
    return new Binary(BinaryOperator.DIVIDE, left, right);
  }

  /** {@code -operand}. */
  static Expr negate(Expr operand) {
    return new Unary(UnaryOperator.NEGATE, operand);
  }

  /** {@code function(arguments...)}. */
  static Expr call(KnownFunction function, Expr... arguments) {
    return new Call(function, List.of(arguments));
  }
}
