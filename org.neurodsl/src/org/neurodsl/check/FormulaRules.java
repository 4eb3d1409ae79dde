package org.neurodsl.check;

import java.util.Optional;
import java.util.OptionalDouble;
import org.neurodsl.neuro.Binary;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Parenthesised;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.State;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.Quantities;

/** Formulas give numbers wherever they are used. */
final class FormulaRules implements Rule {

  private static final double LARGEST_EXPONENT = 709.78;
  private static final double HIGHEST_VOLTAGE = 80;
  private static final int DIGITS = 4;

  @Override
  public void check(Checking checking) {
    for (Binary binary : checking.index().all(Binary.class)) {
      if ("/".equals(binary.getOp()) && !Singularities.check(checking, binary)) {
        quotient(checking, binary);
      }
    }
    for (BuiltinCall call : checking.index().all(BuiltinCall.class)) {
      call(checking, call);
    }
  }

  private static void quotient(Checking checking, Binary binary) {
    OptionalDouble below = checking.constant(binary.getRight());
    if (below.isPresent() && below.getAsDouble() == 0) {
      checking.report(Problem.CONSTANT_NOT_FINITE, binary, Places.text(binary), "a division by 0",
          "change the divisor '" + Places.text(binary.getRight()) + "'");
      return;
    }
    Expression divisor = bare(binary.getRight());
    if (divisor instanceof Reference reference && reference.getTarget() instanceof State state
        && startsAtZero(checking, state)) {
      checking.report(Problem.DIVISOR_MAY_VANISH, divisor, Places.text(binary), Places.text(divisor));
    } else if (isDifferenceWithState(checking, divisor)) {
      checking.report(Problem.DIVISOR_MAY_VANISH, divisor, Places.text(binary), Places.text(divisor));
    }
  }

  static Expression bare(Expression expression) {
    Expression bare = expression;
    while (bare instanceof Parenthesised parenthesised) {
      bare = parenthesised.getInner();
    }
    return bare;
  }

  private static boolean startsAtZero(Checking checking, State state) {
    OptionalDouble start = checking.constants(state).of(state.getValue());
    return start.isPresent() && start.getAsDouble() == 0;
  }

  /** {@code V - E}: a voltage passes every level that it is compared with. */
  private static boolean isDifferenceWithState(Checking checking, Expression divisor) {
    if (!(divisor instanceof Binary binary) || !"-".equals(binary.getOp())) {
      return false;
    }
    boolean left = isState(binary.getLeft()) && checking.constant(binary.getRight()).isPresent();
    boolean right = isState(binary.getRight()) && checking.constant(binary.getLeft()).isPresent();
    return (left || right) && checking.dimension(divisor).filter(Dimension.VOLTAGE::equals).isPresent();
  }

  private static boolean isState(Expression expression) {
    return bare(expression) instanceof Reference reference && reference.getTarget() instanceof State;
  }

  private static void call(Checking checking, BuiltinCall call) {
    if (call.getArguments().isEmpty() || call.getArguments().get(0).getValue() == null) {
      return;
    }
    Expression argument = call.getArguments().get(0).getValue();
    String name = String.valueOf(call.getFunction());
    OptionalDouble value = checking.constant(argument);
    if (value.isPresent() && checking.types().of(argument).dimension().isPresent()) {
      constant(checking, call, name, argument, value.getAsDouble());
    } else if (name.equals("exp")) {
      overflow(checking, call, argument);
    }
  }

  private static void constant(Checking checking, BuiltinCall call, String name, Expression argument, double value) {
    String text = Places.text(call);
    if (name.equals("log") && value <= 0) {
      checking.report(Problem.CONSTANT_NOT_FINITE, call, text, "the logarithm of " + checking.value(value, argument),
          "the argument has to be above 0");
    } else if (name.equals("sqrt") && value < 0) {
      checking.report(Problem.CONSTANT_NOT_FINITE, call, text, "the root of " + checking.value(value, argument),
          "the argument can't be below 0");
    } else if (name.equals("exp") && value > LARGEST_EXPONENT) {
      checking.report(Problem.CONSTANT_NOT_FINITE, call, text, "beyond all numbers",
          "the argument has to be below 709");
    }
  }

  /** {@code exp((V - V_T)/D_T)}: is the argument still in range at the highest voltage that the neuron reaches? */
  private static void overflow(Checking checking, BuiltinCall call, Expression argument) {
    Optional<State> state = Sensitivity.onlyState(argument)
        .filter(s -> checking.types().of(s).dimension().filter(Dimension.VOLTAGE::equals).isPresent());
    if (state.isEmpty() || checking.dimension(argument).isEmpty()) {
      return;
    }
    double highest = Sensitivity.highest(checking, state.get(), HIGHEST_VOLTAGE);
    OptionalDouble at = Sensitivity.at(checking, argument, state.get(), highest);
    OptionalDouble before = Sensitivity.at(checking, argument, state.get(), highest - 1);
    if (at.isPresent() && before.isPresent() && at.getAsDouble() > LARGEST_EXPONENT) {
      double slope = at.getAsDouble() - before.getAsDouble();
      double limit = highest - (at.getAsDouble() - LARGEST_EXPONENT) / slope;
      String when = state.get().getName() + " > " + Quantities.number(limit, DIGITS) + " mV";
      SourcePlace place = checking.places().of(argument);
      Fix fix = Fix.replace("limit the argument to 100", place.offset(), place.length(),
          "min(" + Places.source(argument) + ", 100)");
      checking.report(checking.at(Problem.EXPONENTIAL_OVERFLOW, call, Places.text(call), when)
          .withFix(fix));
    }
  }
}
