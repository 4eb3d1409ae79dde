package org.neurodsl.check;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.neurodsl.neuro.Binary;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.BuiltinValue;
import org.neurodsl.neuro.CallArgument;
import org.neurodsl.neuro.Definition;
import org.neurodsl.neuro.Expectation;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.Measure;
import org.neurodsl.neuro.Parenthesised;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.Unary;
import org.neurodsl.problem.Problem;
import org.neurodsl.types.CallBinding;
import org.neurodsl.types.Signature;
import org.neurodsl.types.Signature.Result;

/** Measures are numbers: what changes during a run has to be summed up first. */
final class MeasureRules implements Rule {

  @Override
  public void check(Checking checking) {
    for (Measure measure : checking.index().all(Measure.class)) {
      summed(checking, measure.getValue(), "a measure");
      arithmetic(checking, measure.getValue());
    }
    for (Expectation expectation : checking.index().all(Expectation.class)) {
      if (expectation.getActual() != null) {
        summed(checking, expectation.getActual(), "an expectation");
        arithmetic(checking, expectation.getActual());
      }
    }
    for (BuiltinCall call : checking.index().all(BuiltinCall.class)) {
      Optional<Signature> signature = CallBinding.of(call).map(CallBinding::signature);
      if (signature.isPresent() && !call.getArguments().isEmpty()) {
        argument(checking, call, signature.get(), call.getArguments().get(0));
      }
    }
  }

  /** Finds signals outside of the calls that sum them up. */
  private static void summed(Checking checking, Expression expression, String where) {
    switch (expression) {
      case Reference r when r.getTarget() instanceof State || r.getTarget() instanceof Input
          || r.getTarget() instanceof Definition d && Dependence.of(checking, d.getValue()) == Dependence.CHANGING ->
          checking.report(Problem.NOT_USABLE_HERE, r, Places.text(r), where,
              "it changes during a run, so say which value, as in max(" + Places.text(r) + ")");
      case BuiltinValue v when "t".equals(v.getName()) -> checking.report(Problem.NOT_USABLE_HERE, v, "t", where,
          "it changes during a run");
      case Binary b -> {
        summed(checking, b.getLeft(), where);
        summed(checking, b.getRight(), where);
      }
      case Unary u -> summed(checking, u.getOperand(), where);
      case Parenthesised p -> summed(checking, p.getInner(), where);
      case BuiltinCall call when CallBinding.of(call).map(b -> b.signature().group()).orElse(null)
          == Signature.Group.FUNCTION -> call.getArguments().forEach(a -> summed(checking, a.getValue(), where));
      case null, default -> { }
    }
  }

  /** Measures are added, subtracted, multiplied and divided; no other function is taken of them. */
  private static void arithmetic(Checking checking, Expression expression) {
    switch (expression) {
      case Binary b when "+-*/".contains(b.getOp()) -> {
        arithmetic(checking, b.getLeft());
        arithmetic(checking, b.getRight());
      }
      case Unary u when !"not".equals(u.getOp()) -> arithmetic(checking, u.getOperand());
      case Parenthesised p -> arithmetic(checking, p.getInner());
      case BuiltinCall call when isMeasure(call) -> { }
      case Reference r when !r.isCall() -> { }
      case null -> { }
      default -> {
        if (isMeasured(expression)) {
          checking.report(Problem.NOT_USABLE_HERE, expression, Places.text(expression), "arithmetic of measures",
              "use '+', '-', '*' and '/' only");
        }
      }
    }
  }

  private static void argument(Checking checking, BuiltinCall call, Signature signature, CallArgument argument) {
    Expression value = argument.getValue();
    boolean spikes = value instanceof BuiltinValue v && "spikes".equals(v.getName());
    String name = signature.name();
    if (signature.result() == Result.SWEPT && value != null) {
      if (!isMeasured(value) && !isUnresolved(value)) {
        checking.report(Problem.MEASURE_NOT_POSSIBLE, value, name, Places.text(value),
            "name a measure, as in measure f = rate(spikes)");
      }
    } else if (spikes && (name.equals("mean") || name.equals("min") || name.equals("max"))) {
      checking.report(Problem.MEASURE_NOT_POSSIBLE, value, name, "spikes", "write rate(spikes) or isi(spikes)");
    } else if (value != null && !spikes && signature.group() == Signature.Group.MEASURE && !isUnresolved(value)
        && signature.parameters().getFirst().want() != Signature.Want.SYNAPSES
        && Dependence.of(checking, value) == Dependence.CONSTANT && !isMeasured(value)) {
      checking.report(Problem.MEASURE_NOT_POSSIBLE, value, name, Places.text(value),
          "it does not change during a run, so name a state");
    }
  }

  private static boolean isUnresolved(Expression value) {
    return NeuronRules.isUnresolved(value);
  }

  /** Whether an expression names a measure or takes one. */
  static boolean isMeasured(Expression expression) {
    for (TreeIterator<EObject> walk = EcoreUtil.getAllContents(List.of(expression)); walk.hasNext(); ) {
      EObject part = walk.next();
      if (part instanceof Reference reference && reference.getTarget() instanceof Measure
          || part instanceof BuiltinCall call && isMeasure(call)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMeasure(BuiltinCall call) {
    return CallBinding.of(call).filter(b -> b.signature().group() == Signature.Group.MEASURE).isPresent();
  }
}
