package org.neurodsl.ui.editor;

import java.util.Map;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.ui.PlatformUI;
import org.eclipse.xtext.ide.editor.syntaxcoloring.HighlightingStyles;
import org.neurodsl.ide.NeuroIdeSetup;
import org.neurodsl.ide.StyledText;

/** Colours a model by its tokens, at each key: no parse is needed for it. */
public final class TokenColoring extends PresentationReconciler {
  private static final Map<String, String> COLORS =
      Map.of(
          HighlightingStyles.KEYWORD_ID, "org.neurodsl.ui.keyword",
          HighlightingStyles.NUMBER_ID, "org.neurodsl.ui.number",
          HighlightingStyles.STRING_ID, "org.neurodsl.ui.string",
          HighlightingStyles.COMMENT_ID, "org.neurodsl.ui.comment",
          "unit", "org.neurodsl.ui.unit");

  /** Called by the generic editor. */
  public TokenColoring() {
    var whole = new WholeDocument(new NeuroIdeSetup().createInjector().getInstance(StyledText.class));
    setDamager(whole, IDocument.DEFAULT_CONTENT_TYPE);
    setRepairer(whole, IDocument.DEFAULT_CONTENT_TYPE);
  }

  /** A bracket or a comment may change the kind of every token that follows it, so all of them are coloured again. */
  private static final class WholeDocument implements IPresentationDamager, IPresentationRepairer {
    private final StyledText styledText;
    private IDocument document;

    WholeDocument(StyledText styledText) {
      this.styledText = styledText;
    }

    @Override
    public void setDocument(IDocument shown) {
      document = shown;
    }

    @Override
    public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
      return new Region(0, event.getDocument().getLength());
    }

    @Override
    public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
      ColorRegistry colors = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
      for (StyledText.Piece piece : styledText.pieces(document.get())) {
        String color = COLORS.get(piece.style());
        if (color != null) {
          int font = HighlightingStyles.KEYWORD_ID.equals(piece.style()) ? SWT.BOLD : SWT.NORMAL;
          presentation.addStyleRange(new StyleRange(piece.offset(), piece.length(), colors.get(color), null, font));
        }
      }
    }
  }
}
