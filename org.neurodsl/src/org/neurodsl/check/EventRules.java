package org.neurodsl.check;

import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.neuro.Assignment;
import org.neurodsl.neuro.Binary;
import org.neurodsl.neuro.Block;
import org.neurodsl.neuro.Equation;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Parenthesised;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.Refractory;
import org.neurodsl.neuro.SpikeRule;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.Statement;
import org.neurodsl.neuro.SuperCall;
import org.neurodsl.neuro.TimedEvent;
import org.neurodsl.neuro.Trigger;
import org.neurodsl.neuro.Variable;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.units.Dimension;

/** Events are instants with a direction, and their blocks change states only. */
final class EventRules implements Rule {

  @Override
  public void check(Checking checking) {
    checking.index().all(Trigger.class).forEach(t -> trigger(checking, t));
    checking.index().all(Assignment.class).forEach(a -> assignment(checking, a));
    checking.index().all(Block.class).forEach(b -> block(checking, b));
    checking.index().all(TimedEvent.class).forEach(e -> timed(checking, e));
    for (Neuron neuron : checking.index().neurons()) {
      spikeRules(checking, neuron);
    }
  }

  private static void trigger(Checking checking, Trigger trigger) {
    if (trigger.getRight() == null) {
      level(checking, trigger);
      return;
    }
    boolean told = checking.places().hasKeyword(trigger, "upward") || checking.places().hasKeyword(trigger, "downward");
    if (!told) {
      Fixes fixes = new Fixes(checking.places());
      ProblemReport report = checking.at(Problem.DIRECTION_NOT_TOLD, trigger, Places.text(trigger))
          .withFix(fixes.append("write 'upward'", trigger, " upward"));
      checking.report(trigger.eContainer() instanceof SpikeRule ? report
          : report.withFix(fixes.append("write 'downward'", trigger, " downward")));
    } else if (Dependence.of(checking, trigger.getLeft()) == Dependence.CONSTANT
        && Dependence.of(checking, trigger.getRight()) == Dependence.CONSTANT) {
      checking.report(Problem.EVENT_NEVER_HAPPENS, trigger, Places.text(trigger));
    }
  }

  /** A comparison holds for a while; its crossing is the instant that is meant. */
  private static void level(Checking checking, Trigger trigger) {
    Expression test = trigger.getLeft();
    while (test instanceof Parenthesised parenthesised) {
      test = parenthesised.getInner();
    }
    String text = Places.text(trigger);
    if (test instanceof Binary binary && (binary.getOp().startsWith(">") || binary.getOp().startsWith("<"))) {
      String direction = binary.getOp().startsWith(">") ? "upward" : "downward";
      String crossing =
          Places.source(binary.getLeft()) + " crosses " + Places.source(binary.getRight()) + " " + direction;
      checking.report(checking.at(Problem.LEVEL_INSTEAD_OF_CROSSING, trigger, text, crossing)
          .withFix(new Fixes(checking.places()).replace("write '" + Places.quote(crossing) + "'", trigger, crossing)));
    } else if (test != null) {
      checking.report(Problem.LEVEL_INSTEAD_OF_CROSSING, trigger, text, "V crosses 0 mV upward");
    }
  }

  private static void assignment(Checking checking, Assignment assignment) {
    Variable target = assignment.getTarget();
    if (target == null || target.eIsProxy() || target instanceof State) {
      return;
    }
    SourcePlace place = checking.places().of(assignment, NeuroPackage.Literals.ASSIGNMENT__TARGET);
    if (target instanceof Parameter) {
      checking.report(checking.at(Problem.PARAMETER_ASSIGNED, place, target.getName())
          .withRelated(checking.places().of(target)));
    } else {
      checking.report(checking.at(Problem.NOT_ASSIGNABLE, place, target.getName(), Kinds.of(target)));
    }
  }

  private static void block(Checking checking, Block block) {
    Refractory first = null;
    for (Statement statement : block.getStatements()) {
      if (statement instanceof Refractory refractory) {
        if (!(block.eContainer() instanceof SpikeRule)) {
          checking.report(Problem.REFRACTORY_ELSEWHERE, refractory);
        } else if (first != null) {
          checking.report(Problem.REFRACTORY_TWICE, refractory);
        } else {
          refractory(checking, refractory);
        }
        first = refractory;
      } else if (statement instanceof Assignment assignment && first != null && holds(first, assignment.getTarget())) {
        checking.report(Problem.HELD_VARIABLE_ASSIGNED, assignment, assignment.getTarget().getName());
      } else if (statement instanceof SuperCall call) {
        superCall(checking, call, block);
      }
    }
  }

  private static boolean holds(Refractory refractory, Variable variable) {
    return variable instanceof State state && refractory.getHeld().contains(state);
  }

  private static void refractory(Checking checking, Refractory refractory) {
    new Demand(checking).fixed(refractory.getDuration(), "The refractory time", Dimension.TIME, "a time such as 2 ms");
    if (refractory.getHeld().isEmpty()) {
      heldMissing(checking, refractory);
    }
    OptionalDouble duration = checking.constant(refractory.getDuration());
    if (duration.isPresent() && duration.getAsDouble() < 0) {
      checking.report(Problem.REFRACTORY_TIME_NEGATIVE, refractory.getDuration(),
          checking.value(duration.getAsDouble(), refractory.getDuration()));
    } else if (duration.isPresent() && duration.getAsDouble() == 0 && isSteep(checking, refractory)) {
      checking.report(Problem.REFRACTORY_TIME_ZERO, refractory.getDuration(), refractory.getHeld().get(0).getName());
    }
  }

  /** Whether the held state has an equation that makes it rise the faster the higher it is. */
  private static boolean isSteep(Checking checking, Refractory refractory) {
    Neuron neuron = EcoreUtil2.getContainerOfType(refractory, Neuron.class);
    return !refractory.getHeld().isEmpty() && checking.view(neuron).members(Equation.class).stream()
        .anyMatch(e -> EquationRules.state(e).filter(refractory.getHeld()::contains).isPresent()
            && Linearity.of(e.getValue()) == Linearity.NONLINEAR);
  }

  private static void heldMissing(Checking checking, Refractory refractory) {
    SpikeRule rule = EcoreUtil2.getContainerOfType(refractory, SpikeRule.class);
    String state = rule == null ? "V" : triggerState(rule.getTrigger()).map(State::getName).orElse("V");
    Fix fix = new Fixes(checking.places()).append("hold '" + state + "'", refractory, " hold " + state);
    checking.report(checking.at(Problem.REFRACTORY_HOLDS_NOTHING, refractory, state).withFix(fix));
  }

  /** The state that a trigger looks at, if its left side is no more than that. */
  static Optional<State> triggerState(Trigger trigger) {
    return trigger != null && trigger.getLeft() instanceof Reference reference
        && reference.getTarget() instanceof State state ? Optional.of(state) : Optional.empty();
  }

  private static void superCall(Checking checking, SuperCall call, Block block) {
    Neuron neuron = EcoreUtil2.getContainerOfType(call, Neuron.class);
    Fixes fixes = new Fixes(checking.places());
    if (neuron == null || neuron.getBase() == null) {
      checking.report(checking.at(Problem.SUPER_WITHOUT_BASE, call, neuron == null ? "an experiment" : neuron.getName())
          .withFix(fixes.removeStatement("remove 'super'", call)));
    } else if (!neuron.getBase().eIsProxy() && (!(block.eContainer() instanceof SpikeRule)
        || checking.view(neuron.getBase()).members(SpikeRule.class).isEmpty())) {
      checking.report(checking.at(Problem.SUPER_WITHOUT_RULE, call, neuron.getBase().getName())
          .withFix(fixes.removeStatement("remove 'super'", call)));
    }
  }

  private static void timed(Checking checking, TimedEvent event) {
    Expression time = event.getTime();
    new Demand(checking).fixed(time, "The time of 'at'", Dimension.TIME, "a time such as 10 ms");
    OptionalDouble at = checking.constant(time);
    if (at.isPresent() && at.getAsDouble() < 0 && checking.types().of(time).fits(Dimension.TIME)) {
      checking.report(Problem.EVENT_TIME_NEGATIVE, time, "at " + Places.text(time));
    }
    if (at.isEmpty() && Dependence.of(checking, time) != Dependence.CONSTANT) {
      checking.report(Problem.NOT_USABLE_HERE, time, Places.text(time), "the time of 'at'",
          "it changes during a run; use parameters only");
    }
  }

  private static void spikeRules(Checking checking, Neuron neuron) {
    SpikeRule first = null;
    for (SpikeRule rule : neuron.getMembers().stream().filter(SpikeRule.class::isInstance).map(SpikeRule.class::cast)
        .toList()) {
      if (first != null) {
        checking.report(checking.at(Problem.SPIKE_RULE_TWICE, checking.places().keyword(rule, "spike"),
            neuron.getName(), checking.line(first)).withRelated(checking.places().of(first)));
      } else {
        first = rule;
        Resets.check(checking, neuron, rule);
      }
    }
  }
}
