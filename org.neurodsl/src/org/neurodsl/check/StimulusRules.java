package org.neurodsl.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.CallArgument;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Run;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.TextEdit;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.types.CallBinding;
import org.neurodsl.types.Signature;
import org.neurodsl.types.Signature.Group;
import org.neurodsl.types.Signature.Want;

/** Stimuli begin before they end and have lengths above 0; the windows of measures lie inside the run. */
final class StimulusRules implements Rule {

  @Override
  public void check(Checking checking) {
    for (BuiltinCall call : checking.index().all(BuiltinCall.class)) {
      Optional<CallBinding> binding = CallBinding.of(call);
      if (binding.isPresent() && binding.get().signature().group() == Group.STIMULUS) {
        times(checking, call, binding.get());
        values(checking, binding.get());
      } else if (binding.isPresent() && binding.get().signature().group() == Group.MEASURE) {
        call.getArguments().forEach(a -> window(checking, call, a));
      }
    }
  }

  private static OptionalDouble end(Checking checking, BuiltinCall call) {
    Experiment experiment = EcoreUtil2.getContainerOfType(call, Experiment.class);
    List<Run> runs = experiment == null ? List.of() : ExperimentRules.members(experiment, Run.class);
    OptionalDouble end = runs.isEmpty() ? OptionalDouble.empty()
        : ExperimentRules.time(checking, runs.get(0).getDuration());
    return end.isPresent() && end.getAsDouble() > 0 ? end : OptionalDouble.empty();
  }

  private static Expression duration(BuiltinCall call) {
    Experiment experiment = EcoreUtil2.getContainerOfType(call, Experiment.class);
    return ExperimentRules.members(experiment, Run.class).get(0).getDuration();
  }

  private static void times(Checking checking, BuiltinCall call, CallBinding binding) {
    CallArgument during = binding.argument("from").orElse(null);
    if (during == null) {
      return;
    }
    OptionalDouble begin = ExperimentRules.time(checking, during.getValue());
    OptionalDouble finish = ExperimentRules.time(checking, during.getUpper());
    OptionalDouble end = end(checking, call);
    if (begin.isPresent() && finish.isPresent() && begin.getAsDouble() > finish.getAsDouble()) {
      String late = checking.value(begin.getAsDouble(), during.getValue());
      String early = checking.value(finish.getAsDouble(), during.getUpper());
      checking.report(checking.at(Problem.STIMULUS_TIMES_REVERSED, during.getUpper(), early, late)
          .withFix(swap(checking, during.getValue(), during.getUpper())));
    } else if (begin.isPresent() && begin.getAsDouble() < 0) {
      value(checking, during.getValue(), "The begin", binding.signature().name(), "it can't lie before 0 ms");
    } else if (begin.isPresent() && end.isPresent() && begin.getAsDouble() >= end.getAsDouble()) {
      checking.report(Problem.STIMULUS_AFTER_RUN, during.getValue(),
          checking.value(begin.getAsDouble(), during.getValue()), checking.value(end.getAsDouble(), duration(call)));
    }
  }

  static Fix swap(Checking checking, Expression first, Expression second) {
    SourcePlace one = checking.places().of(first);
    SourcePlace two = checking.places().of(second);
    return new Fix("swap the two", List.of(new TextEdit(one.offset(), one.length(), Places.source(second)),
        new TextEdit(two.offset(), two.length(), Places.source(first))));
  }

  private static void values(Checking checking, CallBinding binding) {
    String name = binding.signature().name();
    for (Signature.Parameter parameter : binding.signature().parameters()) {
      Expression value = binding.value(parameter.name()).orElse(null);
      OptionalDouble number = checking.constant(value);
      if (number.isEmpty()) {
        continue;
      }
      boolean length = (parameter.want() == Want.TIME || parameter.want() == Want.RATE) && !parameter.range();
      if (length && number.getAsDouble() <= 0) {
        value(checking, value, "The " + parameter.name(), name, "it has to be above 0");
      } else if (parameter.name().equals("sd") && number.getAsDouble() < 0) {
        value(checking, value, "The standard deviation", name, "it can't be below 0");
      }
    }
    OptionalDouble width = checking.constant(binding.value("width").orElse(null));
    OptionalDouble every = checking.constant(binding.value("every").orElse(null));
    if (width.isPresent() && every.isPresent() && every.getAsDouble() > 0
        && width.getAsDouble() > every.getAsDouble()) {
      value(checking, binding.value("width").orElseThrow(), "The width", name,
          "it can't be longer than the time between two pulses");
    }
  }

  static void value(Checking checking, Expression value, String what, String function, String mend) {
    checking.report(Problem.STIMULUS_VALUE, value, what, function,
        checking.value(checking.constant(value).orElse(Double.NaN), value), mend);
  }

  private static void window(Checking checking, BuiltinCall call, CallArgument argument) {
    OptionalDouble end = end(checking, call);
    OptionalDouble after = ExperimentRules.time(checking, argument.getAfter());
    OptionalDouble start = ExperimentRules.time(checking, argument.getStart());
    OptionalDouble finish = ExperimentRules.time(checking, argument.getEnd());
    if (start.isPresent() && finish.isPresent() && start.getAsDouble() > finish.getAsDouble()) {
      checking.report(checking.at(Problem.WINDOW_REVERSED, argument.getStart(),
          checking.value(start.getAsDouble(), argument.getStart()), checking.value(finish.getAsDouble(),
              argument.getEnd())).withFix(swap(checking, argument.getStart(), argument.getEnd())));
      return;
    }
    Expression first = argument.getAfter() != null ? argument.getAfter() : argument.getStart();
    OptionalDouble begin = argument.getAfter() != null ? after : start;
    if (begin.isPresent() && end.isPresent() && begin.getAsDouble() >= end.getAsDouble()) {
      checking.report(Problem.WINDOW_AFTER_RUN, first, checking.value(begin.getAsDouble(), first),
          checking.value(end.getAsDouble(), duration(call)));
    }
  }
}
