package org.neurodsl.scoping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides whether a file that a model names may be read, by looking at the text and the file system only: nothing is
 * resolved, opened or asked for before the answer is yes. Allowed are relative paths of existing files of the project.
 */
public final class ImportPolicy {

  /** Largest file that is read, in bytes. */
  public static final long LARGEST_FILE = 64L << 20;

  /** Most files that may import each other in a row. */
  public static final int DEEPEST_IMPORT = 32;

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

  private ImportPolicy() {}

  /** The answer: a file to read, or why there is none. */
  public sealed interface Answer {}

  /**
   * The file may be read.
   *
   * @param file its real path
   */
  public record Allowed(Path file) implements Answer {}

  /** The file must not or can't be read. */
  public record Refused(Reason reason, String detail) implements Answer {}

  /** Why a file is refused. */
  public enum Reason {
    /** There is no text, or one that no file can be called. */
    NOT_A_PATH,
    /** The text begins with a scheme such as {@code http:}. */
    URL,
    /** The path begins at a root or a drive. */
    ABSOLUTE,
    /** The path leads out of the project by {@code ..}. */
    OUTSIDE,
    /** A symbolic link on the way leads out of the project. */
    LINK_OUTSIDE,
    /** The model belongs to no project. */
    NO_PROJECT,
    /** There is no such file. */
    MISSING,
    /** It is a folder or a device. */
    NOT_A_FILE,
    /** The file is larger than {@link #LARGEST_FILE}. */
    TOO_LARGE,
    /** The file system does not let it be read. */
    UNREADABLE
  }

  /**
   * Looks at a path that a model names.
   *
   * @param root the folder of the project, if there is one
   * @param from the file that names the path, if it is one
   * @param text the path, relative to the folder of {@code from}
   */
  public static Answer check(Optional<Path> root, Optional<Path> from, String text) {
    if (text.isBlank() || text.indexOf('\0') >= 0) {
      return new Refused(Reason.NOT_A_PATH, "");
    }
    boolean drive = text.length() > 1 && text.charAt(1) == ':' && Character.isLetter(text.charAt(0));
    if (!drive && SCHEME.matcher(text).matches()) {
      return new Refused(Reason.URL, text.substring(0, text.indexOf(':')));
    }
    if (drive || text.startsWith("/") || text.startsWith("\\") || text.startsWith("~")) {
      return new Refused(Reason.ABSOLUTE, "");
    }
    if (root.isEmpty() || from.isEmpty()) {
      return new Refused(Reason.NO_PROJECT, "");
    }
    return inside(root.get(), from.get(), text);
  }

  private static Answer inside(Path root, Path from, String text) {
    try {
      Path top = root.toAbsolutePath().normalize();
      Path folder = from.toAbsolutePath().normalize().getParent();
      Path file = folder.resolve(text.replace('\\', '/')).normalize();
      return file.startsWith(top) ? onDisk(top, file) : new Refused(Reason.OUTSIDE, "");
    } catch (InvalidPathException e) {
      return new Refused(Reason.NOT_A_PATH, e.getReason());
    }
  }

  private static Answer onDisk(Path root, Path file) {
    try {
      if (!Files.exists(file)) {
        return new Refused(Reason.MISSING, "");
      }
      Path real = file.toRealPath();
      if (!real.startsWith(root.toRealPath())) {
        return new Refused(Reason.LINK_OUTSIDE, "");
      }
      if (!Files.isRegularFile(real)) {
        return new Refused(Reason.NOT_A_FILE, "");
      }
      long size = Files.size(real);
      if (size > LARGEST_FILE) {
        return new Refused(Reason.TOO_LARGE, Long.toString(size));
      }
      return Files.isReadable(real) ? new Allowed(real) : new Refused(Reason.UNREADABLE, "it may not be read");
    } catch (IOException e) {
      return new Refused(Reason.UNREADABLE, String.valueOf(e.getMessage()));
    }
  }
}
