package org.neurodsl.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** What went wrong with a file, as a sentence for the user. */
final class FileFaults {

  private FileFaults() {}

  static String sentence(IOException fault) {
    String file = fault instanceof FileSystemException system ? "'" + system.getFile() + "' " : "";
    return switch (fault) {
      case NoSuchFileException missing -> file + "does not exist; check the path.";
      case AccessDeniedException denied -> file + "may not be read or written; check its permissions.";
      case FileAlreadyExistsException exists -> file + "exists already; choose another name, or move it away.";
      case FileSystemException system -> file + "can't be used: "
          + (system.getReason() == null ? system.getClass().getSimpleName() : system.getReason()) + ".";
      default -> isFull(fault) ? "The disk is full; free some space and call again." : fault.getMessage();
    };
  }

  /** By the words of the system; there is no other sign. */
  private static boolean isFull(IOException fault) {
    String words = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
    return words.contains("no space left") || words.contains("not enough space");
  }
}
