package org.neurodsl.ui.find;

import java.util.Arrays;
import java.util.Comparator;
import org.eclipse.core.resources.IFile;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.search.ui.text.Match;
import org.eclipse.ui.PartInitException;
import org.neurodsl.ide.find.Reference;
import org.neurodsl.ui.editor.Beside;
import org.neurodsl.ui.editor.LibraryEditor;
import org.neurodsl.ui.find.FoundLine.FoundFile;

/** The places that were found, in the Search view: files, and their lines with the name marked. */
public final class ReferencesPage extends AbstractTextSearchViewPage {
  private static final String MARK = "org.eclipse.search.ui.match.highlight";

  /** Called by the Search view. */
  public ReferencesPage() {
    super(FLAG_LAYOUT_TREE);
  }

  private ReferencesResult result() {
    return (ReferencesResult) getInput();
  }

  @Override
  protected void configureTreeViewer(TreeViewer tree) {
    tree.setContentProvider(new Tree());
    tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
    tree.setComparator(new InOrder());
    tree.setUseHashlookup(true);
    tree.setAutoExpandLevel(2);
  }

  @Override
  protected void configureTableViewer(TableViewer table) {
    throw new UnsupportedOperationException("there is no flat layout");
  }

  @Override
  protected void elementsChanged(Object[] changed) {
    getViewer().refresh();
    ((TreeViewer) getViewer()).expandAll();
  }

  @Override
  protected void clear() {
    getViewer().refresh();
  }

  @Override
  public int getDisplayedMatchCount(Object element) {
    return element instanceof FoundLine ? super.getDisplayedMatchCount(element) : 0;
  }

  @Override
  protected void showMatch(Match match, int offset, int length, boolean activate) throws PartInitException {
    IFile file = result().getFile(match.getElement());
    if (file != null) {
      openAndSelect(getSite().getPage(), file, offset, length, activate);
    } else if (match.getElement() instanceof FoundLine line && line.file().isLibrary()) {
      LibraryEditor.open(URI.createURI(line.file().uri()), offset, length);
    }
  }

  /** Files, and the lines in them. */
  private final class Tree implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
      return Arrays.stream(result().getElements()).filter(each -> result().getMatchCount(each) > 0)
          .map(each -> ((FoundLine) each).file()).distinct().toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
      return Arrays.stream(result().getElements())
          .filter(each -> ((FoundLine) each).file().equals(parent) && result().getMatchCount(each) > 0).toArray();
    }

    @Override
    public Object getParent(Object element) {
      return element instanceof FoundLine line ? line.file() : null;
    }

    @Override
    public boolean hasChildren(Object element) {
      return element instanceof FoundFile;
    }
  }

  /** By place; the library stands last. */
  private static final class InOrder extends ViewerComparator {
    private static final Comparator<FoundFile> FILES =
        Comparator.comparing(FoundFile::isLibrary).thenComparing(FoundFile::name);

    @Override
    public int compare(Viewer viewer, Object first, Object second) {
      return first instanceof FoundLine one && second instanceof FoundLine two
          ? Integer.compare(one.line(), two.line()) : FILES.compare((FoundFile) first, (FoundFile) second);
    }
  }

  /** The name of a file; the number and the text of a line. */
  private final class Labels extends LabelProvider
      implements DelegatingStyledCellLabelProvider.IStyledLabelProvider {
    @Override
    public StyledString getStyledText(Object element) {
      if (!(element instanceof FoundLine line)) {
        FoundFile file = (FoundFile) element;
        return new StyledString(file.isLibrary() ? FindText.get("library", file.name()) : file.name());
      }
      StyledString text = new StyledString(line.line() + "   ", Beside.REMARK);
      int begin = text.length();
      text.append(line.text());
      for (Reference place : result().places(line)) {
        text.setStyle(begin + place.column(), place.length(), StyledString.createColorRegistryStyler(null, MARK));
      }
      return line.declares() ? text.append("   " + FindText.get("declaration"), Beside.REMARK)
          : text;
    }
  }
}
