package org.neurodsl.check;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.CallArgument;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Run;
import org.neurodsl.scoping.Subjects;
import org.neurodsl.sim.standalone.EdgeTimes;
import org.neurodsl.sim.standalone.UsageException;
import org.neurodsl.types.CallBinding;

/** The edges of all pulses of an experiment are kept for the whole run, so that their number is bounded. */
final class PulseRules implements Rule {
  private static final int ALONE = EdgeTimes.MOST / 2;

  /** Pulses whose times are known; {@code last} as in {@link EdgeTimes}. */
  private record Pulses(CallBinding binding, double first, double width, double every, double last, double end) {

    double count() {
      return Math.max(0, Math.ceil((Math.min(last, end) - first) / every));
    }

    void addTo(Set<Double> stops) {
      new EdgeTimes(first, every, last).addTo(stops, end);
      new EdgeTimes(first + width, every, last).addTo(stops, end);
    }
  }

  @Override
  public void check(Checking checking) {
    List<BuiltinCall> calls = checking.index().all(BuiltinCall.class).stream()
        .filter(call -> "pulses".equals(call.getFunction())).toList();
    for (Experiment experiment : calls.isEmpty() ? List.<Experiment>of() : checking.index().experiments()) {
      Optional<EObject> network = Subjects.network(experiment).map(EObject.class::cast);
      List<Pulses> pulses = calls.stream()
          .filter(call -> EcoreUtil2.getContainerOfType(call, Experiment.class) == experiment
              || network.filter(each -> EcoreUtil2.isAncestor(each, call)).isPresent())
          .flatMap(call -> pulses(checking, call, experiment).stream()).toList();
      double edges = 2 * pulses.stream().mapToDouble(Pulses::count).sum();
      if (edges > EdgeTimes.MOST && areTooMany(pulses)) {
        report(checking, pulses.stream().max(Comparator.comparingDouble(Pulses::count)).orElseThrow());
      }
    }
  }

  private static Optional<Pulses> pulses(Checking checking, BuiltinCall call, Experiment experiment) {
    Optional<CallBinding> binding = CallBinding.of(call);
    List<Run> runs = ExperimentRules.members(experiment, Run.class);
    OptionalDouble end =
        runs.isEmpty() ? OptionalDouble.empty() : ExperimentRules.time(checking, runs.get(0).getDuration());
    OptionalDouble every = value(checking, binding, "every");
    if (every.isEmpty() || every.getAsDouble() <= 0 || end.isEmpty()) {
      return Optional.empty();
    }
    Optional<CallArgument> during = binding.flatMap(each -> each.argument("from"));
    OptionalDouble first = during.map(each -> ExperimentRules.time(checking, each.getValue()))
        .orElse(OptionalDouble.of(0));
    OptionalDouble last = during.map(each -> ExperimentRules.time(checking, each.getUpper()))
        .orElse(OptionalDouble.empty());
    return Optional.of(new Pulses(binding.orElseThrow(), first.orElse(0), value(checking, binding, "width").orElse(0),
        every.getAsDouble(), last.orElse(Double.POSITIVE_INFINITY), end.getAsDouble()));
  }

  private static OptionalDouble value(Checking checking, Optional<CallBinding> binding, String parameter) {
    return checking.constant(binding.flatMap(each -> each.value(parameter)).orElse(null));
  }

  /** Pulses of several inputs at the same times count once. */
  private static boolean areTooMany(List<Pulses> pulses) {
    Set<Double> stops = new HashSet<>();
    try {
      pulses.forEach(each -> each.addTo(stops));
      return false;
    } catch (UsageException tooMany) {
      return true;
    }
  }

  private static void report(Checking checking, Pulses most) {
    String much = most.count() > ALONE ? "that makes more than " + ALONE + " pulses"
        : "with the other stimuli that makes more than " + EdgeTimes.MOST + " edges";
    StimulusRules.value(checking, most.binding().value("every").orElseThrow(), "The time between two pulses",
        most.binding().signature().name(), much + ", so take a longer time or end them with 'from … to …'");
  }
}
