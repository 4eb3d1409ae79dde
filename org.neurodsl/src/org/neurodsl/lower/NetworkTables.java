package org.neurodsl.lower;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.NetworkValue;

/** What stands in the classes of all networks of an experiment: functions, and numbers that each plan tells them. */
final class NetworkTables {

  private final List<Expr> functions = new ArrayList<>();
  private final List<Expr> values = new ArrayList<>();

  /** Functions of a distance, a time or an index. */
  List<Expr> functions() {
    return functions;
  }

  /** Formulas of numbers, of the parameters of a network. */
  List<Expr> values() {
    return values;
  }

  /** The index of a function. */
  int function(Expr value) {
    return index(functions, value);
  }

  /** What stands for a number in a class. */
  Expr value(Expr formula) {
    return Expr.ref(NetworkValue.name(index(values, formula)));
  }

  /** The formula of a number. */
  Expr value(String name) {
    return values.get(NetworkValue.index(name));
  }

  private static int index(List<Expr> all, Expr wanted) {
    int index = all.indexOf(wanted);
    if (index < 0) {
      index = all.size();
      all.add(wanted);
    }
    return index;
  }
}
