package org.neurodsl.sim.result;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** A result could not be written or read: says which file, why, and the likely mend. */
public final class ResultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With less room than this, the disk counts as full. */
  private static final long NO_ROOM = 1 << 20;

  private final transient Path path;
  private final String mend;

  /**
   * A failure with its mend.
   *
   * @param path file or folder
   * @param reason what went wrong, the second half of a sentence that begins with the path
   * @param mend what to do, a clause in the imperative
   * @param cause what the file system said, or null
   */
  public ResultException(Path path, String reason, String mend, Throwable cause) {
    super(path + " " + reason + "; " + mend, cause);
    this.path = path;
    this.mend = mend;
  }

  /** The file or folder. */
  public Path path() {
    return path;
  }

  /** What the user can do. */
  public String mend() {
    return mend;
  }

  /** Explains an error of the file system met while writing. */
  static ResultException writing(Path path, IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return new ResultException(path, "may not be written", "choose another folder with -o", cause);
    }
    if (cause instanceof FileAlreadyExistsException || cause instanceof DirectoryNotEmptyException) {
      return new ResultException(path, "exists already", "move it away or choose another folder with -o", cause);
    }
    if (cause instanceof NotDirectoryException) {
      return new ResultException(path, "lies below a file", "choose another folder with -o", cause);
    }
    if (isFull(path)) {
      return new ResultException(path, "could not be written: the disk is full", "free some space and run again",
          cause);
    }
    if (cause instanceof NoSuchFileException) {
      return new ResultException(path, "is gone: its folder was removed while the run was writing", "run again",
          cause);
    }
    return new ResultException(path, "could not be written (" + reason(cause) + ")",
        "check the disk or choose another folder with -o", cause);
  }

  /** Explains an error of the file system met while reading. */
  public static ResultException reading(Path path, IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return new ResultException(path, "does not exist", "check the name", cause);
    }
    if (cause instanceof AccessDeniedException) {
      return new ResultException(path, "may not be read", "check its permissions", cause);
    }
    return new ResultException(path, "could not be read (" + reason(cause) + ")", "check the disk", cause);
  }

  private static String reason(IOException cause) {
    String reason = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
    return reason == null ? cause.getClass().getSimpleName() : reason;
  }

  private static boolean isFull(Path path) {
    for (Path folder = path.toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder)) {
        try {
          return Files.getFileStore(folder).getUsableSpace() < NO_ROOM;
        } catch (IOException unknown) {
          return false;
        }
      }
    }
    return false;
  }
}
