package org.neurodsl.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurodsl.ide.assist.Assist;
import org.neurodsl.ide.assist.Proposal;
import org.neurodsl.ide.find.References;
import org.neurodsl.ide.look.Folds;
import org.neurodsl.ide.look.Hint;
import org.neurodsl.ide.look.Hover;
import org.neurodsl.ide.look.OutlineNode;
import org.neurodsl.ide.look.OutlineSearch;
import org.neurodsl.ide.look.StyledText;
import org.neurodsl.ide.look.Symbol;
import org.neurodsl.ide.rename.Rename;

/** The features of the editor as its services give them; a test of the workbench reads the same table. */
class FeatureTableTest {
  private static final Path FOLDER = Path.of("workbench", "src", "org", "neurodsl", "ui", "editor");
  private static final Path FILE = FOLDER.resolve("features.neuro").toAbsolutePath();
  private static final Snapshots SNAPSHOTS = new Snapshots();
  private static final Assist ASSIST = new Assist(SNAPSHOTS);

  /** A row: the text with what is typed, and the caret behind it. */
  record Row(String feature, String text, String typed, int caret, String expected) {
    static Row of(String line, String model) {
      String[] cells = line.translateEscapes().split(";", 4);
      String typed = cells[2].substring(1);
      String at = cells[1].strip();
      int place = Math.max(0, model.indexOf(at.replace("|", "")) + at.indexOf('|'));
      boolean inserts = cells[0].equals("completion") || cells[0].equals("formatting");
      String text = inserts ? model.substring(0, place) + typed + model.substring(place) : model;
      return new Row(cells[0], text, typed, inserts ? place + typed.length() : place, cells[3].strip());
    }
  }

  static List<Row> rows() throws IOException {
    String model = Files.readString(FILE);
    return Files.readAllLines(FOLDER.resolve("features.csv")).stream().filter(line -> !line.startsWith("#"))
        .map(line -> Row.of(line, model)).toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theServiceShowsWhatTheTableSays(Row row) throws IOException {
    Snapshot text = SNAPSHOTS.of(FILE, row.text());
    assertEquals(row.expected(), switch (row.feature()) {
      case "completion" -> ASSIST.at(FILE, row.text(), row.caret()).stream().map(Proposal::label)
          .limit(row.expected().split(", ").length).collect(Collectors.joining(", "));
      case "hover" -> text.read(file -> Hover.at(file, row.caret())).orElseThrow().title();
      case "declaration" -> declaration(text, row);
      case "occurrences" -> lines(row.text(), text.symbols().occurrences(row.caret()));
      case "references" -> References.at(SNAPSHOTS, text, row.caret(), Map.of()).orElseThrow().all().stream()
          .map(each -> String.valueOf(each.line())).distinct().collect(Collectors.joining(" "));
      case "rename" -> renamed(text, row);
      case "outline" -> outline(text.read(OutlineNode::of), true);
      case "quick outline" -> flat(OutlineSearch.of(text.read(OutlineNode::of), row.typed()).nodes());
      case "folding" -> folds(row.text());
      case "inlay" -> inlay(text);
      case "formatting" ->
          SNAPSHOTS.format(row.text()).equals(Files.readString(FILE)) ? "as before" : SNAPSHOTS.format(row.text());
      default -> throw new IllegalArgumentException(row.feature());
    });
  }

  private static int line(String text, int offset) {
    return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }

  private static String lines(String text, Collection<Symbol> symbols) {
    return new TreeSet<>(symbols.stream().map(each -> line(text, each.offset())).toList()).stream()
        .map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static String declaration(Snapshot text, Row row) {
    Symbol.Target target = text.symbols().at(row.caret()).flatMap(Symbol::target).orElseThrow();
    URI uri = URI.createURI(target.uri());
    return uri.lastSegment() + (uri.isFile() ? " " + line(row.text(), target.offset()) : "");
  }

  private static String renamed(Snapshot text, Row row) throws IOException {
    Rename rename = Rename.at(SNAPSHOTS, text, row.caret(), Map.of()).orElseThrow();
    assertEquals(Optional.empty(), rename.refusal(row.typed()));
    return new TreeSet<>(rename.edits(row.typed()).get(FILE).stream()
        .map(edit -> line(row.text(), edit.offset())).toList()).stream().map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  private static String outline(List<OutlineNode> nodes, boolean kinds) {
    return nodes.stream().map(node -> node.name() + (kinds ? " " + node.kind().word() : "")
        + (node.detail().isEmpty() ? "" : " : " + node.detail())
        + (node.children().isEmpty() ? "" : " (" + outline(node.children(), false) + ")"))
        .collect(Collectors.joining(", "));
  }

  private static String flat(List<OutlineNode> nodes) {
    return nodes.stream().map(node -> node.children().isEmpty() ? node.name()
        : node.name() + ", " + flat(node.children())).collect(Collectors.joining(", "));
  }

  private static String folds(String text) {
    StyledText styles = new NeuroIdeSetup().createInjector().getInstance(StyledText.class);
    return Folds.of(text, styles).stream()
        .map(fold -> line(text, fold.offset()) + "-" + line(text, fold.offset() + fold.length()))
        .collect(Collectors.joining(" "));
  }

  private static String inlay(Snapshot text) {
    Map<Integer, String> lines = new TreeMap<>();
    text.read(Hint::units).forEach(hint -> lines.merge(line(text.text(), hint.offset()), hint.text(), String::concat));
    text.read(Hint::sizes).forEach(hint -> lines.merge(line(text.text(), hint.offset()), hint.text(), String::concat));
    return lines.entrySet().stream().map(each -> each.getKey() + " " + each.getValue())
        .collect(Collectors.joining(" | "));
  }
}
