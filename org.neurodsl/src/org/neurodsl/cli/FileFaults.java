package org.neurodsl.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

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
      case CharacterCodingException coding -> "The file is not text in UTF-8; save it as UTF-8.";
      default -> fault.getMessage();
    };
  }
}
