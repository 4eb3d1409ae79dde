package org.neurodsl.ui.editor;

import java.util.function.Consumer;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;
import org.neurodsl.ide.NeuroIdeSetup;
import org.neurodsl.ide.Snapshot;
import org.neurodsl.ide.look.NameStyles;
import org.neurodsl.ide.look.StyledFile;
import org.neurodsl.ide.look.StyledFile.Stretch;
import org.neurodsl.ide.look.StyledText;
import org.neurodsl.ui.live.LiveDocument;
import org.neurodsl.ui.live.LiveDocuments;

/**
 * Colours a model: tokens at each key, without parsing; names by what they stand for, as soon as that is known. Only
 * what looks different from before is painted again. What is known is made ready in the background.
 */
public final class TokenColoring extends PresentationReconciler {
  private final StyledText tokens = new NeuroIdeSetup().createInjector().getInstance(StyledText.class);
  private final Consumer<Snapshot> checked = this::checked;
  private final IPropertyChangeListener recoloured = this::recoloured;
  private ITextViewer viewer;
  private LiveDocument live;
  private StyledFile shown;
  private volatile NameStyles names = NameStyles.NONE;

  /** Called by the generic editor. */
  public TokenColoring() {
    var painter = new Painter();
    setDamager(painter, IDocument.DEFAULT_CONTENT_TYPE);
    setRepairer(painter, IDocument.DEFAULT_CONTENT_TYPE);
  }

  @Override
  public void install(ITextViewer editor) {
    viewer = editor;
    super.install(editor);
    PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(recoloured);
  }

  @Override
  public void uninstall() {
    PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(recoloured);
    watch(null);
    viewer = null;
    super.uninstall();
  }

  /** Another theme, or another colour in the preferences: all is painted again. */
  private void recoloured(PropertyChangeEvent event) {
    boolean ours = event.getProperty().startsWith(Looks.COLORS)
        || event.getProperty().equals(IThemeManager.CHANGE_CURRENT_THEME);
    if (ours && viewer != null && viewer.getDocument() != null && viewer.getTextWidget() != null) {
      viewer.invalidateTextPresentation();
    }
  }

  private void watch(LiveDocument other) {
    if (live != null) {
      live.unlisten(checked);
    }
    live = other;
    if (live != null) {
      live.newest().ifPresent(snapshot -> names = new NameStyles(snapshot.text(), snapshot.symbols()));
      live.listen(checked);
    }
  }

  /** In the background: what the names are now known to be. */
  private void checked(Snapshot snapshot) {
    names = new NameStyles(snapshot.text(), snapshot.symbols());
    StyledFile known = StyledFile.of(snapshot.text(), tokens, names);
    ITextViewer editor = viewer;
    Control widget = editor == null ? null : editor.getTextWidget();
    if (widget != null && !widget.isDisposed()) {
      widget.getDisplay().asyncExec(() -> {
        if (!widget.isDisposed() && editor.getDocument() != null) {
          known(known, editor);
        }
      });
    }
  }

  /** Takes over what is known, unless the text has changed meanwhile: then more is known soon. */
  private void known(StyledFile known, ITextViewer editor) {
    if (shown == null || !known.text().equals(shown.text()) || !(editor instanceof ITextViewerExtension2 painted)) {
      return;
    }
    Stretch different = shown.difference(known);
    shown = known;
    if (different.length() > 0) {
      painted.invalidateTextPresentation(different.offset(), different.length());
    }
  }

  /** A bracket or a comment may change the kind of every token that follows it, so all of them are looked at. */
  private final class Painter implements IPresentationDamager, IPresentationRepairer {
    private IDocument document;

    @Override
    public void setDocument(IDocument other) {
      document = other;
      shown = null;
      watch(other == null ? null : LiveDocuments.get().of(other).orElse(null));
    }

    @Override
    public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
      StyledFile before = shown;
      update(event.getDocument());
      int length = event.getDocument().getLength();
      if (before == null) {
        return new Region(0, length);
      }
      Stretch different = before.difference(shown);
      int typed = Math.min(length, event.getOffset() + (event.getText() == null ? 0 : event.getText().length()));
      int begin = Math.min(different.offset(), event.getOffset());
      return new Region(begin, Math.max(different.offset() + different.length(), typed) - begin);
    }

    @Override
    public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
      update(document);
      ColorRegistry colors = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
      shown.show(new Stretch(damage.getOffset(), damage.getLength()), (offset, length, style) -> {
        Looks.Look look = Looks.of(style);
        presentation.addStyleRange(new StyleRange(offset, length, colors.get(look.color()), null, look.font()));
      });
    }

    private void update(IDocument now) {
      String text = now.get();
      if (shown == null) {
        shown = StyledFile.of("", tokens, NameStyles.NONE);
      }
      if (!text.equals(shown.text())) {
        shown = shown.changedTo(text, tokens, names);
      }
    }
  }
}
