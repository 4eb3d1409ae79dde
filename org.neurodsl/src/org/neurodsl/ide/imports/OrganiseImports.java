package org.neurodsl.ide.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.neurodsl.ParsedFile;
import org.neurodsl.ide.Snapshot;
import org.neurodsl.library.Library;
import org.neurodsl.neuro.Import;
import org.neurodsl.neuro.LanguageHeader;
import org.neurodsl.neuro.TopLevel;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.problem.TextEdit;

/**
 * Puts the imports of a model in order: those that nothing needs go, library elements that are named come, and the rest
 * is sorted, library first. Where the text has syntax errors none goes, because what is used is not known then.
 */
public final class OrganiseImports {
  private static final Set<Problem> UNKNOWN =
      EnumSet.of(Problem.UNKNOWN_NEURON, Problem.UNKNOWN_NAME, Problem.UNKNOWN_FUNCTION);
  private static final Set<Problem> NEEDLESS = EnumSet.of(Problem.IMPORT_UNUSED, Problem.IMPORT_TWICE);
  private static final Comparator<String> ORDER =
      Comparator.comparing((String line) -> line.contains("\"")).thenComparing(Comparator.naturalOrder());

  private final String text;

  private OrganiseImports(String text) {
    this.text = text;
  }

  /** The change of a text; empty where its imports are in order. */
  public static Optional<Fix> of(Snapshot snapshot) {
    return new OrganiseImports(snapshot.text()).change(snapshot);
  }

  /**
   * A line with an import and nothing else but a comment.
   *
   * @param begin of the line
   * @param end of it, behind its break
   */
  private record Line(int begin, int end, int statement, String text) {}

  private Optional<Fix> change(Snapshot snapshot) {
    List<Line> lines = snapshot.read(this::lines);
    Set<Integer> needless = snapshot.read(file -> file.resource().getParseResult().hasSyntaxErrors()) ? Set.of()
        : snapshot.problems().stream().filter(each -> NEEDLESS.contains(each.problem()))
            .map(each -> each.place().offset()).collect(Collectors.toSet());
    List<String> before = lines.stream().map(Line::text).toList();
    Set<String> wanted = new TreeSet<>(ORDER);
    lines.stream().filter(line -> !needless.contains(line.statement())).map(Line::text).forEach(wanted::add);
    wanted.addAll(missing(snapshot.problems()));
    if (List.copyOf(wanted).equals(before)) {
      return Optional.empty();
    }
    List<TextEdit> edits = new ArrayList<>();
    String block = wanted.stream().map(line -> line + "\n").collect(Collectors.joining());
    if (lines.isEmpty()) {
      edits.add(TextEdit.insert(snapshot.read(this::place), block));
    } else {
      Line first = lines.get(0);
      edits.add(new TextEdit(first.begin(), first.end() - first.begin(), block));
      lines.stream().skip(1).forEach(line -> edits.add(TextEdit.delete(line.begin(), line.end() - line.begin())));
    }
    return Optional.of(new Fix("organise imports", edits));
  }

  /** Imports of the library elements that the text names and nothing declares; only where one element has the name. */
  private List<String> missing(List<ProblemReport> problems) {
    return problems.stream().filter(each -> UNKNOWN.contains(each.problem()))
        .map(each -> text.substring(each.place().offset(), each.place().offset() + each.place().length()))
        .map(Library.shipped()::declaring).filter(found -> found.size() == 1)
        .map(found -> "import " + found.get(0)).distinct().toList();
  }

  /** Lines with several statements are left alone. */
  private List<Line> lines(ParsedFile file) {
    List<Line> lines = new ArrayList<>();
    for (TopLevel item : file.model().getItems()) {
      ICompositeNode node = item instanceof Import ? NodeModelUtils.findActualNodeFor(item) : null;
      if (node != null) {
        int offset = node.getTextRegion().getOffset();
        int end = offset + node.getTextRegion().getLength();
        int begin = text.lastIndexOf('\n', offset - 1) + 1;
        int stop = endOfLine(end);
        String rest = text.substring(end, stop).strip();
        if (text.substring(begin, offset).isBlank() && (rest.isEmpty() || rest.startsWith("//"))) {
          lines.add(new Line(begin, stop, offset, text.substring(offset, stop).strip()));
        }
      }
    }
    return lines;
  }

  private int endOfLine(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end + 1;
  }

  /** Where the first import is written: on the line behind that of the language. */
  private int place(ParsedFile file) {
    return file.model().getItems().stream().filter(LanguageHeader.class::isInstance).findFirst()
        .map(NodeModelUtils::findActualNodeFor)
        .map(node -> endOfLine(node.getTextRegion().getOffset() + node.getTextRegion().getLength())).orElse(0);
  }
}
