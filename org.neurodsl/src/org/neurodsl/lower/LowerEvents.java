package org.neurodsl.lower;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.KnownFunction;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.neuro.Assignment;
import org.neurodsl.neuro.Block;
import org.neurodsl.neuro.Direction;
import org.neurodsl.neuro.EventRule;
import org.neurodsl.neuro.Member;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Refractory;
import org.neurodsl.neuro.SpikeRule;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.Statement;
import org.neurodsl.neuro.SuperCall;
import org.neurodsl.neuro.TimedEvent;
import org.neurodsl.neuro.Trigger;

/**
 * Events of a neuron and its ancestors. A {@code spike when} replaces the inherited one, and {@code super} in its block
 * stands for the inherited actions; other events are added.
 */
final class LowerEvents {
  private final LowerExpression expressions;
  private final TreePlaces places;

  LowerEvents(LowerExpression expressions, TreePlaces places) {
    this.expressions = expressions;
    this.places = places;
  }

  /** The events of a line of ancestors, the oldest first. */
  List<ModelIr.Event> of(List<Neuron> lineage) {
    List<ModelIr.Event> spikes = List.of();
    List<ModelIr.Event> others = new ArrayList<>();
    for (Neuron neuron : lineage) {
      List<ModelIr.Event> own = new ArrayList<>();
      for (Member member : neuron.getMembers()) {
        switch (member) {
          case SpikeRule rule -> own.add(spike(rule, spikes));
          case EventRule rule -> others.add(new ModelIr.Event(new ModelIr.Trigger.Crossing(level(rule.getTrigger())),
              false, actions(rule.getBlock(), List.of()), places.of(rule)));
          case TimedEvent event -> others.add(timed(event));
          default -> { }
        }
      }
      spikes = own.isEmpty() ? spikes : own;
    }
    List<ModelIr.Event> all = new ArrayList<>(spikes);
    all.addAll(others);
    return all;
  }

  /** An event at a fixed time. */
  ModelIr.Event timed(TimedEvent event) {
    ModelIr.Trigger trigger = new ModelIr.Trigger.AtTime(expressions.of(event.getTime()));
    return new ModelIr.Event(trigger, false, actions(event.getBlock(), List.of()), places.of(event));
  }

  private ModelIr.Event spike(SpikeRule rule, List<ModelIr.Event> inherited) {
    List<ModelIr.Action> before = inherited.stream().flatMap(event -> event.actions().stream()).toList();
    return new ModelIr.Event(new ModelIr.Trigger.Crossing(level(rule.getTrigger())), true,
        actions(rule.getBlock(), before), places.of(rule));
  }

  private Expr level(Trigger trigger) {
    Expr left = expressions.of(trigger.getLeft());
    if (trigger.getRight() == null) {
      return ExprTree.isBoolean(left) ? levelOf(left) : left;
    }
    Expr right = expressions.of(trigger.getRight());
    return trigger.getDirection() == Direction.DOWNWARD ? difference(right, left) : difference(left, right);
  }

  private static Expr difference(Expr left, Expr right) {
    return right.equals(Expr.num(0)) ? left : Expr.subtract(left, right);
  }

  /** A level that is 0 or above where a condition holds. */
  private static Expr levelOf(Expr condition) {
    return switch (condition) {
      case Expr.Unary unary -> Expr.negate(levelOf(unary.operand()));
      case Expr.Binary binary -> switch (binary.operator()) {
        case GREATER, GREATER_OR_EQUAL -> difference(binary.left(), binary.right());
        case LESS, LESS_OR_EQUAL -> difference(binary.right(), binary.left());
        case AND -> Expr.call(KnownFunction.MIN, levelOf(binary.left()), levelOf(binary.right()));
        case OR -> Expr.call(KnownFunction.MAX, levelOf(binary.left()), levelOf(binary.right()));
        default -> new Expr.Choose(binary, Expr.num(1), Expr.num(-1));
      };
      default -> new Expr.Choose(condition, Expr.num(1), Expr.num(-1));
    };
  }

  private List<ModelIr.Action> actions(Block block, List<ModelIr.Action> inherited) {
    List<ModelIr.Action> actions = new ArrayList<>();
    if (block == null) {
      return actions;
    }
    for (Statement statement : block.getStatements()) {
      switch (statement) {
        case Assignment assignment -> actions.add(new ModelIr.Action.Assign(
            assignment.getTarget().getName(), newValue(assignment), places.of(assignment)));
        case Refractory hold -> actions.add(new ModelIr.Action.Refractory(expressions.of(hold.getDuration()),
            hold.getHeld().stream().map(State::getName).toList(), hold.isAccumulate(), places.of(hold)));
        case SuperCall call -> actions.addAll(inherited);
        default -> throw new IllegalArgumentException("Not a statement: " + TreePlaces.text(statement));
      }
    }
    return actions;
  }

  private Expr newValue(Assignment assignment) {
    return newValue(assignment, expressions);
  }

  /** What a variable is after an assignment. */
  static Expr newValue(Assignment assignment, LowerExpression expressions) {
    Expr value = expressions.of(assignment.getValue());
    Expr old = Expr.ref(assignment.getTarget().getName());
    return switch (assignment.getOp()) {
      case "+=" -> Expr.add(old, value);
      case "-=" -> Expr.subtract(old, value);
      case "*=" -> Expr.multiply(old, value);
      default -> value;
    };
  }
}
