package org.neurodsl.interpret;

import java.util.List;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.Expr;
import org.neurodsl.sim.contract.TimeTable;
import org.neurodsl.value.Arithmetic;

/** An expression whose names are bound to places in an array. */
@FunctionalInterface
interface Term {

  /** The value, given the values of all names. A truth value is 1 or 0. */
  double value(double[] slots);

  /** Binds the names of an expression. */
  static Term of(Expr expression, Slots slots, List<Drive.Table> tables) {
    return switch (expression) {
      case Expr.Num number -> values -> number.value();
      case Expr.Ref reference -> {
        int place = slots.of(reference.name());
        yield values -> values[place];
      }
      case Expr.Unary unary -> {
        Term operand = of(unary.operand(), slots, tables);
        yield values -> Arithmetic.apply(unary.operator(), operand.value(values));
      }
      case Expr.Binary binary -> {
        Term left = of(binary.left(), slots, tables);
        Term right = of(binary.right(), slots, tables);
        yield values -> Arithmetic.apply(binary, left.value(values), right.value(values));
      }
      case Expr.Call call -> {
        List<Term> arguments = call.arguments().stream().map(each -> of(each, slots, tables)).toList();
        yield values -> {
          double[] x = new double[arguments.size()];
          for (int i = 0; i < x.length; i++) {
            x[i] = arguments.get(i).value(values);
          }
          return Arithmetic.apply(call.function(), x);
        };
      }
      case Expr.Choose choice -> {
        Term test = of(choice.test(), slots, tables);
        Term whenTrue = of(choice.whenTrue(), slots, tables);
        Term whenFalse = of(choice.whenFalse(), slots, tables);
        yield values -> (test.value(values) != 0 ? whenTrue : whenFalse).value(values);
      }
      case Expr.Lookup lookup -> {
        Drive.Table rows = tables.get(lookup.table());
        TimeTable table = new TimeTable(rows.times(), rows.values());
        Term time = of(lookup.time(), slots, tables);
        yield values -> table.at(time.value(values));
      }
    };
  }
}
