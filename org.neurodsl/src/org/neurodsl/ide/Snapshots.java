package org.neurodsl.ide;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.neurodsl.ParsedFile;
import org.neurodsl.Project;
import org.neurodsl.pipeline.FrontEnd;

/** Makes snapshots. Keep it: setting the language up takes longer than a check. For several threads. */
public final class Snapshots {
  private final FrontEnd frontEnd = new FrontEnd();

  /**
   * Parses, links and checks a text as the content of a file, whatever the file holds now.
   *
   * @throws IOException where an imported file can't be read
   */
  public Snapshot of(Path file, String text) throws IOException {
    return of(file, text, Map.of());
  }

  /**
   * The same where the files that it imports may have other texts in editors, too.
   *
   * @param unsaved such texts by their files
   */
  public synchronized Snapshot of(Path file, String text, Map<Path, String> unsaved) throws IOException {
    Path place = file.toAbsolutePath().normalize();
    return new Snapshot(place, text, frontEnd.check(place, text, unsaved).advised());
  }

  /** Parses and links a text as the content of a file, without checking it. The tree is for the caller alone. */
  public synchronized ParsedFile parsed(Path file, String text) {
    Path place = file.toAbsolutePath().normalize();
    return frontEnd.language().parse(URI.createFileURI(place.toString()), text, Project.around(place));
  }

  /** A text laid out by the rules of the house; unchanged where it has syntax errors. */
  public synchronized String format(String text) {
    return frontEnd.language().format(text);
  }
}
