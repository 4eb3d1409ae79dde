package org.neurodsl.ui.editor;

import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.neurodsl.ide.Snapshot;
import org.neurodsl.ide.look.Hover;
import org.neurodsl.ui.live.LiveDocument;
import org.neurodsl.ui.live.LiveDocuments;

/** Says what the name under the pointer is: unit, value, equation, documentation. */
public final class ModelHover implements ITextHover, ITextHoverExtension2 {
  private static final long LONGEST_WAIT_MILLIS = 1_000;

  /** The word under the pointer, told without the model, because this is asked in the UI thread. */
  @Override
  public IRegion getHoverRegion(ITextViewer viewer, int offset) {
    return word(viewer.getDocument(), offset);
  }

  static IRegion word(IDocument document, int offset) {
    int begin = offset;
    int end = offset;
    try {
      while (begin > 0 && Character.isJavaIdentifierPart(document.getChar(begin - 1))) {
        begin--;
      }
      while (end < document.getLength() && Character.isJavaIdentifierPart(document.getChar(end))) {
        end++;
      }
    } catch (BadLocationException shorter) {
      return new Region(offset, 0);
    }
    return new Region(begin, end - begin);
  }

  @Override
  public Object getHoverInfo2(ITextViewer viewer, IRegion region) {
    return LiveDocuments.get().of(viewer.getDocument())
        .flatMap(ModelHover::await)
        .flatMap(snapshot -> snapshot.read(file -> Hover.at(file, region.getOffset() + region.getLength())))
        .map(ModelHover::text)
        .orElse(null);
  }

  private static Optional<Snapshot> await(LiveDocument live) {
    try {
      return live.await(LONGEST_WAIT_MILLIS);
    } catch (InterruptedException moved) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static String text(Hover hover) {
    StringBuilder text = new StringBuilder("<b>").append(escaped(hover.title())).append("</b>");
    hover.code().forEach(line -> text.append("<br>").append(escaped(line)));
    if (!hover.text().isEmpty()) {
      text.append("<p>").append(escaped(hover.text())).append("</p>");
    }
    return text.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  @Deprecated
  public String getHoverInfo(ITextViewer viewer, IRegion region) {
    return (String) getHoverInfo2(viewer, region);
  }
}
