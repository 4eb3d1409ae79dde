package org.neurodsl.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.neurodsl.NeuroLanguage;
import org.neurodsl.ParsedFile;
import org.neurodsl.Parsing;
import org.neurodsl.Project;
import org.neurodsl.advice.Advice;
import org.neurodsl.neuro.Model;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;

/** The models in {@code models/invalid} and {@code models/valid}, and how they are checked. */
final class ProblemModels {

  private static final Path MODELS = Path.of("models");
  private static final Pattern EXPECT = Pattern.compile("// expect (\\w+) (\\d+):(\\d+)-(\\d+)");
  private static final NeuroLanguage LANGUAGE = Parsing.language();

  /** What a model says about itself: {@code // expect SUM_UNITS 7:26-1}. */
  record Expected(Problem problem, int line, int column, int length) {

    static Expected of(ProblemReport report) {
      return new Expected(
          report.problem(), report.place().line(), report.place().column(), report.place().length());
    }
  }

  private ProblemModels() {}

  static Path invalid(Problem problem) {
    return MODELS.resolve("invalid").resolve(problem + ".neuro");
  }

  static Path valid(Problem problem) {
    return MODELS.resolve("valid").resolve(problem + ".neuro");
  }

  /** What the checks find and, where there is no error, the advice. */
  static List<ProblemReport> check(Path file, String text) {
    ParsedFile tree = parse(file, text);
    List<ProblemReport> found = new ArrayList<>(NeuroChecks.check(tree));
    if (found.stream().noneMatch(ProblemReport::isError)) {
      found.addAll(Advice.of(tree, found));
      found.sort(ProblemReport.BY_PLACE);
    }
    return found;
  }

  /** The syntax tree of a file. */
  static Model tree(Path file) {
    return parse(file, text(file)).model();
  }

  private static ParsedFile parse(Path file, String text) {
    Path absolute = file.toAbsolutePath().normalize();
    return LANGUAGE.parse(URI.createFileURI(absolute.toString()), text, Project.around(absolute));
  }

  static List<ProblemReport> check(Path file) {
    return check(file, text(file));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Expected> expected(String text) {
    List<Expected> expected = new ArrayList<>();
    for (Matcher m = EXPECT.matcher(text); m.find(); ) {
      expected.add(new Expected(Problem.valueOf(m.group(1)), Integer.parseInt(m.group(2)),
          Integer.parseInt(m.group(3)), Integer.parseInt(m.group(4))));
    }
    return expected;
  }

  /** All {@code .neuro} files below a folder, in the order of their names. */
  static List<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".neuro")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
