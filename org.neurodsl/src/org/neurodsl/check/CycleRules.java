package org.neurodsl.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.neurodsl.neuro.Constant;
import org.neurodsl.neuro.Definition;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Function;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.Measure;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.TopLevel;
import org.neurodsl.problem.Problem;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.types.NeuronView;

/** Nothing is defined by itself: neither values nor functions nor neurons. */
final class CycleRules implements Rule {

  @Override
  public void check(Checking checking) {
    extensions(checking);
    Set<Named> reported = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Named> outside = new ArrayList<>();
    for (TopLevel item : checking.model().getItems()) {
      if (item instanceof Constant || item instanceof Function) {
        outside.add((Named) item);
      }
    }
    new Search(checking, Map.of(), reported).run(outside);
    for (Neuron neuron : checking.index().neurons()) {
      List<Named> own = new ArrayList<>(NeuronView.ownVariables(neuron));
      neuron.getMembers().stream().filter(Function.class::isInstance).forEach(f -> own.add((Function) f));
      Map<String, Named> meanings = new HashMap<>(checking.view(neuron).variables());
      new Search(checking, meanings, reported).run(own);
    }
    new Search(checking, Map.of(), reported).run(List.copyOf(checking.index().all(Measure.class)));
  }

  private static void extensions(Checking checking) {
    for (Neuron neuron : checking.index().neurons()) {
      List<String> path = new ArrayList<>(List.of(String.valueOf(neuron.getName())));
      Neuron next = neuron.getBase();
      while (next != null && !next.eIsProxy() && next != neuron && path.size() <= checking.index().neurons().size()) {
        path.add(next.getName());
        next = next.getBase();
      }
      if (next == neuron) {
        path.add(neuron.getName());
        SourcePlace place = checking.places().of(neuron, NeuroPackage.Literals.NEURON__BASE);
        checking.report(checking.at(Problem.CYCLIC_EXTENSION, place, neuron.getName(), String.join(", ", path)));
        return;
      }
    }
  }

  /** Depth-first search with an explicit stack, because chains of definitions may be long. */
  private static final class Search {

    private enum Colour {
      GREY,
      BLACK
    }

    private final Checking checking;
    private final Map<String, Named> meanings;
    private final Set<Named> reported;
    private final Map<Named, Colour> colours = new IdentityHashMap<>();
    private final List<Named> path = new ArrayList<>();
    private final List<List<Named>> open = new ArrayList<>();

    Search(Checking checking, Map<String, Named> meanings, Set<Named> reported) {
      this.checking = checking;
      this.reported = reported;
      this.meanings = meanings;
    }

    void run(List<? extends Named> starts) {
      for (Named start : starts) {
        enter(start);
        while (!path.isEmpty()) {
          List<Named> next = open.get(open.size() - 1);
          if (next.isEmpty()) {
            colours.put(path.remove(path.size() - 1), Colour.BLACK);
            open.remove(open.size() - 1);
          } else {
            visit(next.remove(next.size() - 1));
          }
        }
      }
    }

    private void enter(Named declaration) {
      if (!colours.containsKey(declaration)) {
        colours.put(declaration, Colour.GREY);
        path.add(declaration);
        open.add(needs(declaration));
      }
    }

    private void visit(Named declaration) {
      if (colours.get(declaration) == Colour.GREY) {
        report(path.subList(path.indexOf(declaration), path.size()));
      } else {
        enter(declaration);
      }
    }

    private void report(List<Named> circle) {
      List<String> names = new ArrayList<>(circle.stream().map(Named::getName).toList());
      Named first = circle.get(0);
      names.add(first.getName());
      Named shown = circle.stream().filter(n -> n.eResource() == checking.model().eResource()).findFirst().orElse(null);
      if (shown != null && reported.add(shown)) {
        Problem problem = shown instanceof Function ? Problem.RECURSIVE_FUNCTION : Problem.CYCLIC_DEFINITION;
        checking.report(checking.at(problem, NameRules.namePlace(checking, shown), shown.getName(),
            String.join(", ", names)));
      }
    }

    private List<Named> needs(Named declaration) {
      List<Named> needs = new ArrayList<>();
      Expression value = value(declaration);
      if (value != null) {
        TreeIterator<EObject> walk = EcoreUtil.getAllContents(List.of(value));
        while (walk.hasNext()) {
          if (walk.next() instanceof Reference reference && reference.getTarget() != null
              && !reference.getTarget().eIsProxy()) {
            needs.add(0, meant(reference.getTarget()));
          }
        }
      }
      return needs;
    }

    /** An inherited name means what this neuron has made of it. */
    private Named meant(Named target) {
      boolean member = target.eContainer() != null && target.eContainer().eContainer() instanceof Neuron;
      return member ? meanings.getOrDefault(target.getName(), target) : target;
    }

    private static Expression value(Named declaration) {
      return switch (declaration) {
        case Parameter p -> p.getValue();
        case Input i -> i.getValue();
        case State s -> s.getValue();
        case Definition d -> d.getValue();
        case Constant c -> c.getValue();
        case Function f -> f.getBody();
        case Measure m -> m.getValue();
        default -> null;
      };
    }
  }
}
