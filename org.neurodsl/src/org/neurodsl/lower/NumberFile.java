package org.neurodsl.lower;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.neurodsl.scoping.ImportPolicy;
import org.neurodsl.scoping.ProjectOfResources;
import org.neurodsl.sim.standalone.UsageException;

/** A file of the project with rows of numbers, parted by commas; a first row that holds words is passed over. */
final class NumberFile {

  private final String name;
  private final List<String> lines;

  private NumberFile(String name, List<String> lines) {
    this.name = name;
    this.lines = lines;
  }

  /**
   * Reads a file.
   *
   * @throws UsageException where it is not there or not of the project
   */
  static NumberFile of(EObject where, String name) {
    Optional<Path> root = ProjectOfResources.root(where.eResource());
    Optional<Path> model = ProjectOfResources.file(where.eResource());
    if (ImportPolicy.check(root, model, name) instanceof ImportPolicy.Allowed allowed && Files.exists(allowed.file())) {
      try {
        return new NumberFile(name, Files.readAllLines(allowed.file()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new UsageException("The file '" + name + "' can't be read; it has to lie in the folder of the model.");
  }

  /** All numbers, row by row. */
  List<Double> numbers(int columns) {
    List<Double> numbers = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      String text = lines.get(line).strip();
      boolean heading = line == 0 && !text.isEmpty() && Character.isLetter(text.charAt(0));
      if (!text.isEmpty() && !heading) {
        row(text, line + 1, columns, numbers);
      }
    }
    return numbers;
  }

  /** All numbers as whole ones. */
  List<Integer> whole(int columns) {
    return numbers(columns).stream().map(Double::intValue).toList();
  }

  private void row(String text, int line, int columns, List<Double> numbers) {
    String[] parts = text.split(",", -1);
    try {
      if (parts.length != columns) {
        throw new NumberFormatException();
      }
      for (String part : parts) {
        numbers.add(Double.parseDouble(part.strip()));
      }
    } catch (NumberFormatException e) {
      throw new UsageException("Line " + line + " of '" + name + "' is '" + text + "'; it should hold " + columns
          + " numbers parted by commas.");
    }
  }
}
