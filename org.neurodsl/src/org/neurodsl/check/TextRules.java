package org.neurodsl.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Quantity;
import org.neurodsl.neuro.UnitExpression;
import org.neurodsl.neuro.UnitFactor;
import org.neurodsl.neuro.Variable;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.TextEdit;
import org.neurodsl.scoping.Subjects;
import org.neurodsl.source.SourcePlace;

/** What is written may be read in two ways, or lacks its source. */
final class TextRules implements Rule {

  private static final Pattern PUBLISHED = Pattern.compile("\\b(19|20)\\d\\d\\b|\\bet al\\b");
  private static final Pattern SOURCE = Pattern.compile("@cite|\\bdoi\\b|https?:");

  @Override
  public void check(Checking checking) {
    for (UnitExpression unit : checking.index().all(UnitExpression.class)) {
      if (unit.eContainer() instanceof Quantity quantity) {
        letter(checking, quantity, unit);
      }
    }
    checking.index().neurons().forEach(n -> citation(checking, n));
  }

  /**
   * {@code 5 mV/C} where an inherited variable is called C: the letter is read as a unit, because the file itself
   * names no such variable (rule U3).
   */
  private static void letter(Checking checking, Quantity quantity, UnitExpression unit) {
    List<UnitFactor> factors = unit.getFactors();
    for (int i = 1; i < factors.size(); i++) {
      UnitFactor factor = factors.get(i);
      boolean single = factor.getSymbol() != null && factor.getSymbol().length() == 1 && !"per".equals(factor.getOp());
      Optional<Variable> variable = single ? variable(checking, quantity, factor.getSymbol()) : Optional.empty();
      if (variable.isPresent()) {
        SourcePlace whole = checking.places().of(quantity);
        SourcePlace last = checking.places().of(factors.get(i - 1));
        int end = last.offset() + last.length();
        String text = Places.fileText(quantity);
        String meant = "(" + text.substring(whole.offset(), end) + ")"
            + text.substring(end, whole.offset() + whole.length());
        checking.report(checking.at(Problem.UNIT_OR_VARIABLE, factor, factor.getSymbol(), "a unit",
            variable.get().getName(), meant).withFix(new Fix("write '" + meant + "'",
                List.of(TextEdit.insert(whole.offset(), "("), TextEdit.insert(end, ")")))));
        return;
      }
    }
  }

  private static Optional<Variable> variable(Checking checking, EObject where, String name) {
    Neuron neuron = EcoreUtil2.getContainerOfType(where, Neuron.class);
    Experiment experiment = EcoreUtil2.getContainerOfType(where, Experiment.class);
    return Optional.ofNullable(neuron).or(() -> Subjects.neuron(experiment))
        .flatMap(scope -> checking.view(scope).find(name));
  }

  /** A comment that speaks of a publication should lead to it. */
  private static void citation(Checking checking, Neuron neuron) {
    String comment = comment(neuron);
    if (PUBLISHED.matcher(comment).find() && !SOURCE.matcher(comment).find() && neuron.getName() != null) {
      checking.report(checking.at(Problem.CITATION_MISSING, NameRules.namePlace(checking, neuron), neuron.getName()));
    }
  }

  /** The documentation comment before an object; empty where there is none. */
  private static String comment(EObject object) {
    ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
    if (node == null) {
      return "";
    }
    String comment = "";
    for (INode leaf : node.getLeafNodes()) {
      if (!leaf.getText().isBlank() && !leaf.getText().startsWith("/*")) {
        break;
      }
      comment = leaf.getText().startsWith("/**") ? leaf.getText() : comment;
    }
    return comment;
  }
}
