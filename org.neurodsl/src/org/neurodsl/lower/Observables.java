package org.neurodsl.lower;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.ir.Observed;
import org.neurodsl.neuro.Expression;

/** The signals of an experiment, each once, in the order in which they are asked for. */
final class Observables {
  private final LowerExpression expressions;
  private final ShownUnits units;
  private final List<Observed> all = new ArrayList<>();

  Observables(LowerExpression expressions, ShownUnits units) {
    this.expressions = expressions;
    this.units = units;
  }

  /** The index of a signal. */
  int index(Expression signal) {
    Observed wanted = new Observed(TreePlaces.text(signal), expressions.of(signal), units.of(signal));
    int index = all.indexOf(wanted);
    if (index < 0) {
      index = all.size();
      all.add(wanted);
    }
    return index;
  }

  List<Observed> all() {
    return all;
  }
}
