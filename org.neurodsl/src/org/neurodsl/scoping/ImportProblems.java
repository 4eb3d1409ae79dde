package org.neurodsl.scoping;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.CancelIndicator;
import org.neurodsl.neuro.Import;
import org.neurodsl.neuro.Model;
import org.neurodsl.problem.NameSuggestion;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.scoping.ImportPolicy.Refused;
import org.neurodsl.source.SourcePlace;

/** Follows the imports of a file and says what is wrong with them. */
@Singleton
public class ImportProblems {

  private final Imports imports;

  @Inject
  public ImportProblems(Imports imports) {
    this.imports = imports;
  }

  /** The problems of the import statements of a file, also those that its imported files cause. */
  public List<ProblemReport> of(Model model) {
    List<ProblemReport> problems = new ArrayList<>();
    for (Import statement : statements(model)) {
      of(statement, model).ifPresent(problems::add);
    }
    return problems;
  }

  private Optional<ProblemReport> of(Import statement, Model model) {
    SourcePlace place = place(statement);
    if (statement.getNamespace() != null) {
      String name = statement.getNamespace();
      List<String> known = imports.library().patterns();
      return imports.elements(statement).isEmpty() ? Optional.of(
          ProblemReport.of(Problem.UNKNOWN_LIBRARY, place, name, NameSuggestion.clause(name, known)))
              : Optional.empty();
    }
    if (statement.getUri() == null) {
      return Optional.empty();
    }
    if (imports.answer(statement) instanceof Refused refused) {
      return Optional.of(FileRefusal.report(
          refused, model.eResource(), statement.getUri(), place, "name a `.neuro` file"));
    }
    Map<Resource, Import> path = new LinkedHashMap<>();
    path.put(model.eResource(), statement);
    return follow(statement, path, place);
  }

  /** Goes down into the files that a statement imports; {@code path} are the files on the way there. */
  private Optional<ProblemReport> follow(Import statement, Map<Resource, Import> path, SourcePlace place) {
    for (Model model : imports.models(statement)) {
      Resource resource = model.eResource();
      if (path.containsKey(resource)) {
        return resource == path.keySet().iterator().next() ? Optional.of(cycle(path, place)) : Optional.empty();
      }
      if (path.size() >= ImportPolicy.DEEPEST_IMPORT) {
        return Optional.of(ProblemReport.of(Problem.TOO_MANY_IMPORTS, place, Integer.toString(path.size())));
      }
      Optional<ProblemReport> problem = ownProblem(resource, statement, place);
      for (Import next : statements(model)) {
        if (problem.isEmpty() && next.getUri() != null) {
          path.put(resource, next);
          problem = follow(next, path, place);
          path.remove(resource);
        }
      }
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private static Optional<ProblemReport> ownProblem(Resource resource, Import statement, SourcePlace place) {
    if (!(resource instanceof NeuroResource imported)) {
      return Optional.empty();
    }
    imported.resolveNames(CancelIndicator.NullImpl);
    return imported.problems().stream().findFirst().map(first -> ProblemReport.of(Problem.IMPORT_HAS_PROBLEMS, place,
        statement.getUri(), Integer.toString(first.place().line()), first.sentence()).withRelated(first.place()));
  }

  private static ProblemReport cycle(Map<Resource, Import> path, SourcePlace place) {
    String first = path.keySet().iterator().next().getURI().lastSegment();
    String chain = path.values().stream().map(Import::getUri).collect(Collectors.joining(" \u2192 "));
    return ProblemReport.of(Problem.IMPORT_CYCLE, place, first, first + " \u2192 " + chain);
  }

  private static List<Import> statements(Model model) {
    return model.getItems().stream().filter(Import.class::isInstance).map(Import.class::cast).toList();
  }

  private static SourcePlace place(Import statement) {
    INode node = NodeModelUtils.findActualNodeFor(statement);
    return statement.eResource() instanceof NeuroResource resource && node != null
        ? resource.lines().place(node.getOffset(), node.getLength()) : SourcePlace.NOWHERE;
  }
}
