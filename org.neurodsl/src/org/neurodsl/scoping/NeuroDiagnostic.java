package org.neurodsl.scoping;

import java.util.Objects;
import org.eclipse.xtext.diagnostics.AbstractDiagnostic;
import org.eclipse.xtext.nodemodel.INode;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.ProblemReport;

/** A problem in the form in which a resource keeps its errors. */
public final class NeuroDiagnostic extends AbstractDiagnostic {

  private final ProblemReport report;

  public NeuroDiagnostic(ProblemReport report) {
    this.report = report;
  }

  /** The problem itself. */
  public ProblemReport report() {
    return report;
  }

  @Override
  public String getMessage() {
    return report.sentence();
  }

  @Override
  public String getCode() {
    return report.problem().code();
  }

  @Override
  public String[] getData() {
    return Fix.toData(report.fixes());
  }

  @Override
  public int getOffset() {
    return report.place().offset();
  }

  @Override
  public int getLength() {
    return Math.max(1, report.place().length());
  }

  @Override
  public int getLine() {
    return report.place().line();
  }

  @Override
  public int getColumn() {
    return report.place().column();
  }

  @Override
  public int getLineEnd() {
    return getLine();
  }

  @Override
  public int getColumnEnd() {
    return getColumn() + getLength();
  }

  @Override
  public String getLocation() {
    return report.place().file();
  }

  @Override
  protected INode getNode() {
    return null;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NeuroDiagnostic diagnostic && diagnostic.report.equals(report);
  }

  @Override
  public int hashCode() {
    return Objects.hash(report);
  }
}
