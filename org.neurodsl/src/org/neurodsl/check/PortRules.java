package org.neurodsl.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.BuiltinValue;
import org.neurodsl.neuro.Definition;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Receive;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.Variable;
import org.neurodsl.problem.Problem;

/** What a spike adds to a receptor is one multiple of its weight for all neurons of a population. */
final class PortRules {

  private PortRules() {}

  /** A variable of a receptor that gets other values in other neurons must not decide over that multiple. */
  static void given(Checking checking, Variable target, Expression value, BuiltinCall distribution) {
    boolean differs = distribution != null || EcoreUtil2.eAllOfType(value, BuiltinValue.class).stream()
        .anyMatch(each -> "index".equals(each.getName()));
    Neuron receptor = EcoreUtil2.getContainerOfType(target, Neuron.class);
    if (differs && receptor != null && receptor.isReceptor() && decides(checking, receptor, target)) {
      checking.report(Problem.NOT_USABLE_HERE, distribution == null ? value : distribution, target.getName(),
          "values that differ between neurons", "it decides how much a spike adds to the receptor, which is the same "
              + "for all neurons of a population: give it one value, or make a population for each");
    }
  }

  private static boolean decides(Checking checking, Neuron receptor, Variable wanted) {
    Deque<EObject> open = new ArrayDeque<>(checking.view(receptor).members(Receive.class));
    Set<EObject> seen = new HashSet<>();
    while (!open.isEmpty()) {
      for (Reference each : EcoreUtil2.eAllOfType(open.pop(), Reference.class)) {
        if (each.getTarget() == wanted) {
          return true;
        }
        if (each.getTarget() instanceof Definition definition && seen.add(definition)) {
          open.push(definition);
        }
      }
    }
    return false;
  }
}
