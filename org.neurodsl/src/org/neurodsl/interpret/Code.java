package org.neurodsl.interpret;

import java.util.List;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.Let;

/** Straight-line code with bound names: lets, then results. */
final class Code {
  private final int[] places;
  private final Term[] values;
  private final Term[] results;

  Code(List<Let> lets, List<Expr> results, Slots slots, List<Drive.Table> tables) {
    places = new int[lets.size()];
    values = new Term[lets.size()];
    for (int i = 0; i < places.length; i++) {
      values[i] = Term.of(lets.get(i).value(), slots, tables);
      places[i] = slots.of(lets.get(i).name());
    }
    this.results = results.stream().map(each -> Term.of(each, slots, tables)).toArray(Term[]::new);
  }

  /** Computes the lets into the array. */
  void run(double[] slots) {
    for (int i = 0; i < places.length; i++) {
      slots[places[i]] = values[i].value(slots);
    }
  }

  /** A result, after {@link #run}. */
  double result(int index, double[] slots) {
    return results[index].value(slots);
  }

  /** All results, after {@link #run}; none sees another. */
  double[] results(double[] slots) {
    double[] all = new double[results.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = results[i].value(slots);
    }
    return all;
  }
}
