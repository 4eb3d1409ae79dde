package org.neurodsl.sim.result;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** The few steps on the file system that writing a result takes; each may fail, and tests make each of them fail. */
interface Disk {
  /** A file being written. */
  interface Output extends Closeable {
    /** Writes all remaining bytes. */
    void write(ByteBuffer bytes) throws IOException;

    /** Returns once all written bytes are on the disk. */
    void force() throws IOException;
  }

  /** Creates a folder and those above it where missing. */
  void createFolders(Path folder) throws IOException;

  /** Creates a folder that must not exist yet. */
  void createFolder(Path folder) throws IOException;

  /** Creates a file that must not exist yet, or replaces it. */
  Output create(Path file, boolean replace) throws IOException;

  /** Renames in one step; an existing target file is replaced, an existing target folder is an error. */
  void rename(Path from, Path to) throws IOException;

  /** Deletes a file. */
  void delete(Path file) throws IOException;

  /** Returns once the entries of a folder are on the disk, where the system can do that. */
  void forceFolder(Path folder) throws IOException;
}
