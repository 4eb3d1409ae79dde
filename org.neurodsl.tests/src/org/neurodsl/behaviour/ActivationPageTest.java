package org.neurodsl.behaviour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the page about activation functions says stands in the examples; {@link ModelsTest} checks that it is so. */
class ActivationPageTest {

  private static final Path PAGE = Path.of("../org.neurodsl/docs/activation.md");
  private static final Path EXAMPLES = Path.of("../examples");
  private static final Pattern BLOCK = Pattern.compile("```checked (\\S+) (\\S+)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern NAMED = Pattern.compile("examples/([a-z-]+)\\.neuro");

  private static String page() throws IOException {
    return Files.readString(PAGE);
  }

  private static Path example(String name) {
    return EXAMPLES.resolve(name + ".neuro");
  }

  /** The lines of an experiment of an example. */
  private static Set<String> lines(String example, String experiment) throws IOException {
    String text = Files.readString(example(example));
    int begin = text.indexOf("experiment " + experiment + " of ");
    assertTrue(begin >= 0, () -> example + " has no experiment " + experiment);
    return text.substring(begin, text.indexOf("\n}", begin)).lines().map(String::strip).collect(Collectors.toSet());
  }

  @Test
  void everyLineIsOneOfItsExample() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<MatchResult> blocks = BLOCK.matcher(page()).results().toList();
    for (MatchResult block : blocks) {
      Set<String> lines = lines(block.group(1), block.group(2));
      block.group(3).lines().filter(line -> !line.startsWith("expect ") || !lines.contains(line))
          .forEach(line -> wrong.add(block.group(1) + " " + block.group(2) + ": " + line));
    }
    assertEquals(List.of(), wrong);
    assertTrue(blocks.size() > 30);
  }

  @Test
  void everyExampleThatIsNamedIsThere() throws IOException {
    Set<String> named = new TreeSet<>(NAMED.matcher(page()).results().map(match -> match.group(1)).toList());
    assertEquals(List.of(), named.stream().filter(name -> !Files.exists(example(name))).toList());
    assertTrue(named.size() > 20);
  }
}
