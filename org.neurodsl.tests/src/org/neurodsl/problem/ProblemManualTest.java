package org.neurodsl.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps the reference of problems in step with the code; run with {@code -Dneurodsl.write=true} to write it anew. */
class ProblemManualTest {

  private static final Path REFERENCE = Path.of("..", "org.neurodsl", "docs", "problems.md");

  @Test
  void theReferenceIsUpToDate() throws IOException {
    String expected = ProblemManual.markdown();
    if (Boolean.getBoolean("neurodsl.write")) {
      Files.createDirectories(REFERENCE.getParent());
      Files.writeString(REFERENCE, expected);
    }
    String found = Files.readString(REFERENCE).replace("\r\n", "\n");
    assertEquals(expected, found, "docs/problems.md is stale; run this test with -Dneurodsl.write=true");
  }

  @Test
  void theReferenceHasASectionForEachProblem() {
    String text = ProblemManual.markdown();
    for (Problem problem : Problem.values()) {
      assertTrue(text.contains("\n### " + problem.code() + " " + problem.slug() + " ("), problem.code());
    }
    for (ProblemGroup group : ProblemGroup.values()) {
      assertTrue(text.contains("\n## " + group.title() + " (" + group.prefix() + "xx)\n"), group.title());
    }
  }

  @Test
  void signsOfMarkdownInSentencesAreEscaped() {
    assertTrue(ProblemManual.markdown().contains("> '\\*\\*' is no operator; write '^'."));
  }
}
