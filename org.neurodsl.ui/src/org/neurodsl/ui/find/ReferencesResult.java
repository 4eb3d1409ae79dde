package org.neurodsl.ui.find;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.search.ui.text.IEditorMatchAdapter;
import org.eclipse.search.ui.text.IFileMatchAdapter;
import org.eclipse.search.ui.text.Match;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.ResourceUtil;
import org.neurodsl.ide.find.Reference;
import org.neurodsl.ide.find.References;
import org.neurodsl.ui.find.FoundLine.FoundFile;

/** The places that were found, by line. The platform moves them with the text of open editors. */
public final class ReferencesResult extends AbstractTextSearchResult
    implements IFileMatchAdapter, IEditorMatchAdapter {
  private final ReferencesQuery query;
  private final Map<Match, Reference> places = new HashMap<>();
  private volatile String label = "";

  ReferencesResult(ReferencesQuery query) {
    this.query = query;
  }

  void show(Optional<References> references) {
    List<Reference> all = references.map(References::all).orElse(List.of());
    label = references.map(found -> label(found, all)).orElse(FindText.get("nothing"));
    for (Reference each : all) {
      boolean declares = all.stream()
          .anyMatch(other -> other.declares() && other.uri().equals(each.uri()) && other.line() == each.line());
      FoundLine line = new FoundLine(new FoundFile(each.uri()), each.line(), each.text(), declares);
      Match match = new Match(line, each.offset(), each.length());
      synchronized (places) {
        places.put(match, each);
      }
      addMatch(match);
    }
  }

  private static String label(References found, List<Reference> all) {
    long files = all.stream().map(Reference::uri).distinct().count();
    String where = files == 1 ? FindText.get("result.file") : FindText.get("result.files", files);
    return FindText.get(all.size() == 1 ? "result.one" : "result.many", found.name(), found.kind().word(),
        all.size(), where);
  }

  /** Where the places of a line begin in its text, with their lengths. */
  List<Reference> places(FoundLine line) {
    synchronized (places) {
      return Arrays.stream(getMatches(line)).map(places::get).toList();
    }
  }

  @Override
  public String getLabel() {
    return label.isEmpty() ? query.getLabel() : label;
  }

  @Override
  public String getTooltip() {
    return getLabel();
  }

  @Override
  public ImageDescriptor getImageDescriptor() {
    return null;
  }

  @Override
  public ReferencesQuery getQuery() {
    return query;
  }

  @Override
  public IEditorMatchAdapter getEditorMatchAdapter() {
    return this;
  }

  @Override
  public IFileMatchAdapter getFileMatchAdapter() {
    return this;
  }

  @Override
  public IFile getFile(Object element) {
    return switch (element) {
      case FoundLine line -> line.file().file().orElse(null);
      case FoundFile file -> file.file().orElse(null);
      default -> null;
    };
  }

  @Override
  public boolean isShownInEditor(Match match, IEditorPart editor) {
    IFile file = getFile(match.getElement());
    return file != null && file.equals(ResourceUtil.getFile(editor.getEditorInput()));
  }

  @Override
  public Match[] computeContainedMatches(AbstractTextSearchResult result, IFile file) {
    return Arrays.stream(getElements()).filter(each -> file.equals(getFile(each)))
        .flatMap(each -> Arrays.stream(getMatches(each))).toArray(Match[]::new);
  }

  @Override
  public Match[] computeContainedMatches(AbstractTextSearchResult result, IEditorPart editor) {
    IFile file = ResourceUtil.getFile(editor.getEditorInput());
    return file == null ? new Match[0] : computeContainedMatches(result, file);
  }
}
