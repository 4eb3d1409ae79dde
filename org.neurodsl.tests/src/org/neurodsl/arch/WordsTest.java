package org.neurodsl.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Words that stand for work left undone or for classes of no single idea. */
class WordsTest {
  private static final List<Path> FILES = SourceTree.javaFiles(SourceTree.SIM, SourceTree.LANGUAGE);

  @Test
  void noWorkIsLeftUndone() {
    Pattern undone = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");
    List<String> faults = new ArrayList<>();
    for (Path file : SourceTree.javaFiles(SourceTree.SIM, SourceTree.LANGUAGE, SourceTree.TESTS)) {
      if (undone.matcher(SourceTree.text(file)).find()) {
        faults.add(file.toString());
      }
    }
    assertEquals("", String.join("\n", faults));
  }

  @Test
  void classesAreNamedForWhatTheyAre() {
    Pattern vague = Pattern.compile(".*(Util|Utils|Utility|Helper|Manager)\\.java");
    List<String> faults = FILES.stream().map(Path::toString).filter(vague.asMatchPredicate()).toList();
    assertEquals("", String.join("\n", faults));
  }
}
