package org.neurodsl.check;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.BuiltinValue;
import org.neurodsl.neuro.Constant;
import org.neurodsl.neuro.Definition;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Function;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.PopulationSignal;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.State;
import org.neurodsl.types.Signature;
import org.neurodsl.types.Signatures;

/** What a value depends on, through definitions and functions. */
enum Dependence {
  /** The same for a whole run. */
  CONSTANT,
  /** Changes during a run. */
  CHANGING;

  static Dependence of(Checking checking, Expression expression) {
    return firstChanging(expression).isPresent() ? CHANGING : CONSTANT;
  }

  /** The first thing in an expression that changes during a run: a state, an input, the time, a stimulus. */
  static Optional<String> firstChanging(Expression expression) {
    Set<Named> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<EObject> open = new ArrayDeque<>();
    if (expression != null) {
      open.push(expression);
    }
    while (!open.isEmpty()) {
      for (TreeIterator<EObject> walk = EcoreUtil.getAllContents(Collections.singleton(open.pop())); walk.hasNext(); ) {
        EObject object = walk.next();
        Optional<String> changing = changing(object);
        if (changing.isPresent()) {
          return changing;
        }
        if (object instanceof Reference reference && reference.getTarget() != null && seen.add(reference.getTarget())) {
          value(reference.getTarget()).ifPresent(open::push);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> changing(EObject object) {
    return switch (object) {
      case PopulationSignal signal -> Optional.of(Places.text(signal));
      case Reference r when r.getTarget() instanceof Population p -> Optional.ofNullable(p.getName());
      case BuiltinValue value when !"inf".equals(value.getName()) -> Optional.ofNullable(value.getName());
      case Reference r when r.getTarget() instanceof State || r.getTarget() instanceof Input ->
          Optional.ofNullable(r.getTarget().getName());
      case Reference r when r.getTarget() == null || r.getTarget().eIsProxy() -> Optional.of(Places.text(r));
      case BuiltinCall call when isStimulus(call) -> Optional.ofNullable(call.getFunction());
      default -> Optional.empty();
    };
  }

  private static boolean isStimulus(BuiltinCall call) {
    return Signatures.find(String.valueOf(call.getFunction()), call.getArguments().size())
        .map(s -> s.group() != Signature.Group.FUNCTION).orElse(false);
  }

  private static Optional<EObject> value(Named declaration) {
    return Optional.ofNullable(switch (declaration) {
      case Parameter p -> p.getValue();
      case Definition d -> d.getValue();
      case Constant c -> c.getValue();
      case Function f -> f.getBody();
      default -> null;
    });
  }
}
