package org.neurodsl.check;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.neurodsl.neuro.Connection;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.IndexPair;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.PopulationSignal;
import org.neurodsl.neuro.PopulationSlice;
import org.neurodsl.neuro.RuleClause;
import org.neurodsl.neuro.Slice;
import org.neurodsl.problem.Problem;
import org.neurodsl.source.SourcePlace;

/** The neurons that slices and pairs speak of are there. */
final class SliceRules implements Rule {

  @Override
  public void check(Checking checking) {
    for (PopulationSlice each : checking.index().all(PopulationSlice.class)) {
      slice(checking, each.getPopulation(), each.getSlice());
    }
    for (PopulationSignal each : checking.index().all(PopulationSignal.class)) {
      slice(checking, each.getSource() instanceof Population population ? population : null, each.getSlice());
    }
    for (IndexPair each : checking.index().all(IndexPair.class)) {
      if (each.eContainer() instanceof RuleClause rule && rule.eContainer() instanceof Connection connection) {
        pair(checking, each.getSource(), connection.getSources(),
            checking.places().of(each, NeuroPackage.Literals.INDEX_PAIR__SOURCE));
        pair(checking, each.getTarget(), connection.getTargets(),
            checking.places().of(each, NeuroPackage.Literals.INDEX_PAIR__TARGET));
      }
    }
  }

  private static void slice(Checking checking, Population population, Slice slice) {
    if (slice == null) {
      return;
    }
    // How many synapses there are, chance decides.
    OptionalDouble size = population == null ? OptionalDouble.empty() : PopulationRules.size(checking, population);
    OptionalDouble from = checking.constant(slice.getFrom());
    OptionalDouble to = checking.constant(slice.getTo());
    if (from.isPresent() && to.isPresent() && from.getAsDouble() > to.getAsDouble()) {
      checking.report(checking.at(Problem.SLICE_REVERSED, slice, SizeRules.number(from.getAsDouble()),
          SizeRules.number(to.getAsDouble())).withFix(StimulusRules.swap(checking, slice.getFrom(), slice.getTo())));
    } else if (size.isPresent() && !missing(checking, slice.getFrom(), from, population, size.getAsDouble())) {
      missing(checking, slice.getTo(), to, population, size.getAsDouble());
    }
  }

  private static boolean missing(
      Checking checking, Expression where, OptionalDouble index, Population population, double size) {
    boolean missing = index.isPresent() && isMissing(index.getAsDouble(), size);
    if (missing) {
      checking.report(Problem.NEURON_MISSING, where, SizeRules.number(index.getAsDouble()), population.getName(),
          SizeRules.number(size), numbered(size));
    }
    return missing;
  }

  private static void pair(Checking checking, String number, List<PopulationSlice> ends, SourcePlace place) {
    PopulationSlice smallest = smallest(checking, ends);
    OptionalDouble size = smallest == null ? OptionalDouble.empty() : size(checking, smallest);
    if (number != null && size.isPresent() && isMissing(Double.parseDouble(number), size.getAsDouble())) {
      checking.report(checking.at(Problem.NEURON_MISSING, place, number, Places.source(smallest).strip(),
          SizeRules.number(size.getAsDouble()), numbered(size.getAsDouble())));
    }
  }

  static boolean isMissing(double index, double size) {
    return index < 0 || index >= size || index != Math.rint(index);
  }

  static String numbered(double size) {
    return size < 1 ? "" : "numbered from 0 to " + SizeRules.number(size - 1);
  }

  /** The slice with the fewest neurons of those whose number is known; null without one. */
  static PopulationSlice smallest(Checking checking, List<PopulationSlice> slices) {
    return slices.stream().filter(each -> size(checking, each).isPresent())
        .min(Comparator.comparingDouble(each -> size(checking, each).getAsDouble())).orElse(null);
  }

  /** The number of neurons of a slice, where it is known. */
  static OptionalDouble size(Checking checking, PopulationSlice slice) {
    if (slice.getSlice() == null) {
      return PopulationRules.size(checking, slice.getPopulation());
    }
    Expression last = slice.getSlice().getTo() == null ? slice.getSlice().getFrom() : slice.getSlice().getTo();
    OptionalDouble from = checking.constant(slice.getSlice().getFrom());
    OptionalDouble to = checking.constant(last);
    return from.isPresent() && to.isPresent() ? OptionalDouble.of(to.getAsDouble() - from.getAsDouble() + 1)
        : OptionalDouble.empty();
  }
}
