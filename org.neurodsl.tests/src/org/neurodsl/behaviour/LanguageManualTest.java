package org.neurodsl.behaviour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.neurodsl.NeuroLanguage;
import org.neurodsl.check.NeuroChecks;
import org.neurodsl.ir.KnownFunction;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.problem.Severity;

/** What the reference of the language shows is right, and it tells of every function. */
class LanguageManualTest {

  private static final Path MANUAL = Path.of("../org.neurodsl/docs/language.md");
  private static final Pattern BLOCK = Pattern.compile("```neuro\n(.*?)```", Pattern.DOTALL);

  private static String manual() throws IOException {
    return Files.readString(MANUAL);
  }

  @Test
  void everyBlockIsWithoutProblems() throws IOException {
    List<String> blocks = BLOCK.matcher(manual()).results().map((MatchResult match) -> match.group(1)).toList();
    assertTrue(blocks.size() >= 5);
    NeuroLanguage language = NeuroLanguage.create();
    List<String> problems = new ArrayList<>();
    for (String block : blocks) {
      for (ProblemReport report : NeuroChecks.check(language.parse("manual.neuro", block))) {
        if (report.severity() != Severity.INFO) {
          problems.add(report.place() + " " + report.sentence());
        }
      }
    }
    assertEquals(List.of(), problems);
  }

  @Test
  void everyFunctionIsTold() throws IOException {
    String text = manual();
    for (KnownFunction function : KnownFunction.values()) {
      assertTrue(text.contains(function.text()), function.text());
    }
  }
}
