package org.neurodsl.check;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.CallArgument;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.RuleClause;
import org.neurodsl.neuro.Stimulation;
import org.neurodsl.neuro.SynapseSetting;
import org.neurodsl.problem.Problem;
import org.neurodsl.types.CallBinding;

/** Numbers that nothing can be drawn or built with: reversed bounds, negative rates and times, parts of synapses. */
final class DrawRules implements Rule {

  private static final Set<String> COUNTING = Set.of("indegree", "outdegree", "total");

  @Override
  public void check(Checking checking) {
    checking.index().all(BuiltinCall.class).forEach(each -> call(checking, each));
    checking.index().all(RuleClause.class).forEach(each -> amount(checking, each));
    for (Stimulation each : checking.index().all(Stimulation.class)) {
      OptionalDouble from = constant(checking, each.getFrom());
      OptionalDouble to = constant(checking, each.getTo());
      if (from.isPresent() && to.isPresent() && to.getAsDouble() < from.getAsDouble()) {
        checking.report(Problem.STIMULUS_TIMES_REVERSED, each.getTo(),
            checking.value(to.getAsDouble(), each.getTo()), checking.value(from.getAsDouble(), each.getFrom()));
      }
    }
    for (SynapseSetting each : checking.index().all(SynapseSetting.class)) {
      if (constant(checking, each.getValue()).stream().anyMatch(Double::isInfinite)) {
        report(checking, each.getValue(), "The value", "'" + each.getVariable() + "'", "it has to be finite");
      }
    }
  }

  private static void call(Checking checking, BuiltinCall call) {
    Optional<CallBinding> binding = CallBinding.of(call);
    if (binding.isEmpty()) {
      return;
    }
    String name = "'" + call.getFunction() + "'";
    switch (call.getFunction()) {
      case "poisson" -> binding.get().value("rate").ifPresent(each -> notBelow(checking, each, "The rate", name));
      case "normal", "lognormal" ->
          binding.get().value("sd").ifPresent(each -> notBelow(checking, each, "The deviation", name));
      case "spikes" -> call.getArguments().stream().filter(each -> each.getLabel() == null)
          .map(CallArgument::getValue).forEach(each -> notBelow(checking, each, "A time", name));
      case "uniform" -> bounds(checking, binding.get(), name);
      default -> { }
    }
  }

  private static void bounds(Checking checking, CallBinding binding, String name) {
    OptionalDouble low = binding.value("low").map(each -> constant(checking, each)).orElse(OptionalDouble.empty());
    OptionalDouble high = binding.value("high").map(each -> constant(checking, each)).orElse(OptionalDouble.empty());
    if (low.isPresent() && high.isPresent() && low.getAsDouble() > high.getAsDouble()) {
      Expression greater = binding.value("high").orElseThrow();
      report(checking, binding.value("low").orElseThrow(), "The lower bound", name,
          "it can't be above the upper one, " + checking.value(high.getAsDouble(), greater));
    }
  }

  private static void amount(Checking checking, RuleClause rule) {
    boolean counts = rule.getKind() != null && COUNTING.contains(rule.getKind());
    OptionalDouble number = constant(checking, rule.getAmount());
    if (counts && number.isPresent() && number.getAsDouble() > 0
        && number.getAsDouble() != Math.rint(number.getAsDouble())) {
      report(checking, rule.getAmount(), "The number", "'rule " + rule.getKind() + "'", "it has to be a whole number");
    }
  }

  private static void notBelow(Checking checking, Expression value, String what, String of) {
    OptionalDouble number = constant(checking, value);
    if (number.isPresent() && number.getAsDouble() < 0) {
      report(checking, value, what, of, "it can't be below 0");
    }
  }

  private static void report(Checking checking, Expression value, String what, String of, String mend) {
    double number = checking.constant(value).orElseThrow();
    String shown = Double.isInfinite(number) ? Places.text(value) : checking.value(number, value);
    checking.report(Problem.STIMULUS_VALUE, value, what, of, shown, mend);
  }

  private static OptionalDouble constant(Checking checking, Expression expression) {
    return expression == null ? OptionalDouble.empty() : checking.constant(expression);
  }
}
