package org.neurodsl.interpret;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.sim.solver.Propagator;

/** A one-step map with bound names. */
final class InterpretedVariant {
  private final int states;
  private final int length;
  private final Code prepared;
  private final List<Flow> flows = new ArrayList<>();
  private final Code step;
  private final List<PopulationProgram.Check> checks;

  /** A matrix exponential: its entries and where they go. */
  private record Flow(Term[][] matrix, List<Entry> entries) {}

  private record Entry(int slot, boolean isQ, int row, int column) {}

  InterpretedVariant(PopulationProgram.Variant variant, Slots slots, List<Drive.Table> tables) {
    states = variant.step().results().size();
    length = slots.of(Expr.STEP);
    prepared = new Code(variant.prepared(), List.of(), slots, tables);
    variant.propagators().forEach(each -> flows.add(flow(each, slots, tables)));
    checks = variant.checks();
    List<Expr> results = new ArrayList<>(variant.step().results());
    for (PopulationProgram.Check check : checks) {
      results.add(check.before());
      results.add(check.after());
      results.add(check.slopeBefore().orElse(Expr.num(0)));
      results.add(check.slopeAfter().orElse(Expr.num(0)));
    }
    step = new Code(variant.step().lets(), results, slots, tables);
  }

  private static Flow flow(PopulationProgram.Propagator propagator, Slots slots, List<Drive.Table> tables) {
    Term[][] matrix = propagator.matrix().stream()
        .map(row -> row.stream().map(entry -> Term.of(entry, slots, tables)).toArray(Term[]::new))
        .toArray(Term[][]::new);
    List<Entry> entries = propagator.used().stream().map(name -> {
      String[] parts = name.substring(propagator.name().length() + 1).split("_");
      return new Entry(slots.of(name), parts[0].equals("Q"), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }).toList();
    return new Flow(matrix, entries);
  }

  /** Computes the next states over h ms; the array holds what is known at the start, the states included. */
  double[] next(double[] slots, double h) {
    slots[length] = h;
    prepared.run(slots);
    for (Flow flow : flows) {
      double[][] matrix = new double[flow.matrix.length][];
      for (int i = 0; i < matrix.length; i++) {
        matrix[i] = new double[matrix.length];
        for (int j = 0; j < matrix.length; j++) {
          matrix[i][j] = flow.matrix[i][j].value(slots);
        }
      }
      Propagator propagator = Propagator.of(matrix, h);
      for (Entry entry : flow.entries) {
        slots[entry.slot] = entry.isQ ? propagator.q(entry.row, entry.column) : propagator.p(entry.row, entry.column);
      }
    }
    step.run(slots);
    double[] next = new double[states];
    for (int i = 0; i < states; i++) {
      next[i] = step.result(i, slots);
    }
    return next;
  }

  /** Whether an event may lie inside the step just computed. */
  boolean mayHaveEvent(double[] slots) {
    for (int i = 0; i < checks.size(); i++) {
      int first = states + 4 * i;
      double before = step.result(first, slots);
      boolean grazing = checks.get(i).slopeBefore().isPresent()
          && step.result(first + 2, slots) > 0 && step.result(first + 3, slots) < 0;
      if (before < 0 && (step.result(first + 1, slots) >= 0 || grazing)) {
        return true;
      }
    }
    return false;
  }
}
