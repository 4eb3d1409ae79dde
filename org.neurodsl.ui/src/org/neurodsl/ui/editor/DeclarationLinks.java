package org.neurodsl.ui.editor;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.neurodsl.ide.look.Symbol;
import org.neurodsl.ui.launch.OpenModels;
import org.neurodsl.ui.live.LiveDocuments;

/** Leads from a name to its declaration (F3, Ctrl+click), also into other files of the project and of the library. */
public final class DeclarationLinks extends AbstractHyperlinkDetector {

  @Override
  public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
    Optional<Symbol> symbol = LiveDocuments.get().of(viewer.getDocument())
        .flatMap(live -> live.current())
        .flatMap(snapshot -> snapshot.symbols().at(region.getOffset()));
    return symbol.filter(each -> each.target().isPresent())
        .map(each -> new IHyperlink[] {new Link(each)})
        .orElse(null);
  }

  /** A name that can be followed. */
  private record Link(Symbol symbol) implements IHyperlink {

    @Override
    public IRegion getHyperlinkRegion() {
      return new Region(symbol.offset(), symbol.length());
    }

    @Override
    public String getTypeLabel() {
      return null;
    }

    @Override
    public String getHyperlinkText() {
      return EditorText.get("declaration.open");
    }

    @Override
    public void open() {
      Symbol.Target target = symbol.target().orElseThrow();
      URI uri = URI.createURI(target.uri());
      if (uri.isFile()) {
        OpenModels.open(Path.of(uri.toFileString()), 0)
            .ifPresent(editor -> editor.selectAndReveal(target.offset(), target.length()));
      } else {
        LibraryEditor.open(uri, target.offset(), target.length());
      }
    }
  }
}
