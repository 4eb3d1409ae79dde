package org.neurodsl.lower;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.neurodsl.ir.DisplayUnit;
import org.neurodsl.ir.Expr;
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
  private final ToIntFunction<Expression> observables;
  private final ToDoubleFunction<Expr> numbers;
  private final NotedNumbers noted;
  private final ShownUnits units;
  private final List<ExperimentPlan.Measure> measures = new ArrayList<>();
  private final Map<Formula, Map<String, Expr>> sources = new IdentityHashMap<>();

  /**
   * Formulas of one experiment.
   *
   * @param observables the indices of signals
   * @param numbers values of expressions of parameters
   */
  LowerFormula(LowerExpression expressions, ToIntFunction<Expression> observables,
      ToDoubleFunction<Expr> numbers, NotedNumbers noted, ShownUnits units) {
    this.expressions = expressions;
    this.observables = observables;
    this.numbers = numbers;
    this.noted = noted;
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
      default -> constant(expressions.of(expression));
    };
  }

  /** The value of an expression of parameters and numbers that stands at a place of the plan. */
  double number(String place, Expression expression) {
    Expr value = expressions.of(expression);
    noted.number(place, value);
    return numbers.applyAsDouble(value);
  }

  /** Notes the numbers in a formula, now that its place in the plan is known. */
  void note(String place, Formula formula) {
    sources.getOrDefault(formula, Map.of()).forEach((part, value) -> noted.number(place + "/" + part, value));
    for (int i = 0; i < formula.operands().size(); i++) {
      note(place + "/operands/" + i, formula.operands().get(i));
    }
  }

  private Formula constant(Expr value) {
    Formula formula = Formula.number(numbers.applyAsDouble(value));
    sources.put(formula, Map.of("number", value));
    return formula;
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
    int signal = ofSpikes ? -1 : observables.applyAsInt(first.getValue());
    Map<String, Expr> window = new LinkedHashMap<>();
    if (first.getAfter() != null) {
      window.put("from", expressions.of(first.getAfter()));
    } else if (first.getStart() != null) {
      window.put("from", expressions.of(first.getStart()));
      window.put("to", expressions.of(first.getEnd()));
    }
    double from = window.containsKey("from") ? numbers.applyAsDouble(window.get("from")) : Double.NaN;
    double to = window.containsKey("to") ? numbers.applyAsDouble(window.get("to")) : Double.NaN;
    List<Formula> operands = switch (operation) {
      case LATENCY -> binding.value("from").map(this::of).map(List::of).orElse(List.of());
      case BAND_POWER -> List.of(of(binding.value("low").orElseThrow()), of(binding.value("high").orElseThrow()));
      default -> List.of();
    };
    Formula formula = new Formula(operation, Double.NaN, "", signal, from, to, operands);
    sources.put(formula, window);
    return formula;
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
