package org.neurodsl.ui.editor;

import java.io.IOException;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.neurodsl.ide.assist.Assist;
import org.neurodsl.ide.assist.Proposal;
import org.neurodsl.ui.live.LiveDocument;
import org.neurodsl.ui.live.LiveDocuments;

/** Proposes what may be written. Called in the background by the generic editor. */
public final class ModelAssist implements IContentAssistProcessor {
  private Assist assist;

  @Override
  public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
    IDocument document = viewer.getDocument();
    return LiveDocuments.get().of(document)
        .map(live -> proposals(live, document.get(), offset))
        .orElse(new ICompletionProposal[0]);
  }

  private ICompletionProposal[] proposals(LiveDocument live, String text, int offset) {
    try {
      int prefix = assist().prefix(text, offset);
      List<Proposal> proposals = assist().at(live.file(), text, offset);
      return proposals.stream().map(each -> new Entry(each, offset - prefix, prefix, indent(text, offset)))
          .toArray(ICompletionProposal[]::new);
    } catch (IOException unreadable) {
      ILog.of(ModelAssist.class).warn("An import of " + live.file() + " can't be read", unreadable);
      return new ICompletionProposal[0];
    }
  }

  private synchronized Assist assist() {
    if (assist == null) {
      assist = new Assist(LiveDocuments.get().snapshots());
    }
    return assist;
  }

  private static String indent(String text, int offset) {
    int line = text.lastIndexOf('\n', offset - 1) + 1;
    int end = line;
    while (end < offset && text.charAt(end) == ' ') {
      end++;
    }
    return text.substring(line, end);
  }

  @Override
  public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
    return null;
  }

  @Override
  public char[] getCompletionProposalAutoActivationCharacters() {
    return new char[] {'.'};
  }

  @Override
  public char[] getContextInformationAutoActivationCharacters() {
    return null;
  }

  @Override
  public String getErrorMessage() {
    return null;
  }

  @Override
  public IContextInformationValidator getContextInformationValidator() {
    return null;
  }

  /** One line of the list. */
  private record Entry(Proposal proposal, int offset, int replaced, String indent)
      implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension6 {

    private String text() {
      return proposal.text().replace("\n", "\n" + indent);
    }

    @Override
    public void apply(IDocument document) {
      write(document, replaced);
    }

    @Override
    public void apply(ITextViewer viewer, char trigger, int stateMask, int caret) {
      write(viewer.getDocument(), caret - offset);
    }

    private void write(IDocument document, int typed) {
      try {
        document.replace(offset, typed, text());
      } catch (BadLocationException changed) {
        ILog.of(ModelAssist.class).warn("The text has changed before the proposal was written", changed);
      }
    }

    /** While one types on, the list is narrowed without being made anew. */
    @Override
    public boolean validate(IDocument document, int caret, DocumentEvent event) {
      try {
        return caret >= offset && proposal.fits(document.get(offset, caret - offset));
      } catch (BadLocationException changed) {
        return false;
      }
    }

    @Override
    public void selected(ITextViewer viewer, boolean smart) {
      // nothing is shown in the text
    }

    @Override
    public void unselected(ITextViewer viewer) {
      // nothing was
    }

    @Override
    public Point getSelection(IDocument document) {
      return new Point(offset + proposal.caret(), proposal.selected());
    }

    @Override
    public String getAdditionalProposalInfo() {
      return proposal.text().indexOf('\n') >= 0 ? proposal.text() : proposal.detail();
    }

    @Override
    public String getDisplayString() {
      return proposal.label();
    }

    @Override
    public StyledString getStyledDisplayString() {
      StyledString shown = new StyledString(proposal.label());
      if (!proposal.detail().isEmpty()) {
        shown.append("  " + proposal.detail(), Beside.UNIT);
      }
      return shown.append("  " + proposal.kind(), Beside.REMARK);
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
