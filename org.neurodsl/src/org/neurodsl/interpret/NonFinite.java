package org.neurodsl.interpret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.ExpressionText;
import org.neurodsl.ir.Let;
import org.neurodsl.source.SourcePlace;

/**
 * Where a value first stopped being finite.
 *
 * @param term text of the innermost operation that made it from finite operands, in base units
 * @param operands text of the values of the names in it, such as {@code V = 812.4}
 * @param value what came out: infinite or not a number
 * @param place of the definition or equation that holds the term
 */
public record NonFinite(String term, List<String> operands, double value, SourcePlace place) {

  /**
   * The first term of straight-line code that is not finite although its operands are, given the values of other
   * names.
   */
  static Optional<NonFinite> find(List<Let> lets, Map<String, Double> values, List<Drive.Table> tables) {
    Map<String, Double> known = new HashMap<>(values);
    for (Let let : lets) {
      double value = value(let.value(), known, tables);
      if (!Double.isFinite(value)) {
        Expr culprit = culprit(let.value(), known, tables);
        List<String> operands = new ArrayList<>();
        ExprTree.names(culprit).forEach(name ->
            operands.add(name + " = " + ExpressionText.of(known.getOrDefault(name, Double.NaN))));
        double made = value(culprit, known, tables);
        return Optional.of(new NonFinite(ExpressionText.of(culprit), List.copyOf(operands), made, let.place()));
      }
      known.put(let.name(), value);
    }
    return Optional.empty();
  }

  private static Expr culprit(Expr expression, Map<String, Double> values, List<Drive.Table> tables) {
    for (Expr part : evaluatedParts(expression, values, tables)) {
      if (!Double.isFinite(value(part, values, tables))) {
        return culprit(part, values, tables);
      }
    }
    return expression;
  }

  private static List<Expr> evaluatedParts(Expr expression, Map<String, Double> values, List<Drive.Table> tables) {
    return expression instanceof Expr.Choose choice
        ? List.of(value(choice.test(), values, tables) != 0 ? choice.whenTrue() : choice.whenFalse())
        : ExprTree.parts(expression);
  }

  private static double value(Expr expression, Map<String, Double> values, List<Drive.Table> tables) {
    Slots slots = new Slots();
    Term term = Term.of(expression, slots, tables);
    double[] array = new double[slots.size()];
    ExprTree.names(expression).forEach(name -> array[slots.of(name)] = values.getOrDefault(name, Double.NaN));
    return term.value(array);
  }
}
