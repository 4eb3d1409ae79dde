package org.neurodsl.scoping;

import com.google.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.Triple;
import org.neurodsl.neuro.Model;
import org.neurodsl.parser.SyntaxReport;
import org.neurodsl.parser.TextParser;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.source.TextLines;

/** A `.neuro` file; its errors are {@link NeuroDiagnostic}s: syntax, names that mean nothing, imports. */
public class NeuroResource extends LazyLinkingResource {

  @Inject private LinkProblems linkProblems;
  @Inject private ImportProblems importProblems;

  private SyntaxReport syntax = SyntaxReport.NONE;
  private TextLines lines;

  /** The syntax errors of the text as it is now. */
  public SyntaxReport syntax() {
    return syntax;
  }

  /** The problems found by parsing and linking so far. */
  public List<ProblemReport> problems() {
    return getErrors().stream().filter(NeuroDiagnostic.class::isInstance).map(d -> ((NeuroDiagnostic) d).report())
        .sorted(ProblemReport.BY_PLACE).filter(firstOfItsName()).toList();
  }

  /** A name that is unknown is reported where it stands first. */
  private static Predicate<ProblemReport> firstOfItsName() {
    Set<String> seen = new HashSet<>();
    return report -> report.problem() != Problem.UNKNOWN_NAME || seen.add(report.arguments().get(0));
  }

  /** What messages call the file. */
  public String file() {
    URI uri = getURI();
    return uri == null ? "" : uri.isFile() ? uri.toFileString() : URI.decode(uri.lastSegment());
  }

  /** The lines of the text as it is now. */
  public TextLines lines() {
    if (lines == null) {
      lines = new TextLines(file(), text());
    }
    return lines;
  }

  @Override
  protected void addSyntaxErrors() {
    lines = null;
    if (getParser() instanceof TextParser parser) {
      syntax = parser.takeReport(file()).orElse(syntax);
    }
    if (!isValidationDisabled()) {
      syntax.problems().forEach(this::addProblem);
    }
  }

  @Override
  public void resolveLazyCrossReferences(CancelIndicator cancel) {
    resolveNames(cancel);
    if (!isValidationDisabled() && !getContents().isEmpty() && getContents().get(0) instanceof Model model) {
      importProblems.of(model).forEach(this::addProblem);
    }
  }

  /** Links all names, without a look at what the imported files are like. */
  public void resolveNames(CancelIndicator cancel) {
    super.resolveLazyCrossReferences(cancel);
  }

  @Override
  protected void createAndAddDiagnostic(Triple<EObject, EReference, INode> link) {
    if (isValidationDisabled() || LinkProblems.followsFromAnother(link.getFirst(), link.getSecond())) {
      return;
    }
    INode node = link.getThird();
    ProblemReport problem = linkProblems.of(link.getFirst(), link.getSecond(), node, lines());
    if (!syntax.explains(node.getOffset(), linkProblems.name(node))) {
      addProblem(problem);
    }
  }

  @Override
  protected void removeDiagnostic(Triple<EObject, EReference, INode> link) {
    // What could not be linked is linked again only after the errors have been cleared.
  }

  private void addProblem(ProblemReport problem) {
    NeuroDiagnostic diagnostic = new NeuroDiagnostic(problem);
    if (!getErrors().contains(diagnostic)) {
      getErrors().add(diagnostic);
    }
  }

  private String text() {
    return getParseResult().getRootNode().getText();
  }
}
