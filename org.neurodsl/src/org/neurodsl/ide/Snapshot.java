package org.neurodsl.ide;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.neurodsl.ParsedFile;
import org.neurodsl.ide.look.Symbols;
import org.neurodsl.pipeline.CheckedFile;
import org.neurodsl.pipeline.SourceFile;
import org.neurodsl.problem.ProblemReport;

/**
 * A text as it was at one moment of editing, parsed, linked and checked: what every service of an editor looks at. It
 * never changes. For several threads.
 */
public final class Snapshot {
  private final Path file;
  private final String text;
  private final CheckedFile checked;
  private final List<ProblemReport> problems;
  private Symbols symbols;

  Snapshot(Path file, String text, CheckedFile checked) {
    this.file = file;
    this.text = text;
    this.checked = checked;
    String own = checked.tree().resource().file();
    problems = checked.reports().stream().filter(report -> report.place().file().equals(own)).toList();
  }

  /** The file that the text is, or will be, saved in. */
  public Path file() {
    return file;
  }

  /** The text. */
  public String text() {
    return text;
  }

  /** The problems of this text, without those of the files that it imports, in the order of the text. */
  public List<ProblemReport> problems() {
    return problems;
  }

  /** The other files of the project that the text depends on. */
  public List<Path> imported() {
    return checked.files().stream().map(SourceFile::file).filter(other -> !other.equals(file)).toList();
  }

  /** The names in it; found when first asked for. */
  public Symbols symbols() {
    synchronized (checked) {
      if (symbols == null) {
        symbols = Symbols.of(checked.tree());
      }
      return symbols;
    }
  }

  /**
   * Looks at the syntax tree. One thread at a time is let in, because a tree may be completed by being looked at; what
   * is returned must not hold on to the tree.
   */
  public <T> T read(Function<ParsedFile, T> work) {
    synchronized (checked) {
      return work.apply(checked.tree());
    }
  }
}
