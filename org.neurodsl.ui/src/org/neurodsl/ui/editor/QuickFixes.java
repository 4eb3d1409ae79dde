package org.neurodsl.ui.editor;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentRewriteSession;
import org.eclipse.jface.text.DocumentRewriteSessionType;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.neurodsl.ide.Snapshot;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.problem.TextEdit;
import org.neurodsl.ui.live.LiveDocument;
import org.neurodsl.ui.live.LiveDocuments;

/** Mends the problems of the line at the caret (Ctrl+1). */
public final class QuickFixes implements IQuickAssistProcessor {

  @Override
  public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
    IDocument document = context.getSourceViewer().getDocument();
    Optional<Snapshot> snapshot = LiveDocuments.get().of(document).flatMap(LiveDocument::current);
    return snapshot.stream().flatMap(each -> each.problems().stream())
        .filter(problem -> isOnLine(problem, document, context.getOffset()))
        .flatMap(problem -> problem.fixes().stream())
        .map(Mend::new)
        .toArray(ICompletionProposal[]::new);
  }

  private static boolean isOnLine(ProblemReport problem, IDocument document, int offset) {
    try {
      return problem.place().line() == document.getLineOfOffset(offset) + 1
          || offset >= problem.place().offset() && offset <= problem.place().offset() + problem.place().length();
    } catch (BadLocationException changed) {
      return false;
    }
  }

  /** Makes the edits of a fix, as one change that can be undone. */
  static void apply(Fix fix, IDocument document) {
    DocumentRewriteSession session = ((IDocumentExtension4) document)
        .startRewriteSession(DocumentRewriteSessionType.SEQUENTIAL);
    try {
      for (TextEdit edit : fix.edits().reversed()) {
        document.replace(edit.offset(), edit.length(), edit.replacement());
      }
    } catch (BadLocationException changed) {
      throw new IllegalStateException("the text is not the one that was checked", changed);
    } finally {
      ((IDocumentExtension4) document).stopRewriteSession(session);
    }
  }

  @Override
  public boolean canFix(Annotation annotation) {
    return true;
  }

  @Override
  public boolean canAssist(IQuickAssistInvocationContext context) {
    return true;
  }

  @Override
  public String getErrorMessage() {
    return null;
  }

  /** A line of the list. */
  private record Mend(Fix fix) implements ICompletionProposal {

    @Override
    public void apply(IDocument document) {
      QuickFixes.apply(fix, document);
    }

    @Override
    public Point getSelection(IDocument document) {
      List<TextEdit> edits = fix.edits();
      TextEdit last = edits.get(edits.size() - 1);
      int before = edits.stream().limit(edits.size() - 1)
          .mapToInt(edit -> edit.replacement().length() - edit.length()).sum();
      return new Point(last.offset() + before + last.replacement().length(), 0);
    }

    @Override
    public String getDisplayString() {
      String title = fix.title();
      return title.isEmpty() ? title : Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    @Override
    public String getAdditionalProposalInfo() {
      return null;
    }

    @Override
    public Image getImage() {
      return null;
    }

    @Override
    public IContextInformation getContextInformation() {
      return null;
    }
  }
}
