package org.neurodsl.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.codemining.LineEndCodeMining;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.search.ui.text.Match;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.ui.find.ReferencesQuery;
import org.neurodsl.ui.live.LiveDocument;
import org.neurodsl.ui.live.LiveDocuments;
import org.neurodsl.ui.live.Workbench;
import org.neurodsl.ui.rename.RenameChange;
import org.neurodsl.ui.rename.RenameHandler;
import org.neurodsl.workbench.NoLeaks;

/** The features as a user of the editor meets them; a test of the services reads the same table. */
@ExtendWith(NoLeaks.class)
class FeatureTableTest {
  private IProject project;
  private ITextEditor editor;
  private IDocument document;
  private LiveDocument live;
  private String model;

  /** A row of the table. */
  private record Row(String feature, String at, String typed, String expected) {
    static Row of(String line) {
      String[] cells = line.translateEscapes().split(";", 4);
      return new Row(cells[0], cells[1].strip(), cells[2].substring(1), cells[3].strip());
    }

    int place(String model) {
      return Math.max(0, model.indexOf(at.replace("|", "")) + at.indexOf('|'));
    }
  }

  @BeforeEach
  void openModel() throws CoreException, IOException {
    model = read("features.neuro");
    project = Workbench.project("features");
    IFile file = Workbench.file(project, "features.neuro", model);
    editor = Workbench.open(file);
    document = Workbench.document(editor);
    live = LiveDocuments.get().of(document).orElseThrow();
    settle();
  }

  @AfterEach
  void closeModel() throws CoreException {
    Workbench.page().closeAllEditors(false);
    project.delete(true, true, null);
  }

  private static String read(String name) throws IOException {
    try (var in = FeatureTableTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void settle() {
    Workbench.await("a snapshot", () -> live.current().isPresent());
  }

  @Test
  void theEditorShowsWhatTheTableSays() throws Exception {
    List<String> wrong = new ArrayList<>();
    List<String> lines = read("features.csv").lines().filter(line -> !line.startsWith("#")).toList();
    for (String line : lines) {
      Row row = Row.of(line);
      String shown = shown(row);
      if (!shown.equals(row.expected())) {
        wrong.add(line + "\n  shown: " + shown);
      }
      if (!document.get().equals(model)) {
        document.set(model);
      }
      settle();
    }
    assertEquals("", String.join("\n", wrong));
  }

  private String shown(Row row) throws Exception {
    int caret = row.place(model);
    return switch (row.feature()) {
      case "completion" -> completion(row, caret);
      case "hover" -> hover(caret);
      case "declaration" -> declaration(caret);
      case "occurrences" -> occurrences(caret, row.expected());
      case "references" -> references(caret);
      case "rename" -> rename(row, caret);
      case "outline" -> outline("", FeatureTableTest::whole);
      case "quick outline" -> outline(row.typed(), FeatureTableTest::flat);
      case "folding" -> folding(row.expected());
      case "inlay" -> inlay();
      case "formatting" -> formatting(row, caret);
      default -> throw new IllegalArgumentException(row.feature());
    };
  }

  private ProjectionViewer viewer() {
    return (ProjectionViewer) editor.getAdapter(ITextViewer.class);
  }

  private int line(int offset) {
    try {
      return document.getLineOfOffset(offset) + 1;
    } catch (BadLocationException e) {
      throw new AssertionError(e);
    }
  }

  private static String lines(Stream<Integer> lines) {
    return new TreeSet<>(lines.toList()).stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private String completion(Row row, int place) throws BadLocationException {
    document.replace(place, 0, row.typed());
    ICompletionProposal[] proposals =
        new ModelAssist().computeCompletionProposals(viewer(), place + row.typed().length());
    return Arrays.stream(proposals).limit(row.expected().split(", ").length)
        .map(ICompletionProposal::getDisplayString).collect(Collectors.joining(", "));
  }

  private String hover(int caret) {
    ModelHover hovers = new ModelHover();
    IRegion word = hovers.getHoverRegion(viewer(), caret);
    String hover = String.valueOf(hovers.getHoverInfo2(viewer(), word));
    return hover.replaceAll("(?s)<b>(.*?)</b>.*", "$1");
  }

  private String declaration(int caret) {
    new DeclarationLinks().detectHyperlinks(viewer(), new Region(caret, 0), false)[0].open();
    IEditorPart opened = Workbench.page().getActiveEditor();
    String name = opened.getEditorInput().getName();
    String line = opened == editor ? " " + line(((StyledText) editor.getAdapter(Control.class)).getSelection().x) : "";
    Workbench.page().activate(editor);
    return name + line;
  }

  private String occurrences(int caret, String expected) {
    editor.selectAndReveal(caret, 0);
    String[] shown = {""};
    awaitShown(expected, () -> shown[0] = lines(annotated(viewer().getAnnotationModel(),
        each -> each.getType().equals("org.eclipse.ui.genericeditor.text")).map(each -> line(each.getOffset()))));
    return shown[0];
  }

  /** Waits until something is shown as expected, and no longer than a while: then it is told what is shown. */
  private static void awaitShown(String expected, Supplier<String> shown) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    Workbench.await(expected, () -> shown.get().equals(expected) || System.nanoTime() > end);
  }

  private static Stream<Position> annotated(IAnnotationModel annotations, Predicate<Annotation> wanted) {
    List<Position> places = new ArrayList<>();
    for (Iterator<Annotation> all = annotations.getAnnotationIterator(); all.hasNext(); ) {
      Annotation each = all.next();
      if (wanted.test(each)) {
        places.add(annotations.getPosition(each));
      }
    }
    return places.stream();
  }

  private String references(int caret) {
    ReferencesQuery query = new ReferencesQuery(live, document, caret);
    query.run(new NullProgressMonitor());
    return lines(Arrays.stream(query.getSearchResult().getElements())
        .flatMap(each -> Arrays.stream(query.getSearchResult().getMatches(each)))
        .map(Match::getOffset).map(this::line));
  }

  private String rename(Row row, int caret) throws Exception {
    RenameChange rename = new RenameChange(RenameHandler.rename(document, caret).orElseThrow());
    rename.setNewName(row.typed());
    if (!rename.checkFinalConditions(new NullProgressMonitor()).isOK()) {
      return rename.checkFinalConditions(new NullProgressMonitor()).toString();
    }
    Change change = rename.createChange(new NullProgressMonitor());
    change.initializeValidationData(new NullProgressMonitor());
    change.perform(new NullProgressMonitor());
    List<String> before = model.lines().toList();
    List<String> after = document.get().lines().toList();
    return lines(Stream.iterate(0, i -> i < before.size(), i -> i + 1)
        .filter(i -> !before.get(i).equals(after.get(i))).map(i -> i + 1));
  }

  /** What the quick outline shows for some letters: for none it is the whole outline. */
  private static String outline(String letters, Function<TreeItem, String> shown) throws Exception {
    PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.neurodsl.ui.quickOutline", null);
    Shell popup = FindingTest.popup();
    FindingTest.find(popup, Text.class, each -> true).orElseThrow().setText(letters);
    Tree tree = FindingTest.find(popup, Tree.class, each -> true).orElseThrow();
    String all = Arrays.stream(tree.getItems()).map(shown).collect(Collectors.joining(", "));
    popup.close();
    return all;
  }

  private static String whole(TreeItem item) {
    String[] parts = item.getText().split("  ");
    String inside = Arrays.stream(item.getItems()).map(each -> each.getText().split("  ")[0])
        .collect(Collectors.joining(", "));
    return parts[0] + " " + parts[1] + (inside.isEmpty() ? "" : " (" + inside + ")");
  }

  private static String flat(TreeItem item) {
    return Stream.concat(Stream.of(item.getText().split("  ")[0].split(" : ")[0]),
        Arrays.stream(item.getItems()).map(FeatureTableTest::flat)).collect(Collectors.joining(", "));
  }

  private String folding(String expected) {
    String[] shown = {""};
    awaitShown(expected, () -> shown[0] = annotated(viewer().getProjectionAnnotationModel(),
        ProjectionAnnotation.class::isInstance).sorted((a, b) -> Integer.compare(a.offset, b.offset))
        .map(each -> line(each.offset) + "-" + line(each.offset + each.length - 1)).collect(Collectors.joining(" ")));
    return shown[0];
  }

  private String inlay() throws Exception {
    return new ModelMinings().provideCodeMinings(viewer(), new NullProgressMonitor()).get(60, TimeUnit.SECONDS).stream()
        .filter(LineEndCodeMining.class::isInstance)
        .sorted((a, b) -> Integer.compare(a.getPosition().getOffset(), b.getPosition().getOffset()))
        .map(each -> line(each.getPosition().getOffset()) + " " + each.getLabel().strip())
        .collect(Collectors.joining(" | "));
  }

  private String formatting(Row row, int place) throws Exception {
    document.replace(place, 0, row.typed());
    PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.neurodsl.ui.format", null);
    return document.get().equals(model) ? "as before" : document.get();
  }
}
