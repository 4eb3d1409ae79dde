package org.neurodsl.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Explains each problem for the manual. The words stand in {@code explanations.txt}: a line with the code and sample
 * arguments parted by {@code |}, then the explanation, then an empty line.
 */
public final class ProblemManual {

  private static final String HEAD = """
      # Problems

      Every message about a model has a stable code. Errors keep a model from running, warnings point at likely slips,
      and hints tell what is good to know. The sentences below are samples.
      """;

  private record Entry(List<String> sampleArguments, String explanation) {}

  /** Loaded on first use, because a run without questions needs none of it. */
  private static final class Loaded {
    private static final Map<Problem, Entry> ENTRIES = load();
  }

  private ProblemManual() {}

  /** Explains the rule behind the problem in a sentence or two. */
  public static String explanation(Problem problem) {
    return Loaded.ENTRIES.get(problem).explanation();
  }

  /** Gives sample arguments of the sentence. */
  public static List<String> sampleArguments(Problem problem) {
    return Loaded.ENTRIES.get(problem).sampleArguments();
  }

  /** Gives the sentence with its sample arguments. */
  public static String sample(Problem problem) {
    return ProblemText.sentence(problem, sampleArguments(problem));
  }

  /** Writes the reference of all problems as Markdown. */
  public static String markdown() {
    StringBuilder text = new StringBuilder(HEAD);
    for (ProblemGroup group : ProblemGroup.values()) {
      text.append("\n## ").append(group.title()).append(" (").append(group.prefix()).append("xx)\n");
      Stream.of(Problem.values()).filter(p -> p.group() == group).forEach(p -> text.append(section(p)));
    }
    return text.toString();
  }

  private static String section(Problem problem) {
    String kind = problem.severity() == Severity.INFO ? "hint" : problem.severity().word();
    String title = problem.code() + " " + problem.slug() + " (" + kind + ")";
    return "\n### " + title + "\n\n> " + escaped(sample(problem)) + "\n\n" + escaped(explanation(problem)) + "\n";
  }

  private static String escaped(String text) {
    return text.replaceAll("([*_<>\\[\\]`\\\\])", "\\\\$1");
  }

  private static Map<Problem, Entry> load() {
    Map<Problem, Entry> entries = new EnumMap<>(Problem.class);
    for (String paragraph : read().strip().split("\n\n+")) {
      int end = paragraph.indexOf('\n');
      String[] fields = paragraph.substring(0, end).split(" \\| ");
      Problem problem = Problem.ofCode(fields[0])
          .orElseThrow(() -> new IllegalStateException("an explanation without problem: " + fields[0]));
      List<String> arguments = List.of(fields).subList(1, fields.length);
      String explanation = paragraph.substring(end + 1).replace('\n', ' ');
      if (entries.put(problem, new Entry(arguments, explanation)) != null) {
        throw new IllegalStateException("two explanations of " + fields[0]);
      }
    }
    return entries;
  }

  private static String read() {
    try (InputStream in = ProblemManual.class.getResourceAsStream("explanations.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
