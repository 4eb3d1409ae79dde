package org.neurodsl.ide.rename;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.neurodsl.ide.Snapshot;
import org.neurodsl.ide.Snapshots;
import org.neurodsl.ide.find.References;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.problem.TextEdit;

/**
 * Gives something another name, wherever it is named. Whether that goes well is decided by the checker: a name that is
 * taken, reserved or no name at all leads to a problem that was not there before.
 */
public final class Rename {
  private final Snapshots snapshots;
  private final References references;

  private Rename(Snapshots snapshots, References references) {
    this.snapshots = snapshots;
    this.references = references;
  }

  /**
   * A change of the name that a caret touches.
   *
   * @param others the other models of the project by their files
   * @return empty where the caret touches no name of this project
   */
  public static Optional<Rename> at(Snapshots snapshots, Snapshot text, int caret, Map<Path, String> others)
      throws IOException {
    return References.at(snapshots, text, caret, others)
        .filter(found -> URI.createURI(found.target().uri()).isFile())
        .map(found -> new Rename(snapshots, found));
  }

  /** The name as it is. */
  public String oldName() {
    return references.name();
  }

  /** The edits for a new name, by file; files without any are left out. */
  public Map<Path, List<TextEdit>> edits(String newName) {
    Map<Path, List<TextEdit>> edits = new LinkedHashMap<>();
    references.byFile().forEach((file, symbols) -> edits.put(file,
        symbols.stream().map(symbol -> new TextEdit(symbol.offset(), symbol.length(), newName)).toList()));
    return edits;
  }

  /** Why a name can't be taken, as a sentence; empty if it can. */
  public Optional<String> refusal(String newName) throws IOException {
    if (newName.equals(oldName())) {
      return Optional.of("This is the name that it has.");
    }
    if (!newName.matches("[A-Za-z_][A-Za-z_0-9]*")) {
      return Optional.of("'" + newName + "' is no name; write letters, digits and '_'.");
    }
    for (Map.Entry<Path, List<TextEdit>> each : edits(newName).entrySet()) {
      Snapshot before = references.text(each.getKey()).orElseThrow();
      if (!declaredHere(each.getKey())) {
        continue;
      }
      Snapshot after = snapshots.of(each.getKey(), new Fix("rename", each.getValue()).applyTo(before.text()),
          references.project());
      Set<String> known = errors(before).map(Rename::identity).collect(Collectors.toSet());
      Optional<String> fresh = errors(after).filter(problem -> !known.contains(identity(problem)))
          .map(ProblemReport::sentence).findFirst();
      if (fresh.isPresent()) {
        return fresh;
      }
      if (after.symbols().occurrences(declaration(each.getValue(), newName)).size() != each.getValue().size()) {
        return Optional.of("'" + newName + "' is the name of something else here; the two would be mixed up.");
      }
    }
    return Optional.empty();
  }

  /** Where the name is declared after the edits: those in front of it have moved it. */
  private int declaration(List<TextEdit> edits, String newName) {
    int offset = references.target().offset();
    long before = edits.stream().filter(edit -> edit.offset() < offset).count();
    return offset + Math.toIntExact(before * (newName.length() - oldName().length()));
  }

  /** Files that import the declaration can't be tried alone: they see it under its old name. */
  private boolean declaredHere(Path file) {
    return URI.createURI(references.target().uri()).toFileString().equals(file.toString());
  }

  private static Stream<ProblemReport> errors(Snapshot snapshot) {
    return snapshot.problems().stream().filter(ProblemReport::isError);
  }

  /** Sentences quote the text, so they change with the name; what was wrong and on which line does not. */
  private static String identity(ProblemReport problem) {
    return problem.problem().code() + " " + problem.place().line();
  }
}
