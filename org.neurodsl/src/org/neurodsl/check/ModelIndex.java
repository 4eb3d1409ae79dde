package org.neurodsl.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.neurodsl.neuro.Assignment;
import org.neurodsl.neuro.Equation;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Model;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.State;

/** What is in a file, found in one walk over it. */
final class ModelIndex {

  private final List<EObject> all = new ArrayList<>();
  private final Map<Class<?>, List<EObject>> byClass = new LinkedHashMap<>();
  private final Map<Class<?>, List<? extends EObject>> byType = new HashMap<>();
  private final Set<State> driven = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<State> assigned = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> changedNames = new HashSet<>();
  private final Map<Named, List<Reference>> readers = new IdentityHashMap<>();

  ModelIndex(Model model) {
    for (TreeIterator<EObject> walk = model.eAllContents(); walk.hasNext(); ) {
      EObject object = walk.next();
      all.add(object);
      byClass.computeIfAbsent(object.getClass(), c -> new ArrayList<>()).add(object);
      if (object instanceof Reference reference && reference.getTarget() != null && !reference.getTarget().eIsProxy()) {
        readers.computeIfAbsent(reference.getTarget(), t -> new ArrayList<>()).add(reference);
      }
      if (object instanceof Equation equation) {
        EquationRules.state(equation).ifPresent(state -> changed(state, driven));
      } else if (object instanceof Assignment assignment && assignment.getTarget() instanceof State state) {
        changed(state, assigned);
      }
    }
  }

  private void changed(State state, Set<State> how) {
    how.add(state);
    if (state.getName() != null) {
      changedNames.add(state.getName());
    }
  }

  /** Whether an equation or an event of this file changes the state. */
  boolean isChanged(State state) {
    return driven.contains(state) || assigned.contains(state);
  }

  /** The names of all states that something in this file changes. */
  Set<String> changedNames() {
    return Collections.unmodifiableSet(changedNames);
  }

  /** All objects of one type in the order of the text. */
  @SuppressWarnings("unchecked") // each list is made for its type
  <T extends EObject> List<T> all(Class<T> type) {
    return (List<T>) byType.computeIfAbsent(type, this::find);
  }

  /** Most types have one class, and their objects are at hand. */
  private List<EObject> find(Class<?> type) {
    List<Class<?>> classes = byClass.keySet().stream().filter(type::isAssignableFrom).toList();
    return switch (classes.size()) {
      case 0 -> List.of();
      case 1 -> Collections.unmodifiableList(byClass.get(classes.get(0)));
      default -> all.stream().filter(type::isInstance).toList();
    };
  }

  List<Neuron> neurons() {
    return all(Neuron.class);
  }

  List<Experiment> experiments() {
    return all(Experiment.class);
  }

  List<Expression> expressions() {
    return all(Expression.class);
  }

  /** The places of this file where an expression names the declaration. */
  List<Reference> readers(Named declaration) {
    return Collections.unmodifiableList(readers.getOrDefault(declaration, List.of()));
  }

  boolean isRead(Named declaration) {
    return readers.containsKey(declaration);
  }
}
