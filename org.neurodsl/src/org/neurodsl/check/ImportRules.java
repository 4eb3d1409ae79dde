package org.neurodsl.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.neurodsl.neuro.Import;
import org.neurodsl.neuro.Model;
import org.neurodsl.neuro.TopLevel;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.scoping.Imports;
import org.neurodsl.source.SourcePlace;

/** Imports are used, given once, and do not bring in two things of one name. */
final class ImportRules implements Rule {

  @Override
  public void check(Checking checking) {
    List<Import> statements = checking.index().all(Import.class);
    if (statements.isEmpty()) {
      return;
    }
    Imports imports = checking.file().resource().getResourceServiceProvider().get(Imports.class);
    Set<EObject> used = used(checking);
    Map<String, Import> first = new HashMap<>();
    Map<String, TopLevel> names = new HashMap<>();
    for (Import statement : statements) {
      if (!checking.hasError(statement)) {
        Import other = first.putIfAbsent(text(statement), statement);
        if (other != null) {
          checking.report(checking.at(Problem.IMPORT_TWICE, statement, text(statement), checking.line(other))
              .withFix(new Fixes(checking.places()).removeStatement("remove this import", statement)));
        } else {
          look(checking, imports, statement, used, names);
        }
      }
    }
  }

  private static String text(Import statement) {
    return statement.getUri() != null ? statement.getUri() : String.valueOf(statement.getNamespace());
  }

  /** The elements of other files that this one refers to, and the files that they stand in. */
  private static Set<EObject> used(Checking checking) {
    Set<EObject> used = Collections.newSetFromMap(new IdentityHashMap<>());
    for (EObject object : checking.index().all(EObject.class)) {
      for (EReference reference : object.eClass().getEAllReferences()) {
        if (!reference.isContainment() && !reference.isMany() && object.eGet(reference) instanceof EObject target) {
          EObject element = target;
          while (element.eContainer() != null && !(element.eContainer() instanceof Model)) {
            element = element.eContainer();
          }
          used.add(element);
        }
      }
    }
    return used;
  }

  private static void look(
      Checking checking, Imports imports, Import statement, Set<EObject> used, Map<String, TopLevel> names) {
    List<TopLevel> elements = imports.elements(statement);
    for (TopLevel element : elements) {
      String name = NameRules.nameOf(element);
      TopLevel other = name == null ? null : names.putIfAbsent(name, element);
      if (other != null && other != element && (used.contains(other) || used.contains(element))) {
        twice(checking, statement, name, other, element);
        return;
      }
    }
    if (!elements.isEmpty() && elements.stream().noneMatch(used::contains)) {
      checking.report(checking.at(Problem.IMPORT_UNUSED, statement, text(statement))
          .withFix(new Fixes(checking.places()).removeStatement("remove the import", statement)));
    }
  }

  private static void twice(Checking checking, Import statement, String name, TopLevel first, TopLevel second) {
    SourcePlace place = checking.places().of(statement);
    List<String> files = new ArrayList<>(List.of(file(first), file(second)));
    checking.report(ProblemReport.of(Problem.NAME_IN_TWO_IMPORTS, place, name, files.get(0), files.get(1),
        "one import of a single name, such as neuro.cells." + name));
  }

  private static String file(EObject element) {
    Resource resource = EcoreUtil.getRootContainer(element).eResource();
    return resource.getURI().lastSegment();
  }
}
