package org.neurodsl.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.neurodsl.ParsedFile;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.TopLevel;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemGroup;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.source.SourcePlace;

/**
 * The elements of a file that are incomplete after a syntax error or a neuron that is not there, and those that build
 * on them. What is found in them may be no more than a consequence, and is not told.
 */
final class BrokenParts {

  private static final Set<Problem> CONSEQUENCES = EnumSet.of(Problem.UNKNOWN_NAME, Problem.UNKNOWN_FUNCTION,
      Problem.EQUATION_WITHOUT_STATE, Problem.EQUATION_OF_NON_STATE, Problem.NOT_ASSIGNABLE, Problem.HOLD_OF_NON_STATE);

  private final List<ProblemReport> syntax;
  private final Set<String> undeclared;
  private final List<ICompositeNode> nodes = new ArrayList<>();
  private final boolean importFailed;
  private boolean everything;

  BrokenParts(ParsedFile file) {
    syntax = List.copyOf(file.resource().syntax().problems());
    importFailed = file.problems().stream()
        .anyMatch(p -> p.isError() && ProblemGroup.FILES == p.problem().group());
    undeclared = file.problems().stream().filter(p -> p.problem() == Problem.EQUATION_WITHOUT_STATE)
        .map(p -> p.arguments().get(0)).collect(Collectors.toSet());
    Set<EObject> broken = Collections.newSetFromMap(new IdentityHashMap<>());
    for (ProblemReport problem : file.problems()) {
      if (problem.problem() == Problem.UNKNOWN_NEURON) {
        mark(file, problem.place(), broken);
      }
    }
    for (ProblemReport problem : syntax) {
      everything |= !mark(file, problem.place(), broken);
    }
    file.model().getItems().stream().filter(BrokenParts::hasLostSubject).forEach(broken::add);
    for (TopLevel item : file.model().getItems()) {
      if (dependsOn(item, broken)) {
        nodes.add(NodeModelUtils.findActualNodeFor(item));
      }
    }
  }

  /** Whether an experiment is of something that a syntax error keeps from being there. */
  private static boolean hasLostSubject(TopLevel item) {
    return item instanceof Experiment experiment && experiment.getSubject() != null
        && experiment.getSubject().eIsProxy();
  }

  /** Marks the elements around a place; tells whether there are any. */
  private static boolean mark(ParsedFile file, SourcePlace place, Set<EObject> broken) {
    boolean inside = false;
    for (TopLevel item : file.model().getItems()) {
      if (contains(NodeModelUtils.findActualNodeFor(item), place.offset())) {
        broken.add(item);
        inside = true;
      }
    }
    return inside;
  }

  private static boolean dependsOn(TopLevel item, Set<EObject> broken) {
    Set<EObject> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (EObject next = item; next != null && seen.add(next); ) {
      if (broken.contains(next)) {
        return true;
      }
      next = next instanceof Experiment experiment ? experiment.getSubject()
          : next instanceof Neuron neuron ? neuron.getBase() : null;
    }
    return false;
  }

  private static boolean contains(ICompositeNode node, int offset) {
    return node != null && offset >= node.getOffset() && offset <= node.getEndOffset();
  }

  /** Whether a problem of parsing or linking is one by itself. */
  boolean isCause(ProblemReport problem) {
    if (syntax.contains(problem)) {
      return true;
    }
    boolean missing = problem.problem() == Problem.UNKNOWN_NEURON && (importFailed || everything);
    boolean told = problem.problem() == Problem.UNKNOWN_NAME && undeclared.contains(problem.arguments().get(0));
    return !missing && !told && !(CONSEQUENCES.contains(problem.problem()) && isInside(problem.place()));
  }

  /** Whether something at this place may be a consequence. */
  boolean contains(SourcePlace place) {
    return everything || isInside(place);
  }

  private boolean isInside(SourcePlace place) {
    return nodes.stream().anyMatch(n -> contains(n, place.offset()));
  }
}
