package org.neurodsl.check;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.TextEdit;
import org.neurodsl.source.SourcePlace;

/** Renames a declaration together with every use of it in the file. */
final class Renaming {

  private Renaming() {}

  static Fix fix(Checking checking, Named declaration, SourcePlace name, String better) {
    List<TextEdit> edits = new ArrayList<>();
    edits.add(new TextEdit(name.offset(), name.length(), better));
    for (EObject object : checking.index().all(EObject.class)) {
      for (EReference reference : object.eClass().getEAllReferences()) {
        if (!reference.isContainment() && !reference.isMany() && object.eGet(reference) == declaration) {
          edits.add(use(checking.places().of(object, reference), object, better));
        }
      }
    }
    return new Fix("rename to '" + better + "'", edits.stream().distinct().toList());
  }

  /** In {@code dV/dt} the name is what follows the first letter. */
  private static TextEdit use(SourcePlace place, EObject object, String better) {
    String text = Places.fileText(object).substring(place.offset(), place.offset() + place.length());
    boolean derivative = object.eClass() == NeuroPackage.Literals.DERIVATIVE && !text.equals(better)
        && text.length() == better.length() && text.startsWith("d");
    return new TextEdit(place.offset(), place.length(), derivative ? "d" + better : better);
  }
}
