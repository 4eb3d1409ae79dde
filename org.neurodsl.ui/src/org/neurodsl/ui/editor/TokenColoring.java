package org.neurodsl.ui.editor;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.xtext.ide.editor.syntaxcoloring.HighlightingStyles;
import org.neurodsl.ide.NeuroIdeSetup;
import org.neurodsl.ide.Snapshot;
import org.neurodsl.ide.look.StyledText;
import org.neurodsl.ui.live.LiveDocument;
import org.neurodsl.ui.live.LiveDocuments;

/** Colours a model: tokens at each key, without parsing; names by what they stand for, as soon as that is known. */
public final class TokenColoring extends PresentationReconciler {
  private static final Map<String, String> COLORS =
      Map.of(
          HighlightingStyles.KEYWORD_ID, "org.neurodsl.ui.keyword",
          HighlightingStyles.NUMBER_ID, "org.neurodsl.ui.number",
          HighlightingStyles.STRING_ID, "org.neurodsl.ui.string",
          HighlightingStyles.COMMENT_ID, "org.neurodsl.ui.comment",
          "unit", "org.neurodsl.ui.unit");

  private final Consumer<Snapshot> checked = this::checked;
  private ITextViewer viewer;
  private LiveDocument live;

  /** Called by the generic editor. */
  public TokenColoring() {
    var whole = new WholeDocument(new NeuroIdeSetup().createInjector().getInstance(StyledText.class));
    setDamager(whole, IDocument.DEFAULT_CONTENT_TYPE);
    setRepairer(whole, IDocument.DEFAULT_CONTENT_TYPE);
  }

  @Override
  public void install(ITextViewer shown) {
    viewer = shown;
    super.install(shown);
  }

  @Override
  public void uninstall() {
    watch(null);
    viewer = null;
    super.uninstall();
  }

  private void watch(LiveDocument other) {
    if (live != null) {
      live.unlisten(checked);
    }
    live = other;
    if (live != null) {
      live.listen(checked);
    }
  }

  /** Everything is coloured again, by what the names are now known to be. */
  private void checked(Snapshot snapshot) {
    ITextViewer shown = viewer;
    Control widget = shown == null ? null : shown.getTextWidget();
    if (widget != null && !widget.isDisposed()) {
      widget.getDisplay().asyncExec(() -> {
        if (!widget.isDisposed()) {
          shown.invalidateTextPresentation();
        }
      });
    }
  }

  /** A bracket or a comment may change the kind of every token that follows it, so all of them are coloured again. */
  private final class WholeDocument implements IPresentationDamager, IPresentationRepairer {
    private final StyledText styledText;
    private IDocument document;
    private NameStyles styles;
    private Snapshot styled;
    private boolean styledCurrent;

    WholeDocument(StyledText styledText) {
      this.styledText = styledText;
    }

    @Override
    public void setDocument(IDocument shown) {
      document = shown;
      watch(shown == null ? null : LiveDocuments.get().of(shown).orElse(null));
    }

    @Override
    public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
      return new Region(0, event.getDocument().getLength());
    }

    @Override
    public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
      ColorRegistry colors = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
      String text = document.get();
      Optional<NameStyles> names = names();
      for (StyledText.Piece piece : styledText.pieces(text)) {
        String color = COLORS.get(piece.style());
        if (color != null) {
          int font = HighlightingStyles.KEYWORD_ID.equals(piece.style()) ? SWT.BOLD : SWT.NORMAL;
          presentation.addStyleRange(new StyleRange(piece.offset(), piece.length(), colors.get(color), null, font));
        } else if (piece.length() > 0 && Character.isJavaIdentifierStart(text.charAt(piece.offset()))) {
          String word = text.substring(piece.offset(), piece.offset() + piece.length());
          names.flatMap(known -> known.of(piece.offset(), word)).ifPresent(look -> presentation.addStyleRange(
              new StyleRange(piece.offset(), piece.length(), colors.get(look.color()), null, look.font())));
        }
      }
    }

    /** Made once for each snapshot, and once more when the text goes on from there. */
    private NameStyles names(Snapshot snapshot, boolean current) {
      if (snapshot != styled || current != styledCurrent) {
        styles = new NameStyles(snapshot, current);
        styled = snapshot;
        styledCurrent = current;
      }
      return styles;
    }

    private Optional<NameStyles> names() {
      if (live == null) {
        return Optional.empty();
      }
      Optional<Snapshot> current = live.current();
      return current.or(live::newest).map(snapshot -> names(snapshot, current.isPresent()));
    }
  }
}
