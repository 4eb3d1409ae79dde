package org.neurodsl.check;

import java.util.OptionalDouble;
import org.neurodsl.neuro.Connection;
import org.neurodsl.neuro.PopulationSlice;
import org.neurodsl.neuro.RuleClause;
import org.neurodsl.problem.Problem;
import org.neurodsl.units.Dimension;

/** One rule of one connection: its number is one, can be met, and gives synapses. */
final class RuleCheck {

  private final Checking checking;
  private final Connection connection;
  private final RuleClause rule;

  RuleCheck(Checking checking, Connection connection, RuleClause rule) {
    this.checking = checking;
    this.connection = connection;
    this.rule = rule;
  }

  void check() {
    String kind = rule.getKind() == null ? "" : rule.getKind();
    new Demand(checking).fixed(rule.getAmount(), "The number of '" + kind + "'", Dimension.NONE,
        kind.equals("probability") ? "a number from 0 to 1" : "a whole number");
    OptionalDouble amount = checking.constant(rule.getAmount());
    if (amount.isPresent() && amount.getAsDouble() <= 0) {
      String what = kind.equals("probability") ? kind : "number";
      checking.report(checking.at(Problem.RULE_GIVES_NOTHING, rule.getAmount(),
          "the " + what + " is " + Places.text(rule.getAmount())).withFix(
              new Fixes(checking.places()).removeStatement("remove this connection", connection)));
    }
    if (kind.equals("probability") && amount.isPresent() && amount.getAsDouble() > 1) {
      checking.report(Problem.STIMULUS_VALUE, rule.getAmount(), "The number", "'rule probability'",
          Places.text(rule.getAmount()), "it can't be above 1");
    }
    switch (kind) {
      case "all" -> self();
      case "one" -> sameSize();
      case "indegree" -> degree(amount, connection.getSources().isEmpty() ? null : connection.getSources().get(0));
      case "outdegree" -> degree(amount, connection.getTargets().isEmpty() ? null : connection.getTargets().get(0));
      default -> { }
    }
  }

  private void self() {
    for (PopulationSlice source : connection.getSources()) {
      boolean same = connection.getTargets().stream().anyMatch(each -> each.getPopulation() == source.getPopulation());
      if (same && !connection.isGap() && !rule.getExclusions().contains("autapses") && source.getPopulation() != null) {
        checking.report(Problem.SELF_CONNECTION, rule, source.getPopulation().getName());
        return;
      }
    }
  }

  private void sameSize() {
    for (PopulationSlice source : connection.getSources()) {
      for (PopulationSlice target : connection.getTargets()) {
        OptionalDouble from = SliceRules.size(checking, source);
        OptionalDouble to = SliceRules.size(checking, target);
        if (from.isPresent() && to.isPresent() && from.getAsDouble() != to.getAsDouble()) {
          checking.report(Problem.DEGREE_TOO_LARGE, rule, "'rule one to one'",
              SizeRules.number(Math.max(from.getAsDouble(), to.getAsDouble())),
              (from.getAsDouble() < to.getAsDouble() ? source : target).getPopulation().getName(),
              SizeRules.number(Math.min(from.getAsDouble(), to.getAsDouble())));
          return;
        }
      }
    }
  }

  private void degree(OptionalDouble amount, PopulationSlice partners) {
    OptionalDouble size = partners == null ? OptionalDouble.empty() : SliceRules.size(checking, partners);
    boolean once = rule.getExclusions().contains("multapses");
    if (amount.isPresent() && size.isPresent() && (once && amount.getAsDouble() > size.getAsDouble()
        || amount.getAsDouble() > 0 && size.getAsDouble() == 0)) {
      checking.report(Problem.DEGREE_TOO_LARGE, rule.getAmount(),
          "'" + rule.getKind() + " " + Places.text(rule.getAmount()) + "'", SizeRules.number(amount.getAsDouble()),
          partners.getPopulation().getName(), SizeRules.number(size.getAsDouble()));
    }
  }
}
