package org.neurodsl.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The layout of the Java sources: two spaces, no tabs, short lines, one end of line at the end. */
class LayoutTest {
  private static final int LONGEST_LINE = 120;
  private static final Pattern INDENT = Pattern.compile("^( *)(\\S).*");
  private static final List<Path> FILES = SourceTree.javaFiles(
      SourceTree.SIM, SourceTree.LANGUAGE, SourceTree.WORKBENCH, SourceTree.TESTS, SourceTree.WORKBENCH_TESTS);

  @Test
  void linesEndInOneNewlineAndNothingElse() {
    assertHolds(text -> text.contains("\r") ? Stream.of("a carriage return") : Stream.empty());
    assertHolds(text -> text.matches("(?s).*[^\n]\n") ? Stream.empty() : Stream.of("the end of the file"));
    assertHolds(text -> lines(text, line -> line.endsWith(" ") || line.endsWith("\t"), "a blank at the end"));
  }

  @Test
  void noTabs() {
    assertHolds(text -> lines(text, line -> line.contains("\t"), "a tab"));
  }

  @Test
  void linesAreShort() {
    assertHolds(text -> lines(text, line -> line.length() > LONGEST_LINE && !isImport(line), "a long line"));
  }

  @Test
  void indentsAreOfTwoSpaces() {
    assertHolds(LayoutTest::oddIndents);
  }

  private static boolean isImport(String line) {
    return line.startsWith("import ");
  }

  /** Lines of comments start one column further; the lines of text blocks belong to their author. */
  private static Stream<String> oddIndents(String text) {
    List<String> found = new ArrayList<>();
    boolean inBlock = false;
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      var indent = INDENT.matcher(lines[i]);
      if (!inBlock && indent.matches() && indent.group(1).length() % 2 == 1 && !"*".equals(indent.group(2))) {
        found.add("line " + (i + 1) + ": an indent of " + indent.group(1).length());
      }
      if (lines[i].split("\"\"\"", -1).length % 2 == 0) {
        inBlock = !inBlock;
      }
    }
    return found.stream();
  }

  private static Stream<String> lines(String text, Predicate<String> wrong, String what) {
    String[] lines = text.split("\n", -1);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      if (wrong.test(lines[i])) {
        found.add("line " + (i + 1) + ": " + what);
      }
    }
    return found.stream();
  }

  private static void assertHolds(Function<String, Stream<String>> faultsOfText) {
    List<String> faults =
        FILES.stream().flatMap(f -> faultsOfText.apply(SourceTree.text(f)).map(fault -> f + ", " + fault)).toList();
    assertEquals("", String.join("\n", faults));
  }
}
