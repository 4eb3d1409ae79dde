package org.neurodsl.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.neurodsl.ir.DisplayUnit;
import org.neurodsl.neuro.Binary;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.BuiltinValue;
import org.neurodsl.neuro.CallArgument;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Measure;
import org.neurodsl.neuro.Parenthesised;
import org.neurodsl.neuro.Quantity;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.Unary;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.run.Formula;
import org.neurodsl.sim.run.Formula.Operation;
import org.neurodsl.types.CallBinding;
import org.neurodsl.types.Signature;

/** What is measured, as formulas of a plan. A measure inside of {@code onset(...)} that has no name gets one. */
final class LowerFormula {
  private final LowerExpression expressions;
  private final Observables observables;
  private final Numbers numbers;
  private final ShownUnits units;
  private final List<ExperimentPlan.Measure> measures = new ArrayList<>();

  LowerFormula(LowerExpression expressions, Observables observables, Numbers numbers, ShownUnits units) {
    this.expressions = expressions;
    this.observables = observables;
    this.numbers = numbers;
    this.units = units;
  }

  /** Adds a measure of the experiment. */
  void measure(Measure measure) {
    Formula formula = of(measure.getValue());
    DisplayUnit unit = units.of(measure);
    measures.add(new ExperimentPlan.Measure(measure.getName(), formula, ShownUnits.quantity(unit)));
  }

  /** All measures, also those that got a name here. */
  List<ExperimentPlan.Measure> measures() {
    return measures;
  }

  Formula of(Expression expression) {
    return switch (expression) {
      case Parenthesised parenthesised -> of(parenthesised.getInner());
      case Quantity quantity -> Formula.number(LowerExpression.literal(quantity));
      case Reference reference when reference.getTarget() instanceof Measure measure -> named(measure.getName());
      case BuiltinCall call when isMeasure(call) -> aggregate(call);
      case Binary binary when contains(binary) ->
          operation(operation(binary.getOp()), List.of(of(binary.getLeft()), of(binary.getRight())));
      case Unary unary when contains(unary) -> unary.getOp().equals("-")
          ? operation(Operation.NEGATE, List.of(of(unary.getOperand())))
          : of(unary.getOperand());
      default -> Formula.number(number(expression));
    };
  }

  /** The value of an expression of parameters and numbers. */
  double number(Expression expression) {
    return numbers.of(expressions.of(expression));
  }

  private static boolean isMeasure(BuiltinCall call) {
    return CallBinding.of(call).filter(b -> b.signature().group() == Signature.Group.MEASURE).isPresent();
  }

  private static boolean contains(Expression expression) {
    for (var parts = expression.eAllContents(); parts.hasNext(); ) {
      Object part = parts.next();
      if (part instanceof BuiltinCall call && isMeasure(call)
          || part instanceof Reference reference && reference.getTarget() instanceof Measure) {
        return true;
      }
    }
    return false;
  }

  private static Operation operation(String symbol) {
    return switch (symbol) {
      case "+" -> Operation.ADD;
      case "-" -> Operation.SUBTRACT;
      case "*" -> Operation.MULTIPLY;
      case "/" -> Operation.DIVIDE;
      default -> throw new IllegalArgumentException("A measure can't be computed with " + symbol);
    };
  }

  private static Formula operation(Operation operation, List<Formula> operands) {
    return new Formula(operation, Double.NaN, "", -1, Double.NaN, Double.NaN, operands);
  }

  private static Formula named(String measure) {
    return new Formula(Operation.MEASURE, Double.NaN, measure, -1, Double.NaN, Double.NaN, List.of());
  }

  private Formula aggregate(BuiltinCall call) {
    Operation operation = Operation.valueOf(call.getFunction().toUpperCase(Locale.ROOT));
    CallBinding binding = CallBinding.of(call).orElseThrow();
    CallArgument first = call.getArguments().getFirst();
    if (operation == Operation.ONSET || operation == Operation.THRESHOLD) {
      String name = nameOf(first.getValue());
      return new Formula(operation, Double.NaN, name, -1, Double.NaN, Double.NaN, List.of());
    }
    boolean ofSpikes = first.getValue() instanceof BuiltinValue value && value.getName().equals("spikes");
    int signal = ofSpikes ? -1 : observables.index(first.getValue());
    double from = Double.NaN;
    double to = Double.NaN;
    if (first.getAfter() != null) {
      from = number(first.getAfter());
    } else if (first.getStart() != null) {
      from = number(first.getStart());
      to = number(first.getEnd());
    }
    List<Formula> operands = operation == Operation.LATENCY
        ? binding.value("from").map(this::of).map(List::of).orElse(List.of())
        : List.of();
    return new Formula(operation, Double.NaN, "", signal, from, to, operands);
  }

  /** The name of a measure; one without name is added under its own text. */
  private String nameOf(Expression expression) {
    if (expression instanceof Reference reference && reference.getTarget() instanceof Measure measure) {
      return measure.getName();
    }
    String name = TreePlaces.text(expression);
    if (measures.stream().noneMatch(measure -> measure.name().equals(name))) {
      Formula formula = of(expression);
      measures.add(new ExperimentPlan.Measure(name, formula, ShownUnits.quantity(units.of(expression))));
    }
    return name;
  }
}
