package org.neurodsl.scoping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurodsl.ParsedFile;
import org.neurodsl.Parsing;
import org.neurodsl.Project;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.scoping.ImportPolicy.Reason;
import org.neurodsl.scoping.ImportPolicy.Refused;

/** Which files a model can reach: those of its project, and no others. */
class ImportPolicyTest {

  @TempDir Path folder;
  private Path root;

  @BeforeEach
  void aProjectWithAFileBesideIt() throws IOException {
    root = Files.createDirectories(folder.resolve("project"));
    Files.createDirectories(root.resolve("sub"));
    write("sub/part.neuro", "constant part = 1");
    Files.writeString(folder.resolve("secret.neuro"), "constant secret = 1");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(root.resolve(name), text);
  }

  private ParsedFile parse(String name, String text) throws IOException {
    return Parsing.language().parse(write(name, text), Project.of(root));
  }

  private Reason refusal(String text) {
    ImportPolicy.Answer answer =
        ImportPolicy.check(Optional.of(root), Optional.of(root.resolve("main.neuro")), text);
    return answer instanceof Refused refused ? refused.reason() : null;
  }

  @Test
  void filesOfTheProjectAreImported() throws IOException {
    assertEquals(List.of(), parse("main.neuro", "import \"sub/part.neuro\"\nconstant a = part").problems());
    assertEquals(List.of(), parse("sub/b.neuro", "import \"../sub/part.neuro\"\nconstant a = part").problems());
  }

  @Test
  void everythingElseIsRefusedBeforeItIsLookedAt() {
    for (String text : List.of("http://example.org/a.neuro", "file:///etc/passwd", "jar:file:a.jar!/b", "platform:/x",
        "neuro-library:/neuro/constants.neuro", "HTTP://x", "classpath:/a")) {
      assertEquals(Reason.URL, refusal(text), text);
    }
    for (String text : List.of("/etc/passwd", "\\\\server\\share\\a", "C:\\a.neuro", "c:/a.neuro", "~/a.neuro")) {
      assertEquals(Reason.ABSOLUTE, refusal(text), text);
    }
    for (String text : List.of("../secret.neuro", "sub/../../secret.neuro", "..\\secret.neuro", "sub/../../../x")) {
      assertEquals(Reason.OUTSIDE, refusal(text), text);
    }
    assertEquals(Reason.NOT_A_PATH, refusal(""));
    assertEquals(Reason.NOT_A_PATH, refusal("a\0b"));
    assertEquals(Reason.MISSING, refusal("nothing.neuro"));
    assertEquals(Reason.NOT_A_FILE, refusal("sub"));
  }

  @Test
  void aLinkThatLeavesTheProjectIsRefused() throws IOException {
    Files.createSymbolicLink(root.resolve("link.neuro"), folder.resolve("secret.neuro"));
    Files.createSymbolicLink(root.resolve("up"), folder);
    assertEquals(Reason.LINK_OUTSIDE, refusal("link.neuro"));
    assertEquals(Reason.LINK_OUTSIDE, refusal("up/secret.neuro"));
    Files.createSymbolicLink(root.resolve("inside.neuro"), root.resolve("sub/part.neuro"));
    assertEquals(null, refusal("inside.neuro"));
  }

  @Test
  void aFileThatIsTooLargeIsRefused() throws IOException {
    try (var file = new RandomAccessFile(root.resolve("large.neuro").toFile(), "rw")) {
      file.setLength(ImportPolicy.LARGEST_FILE + 1);
    }
    assertEquals(Reason.TOO_LARGE, refusal("large.neuro"));
  }

  @Test
  void aRefusedImportIsOneProblemAtItsStatement() throws IOException {
    List<ProblemReport> problems = parse("main.neuro", "language 1.0\nimport \"../secret.neuro\"").problems();
    assertEquals(List.of(Problem.IMPORT_OF_PARENT), problems.stream().map(ProblemReport::problem).toList());
    assertEquals(2, problems.get(0).place().line());
  }

  @Test
  void cyclesAreReportedAndHarmless() throws IOException {
    write("b.neuro", "import \"c.neuro\"\nconstant b = 1");
    write("c.neuro", "import \"a.neuro\"\nconstant c = 1");
    ParsedFile file = parse("a.neuro", "import \"b.neuro\"\nconstant a = b");
    assertEquals(List.of(Problem.IMPORT_CYCLE), file.problems().stream().map(ProblemReport::problem).toList());
    assertTrue(file.problems().get(0).sentence().contains("b.neuro"));
  }

  @Test
  void importsGoThirtyTwoLevelsDeep() throws IOException {
    for (int i = 1; i <= 40; i++) {
      write("f" + i + ".neuro", "import \"f" + (i + 1) + ".neuro\"\nconstant c" + i + " = 1");
    }
    write("f41.neuro", "constant c41 = 1");
    assertEquals(List.of(), parse("g.neuro", "import \"f12.neuro\"").problems());
    List<ProblemReport> problems = parse("h.neuro", "import \"f1.neuro\"").problems();
    assertEquals(List.of(Problem.TOO_MANY_IMPORTS), problems.stream().map(ProblemReport::problem).toList());
  }

  @Test
  void problemsOfAnImportedFileAreToldAtItsImport() throws IOException {
    write("bad.neuro", "constant a = 1 +");
    List<ProblemReport> problems = parse("main.neuro", "import \"bad.neuro\"").problems();
    assertEquals(List.of(Problem.IMPORT_HAS_PROBLEMS), problems.stream().map(ProblemReport::problem).toList());
  }
}
