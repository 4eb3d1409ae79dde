package org.neurodsl.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Model;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Reference;

/** What is in a file, found in one walk over it. */
final class ModelIndex {

  private final List<EObject> all = new ArrayList<>();
  private final Map<Named, List<Reference>> readers = new IdentityHashMap<>();

  ModelIndex(Model model) {
    for (TreeIterator<EObject> walk = model.eAllContents(); walk.hasNext(); ) {
      EObject object = walk.next();
      all.add(object);
      if (object instanceof Reference reference && reference.getTarget() != null && !reference.getTarget().eIsProxy()) {
        readers.computeIfAbsent(reference.getTarget(), t -> new ArrayList<>()).add(reference);
      }
    }
  }

  /** All objects of one type in the order of the text. */
  <T extends EObject> List<T> all(Class<T> type) {
    return all.stream().filter(type::isInstance).map(type::cast).toList();
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
