package org.neurodsl.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps compiled models in a folder of the user, so that an unchanged model runs without being parsed and compiled
 * again. It holds one entry for each way in which a file was run. Whatever is wrong with it (no right to write, a
 * damaged entry), the store is then as good as empty: it never makes a run fail.
 */
public final class ModelStore {
  /** Variable that names another folder; empty for none. */
  public static final String VARIABLE = "NEURODSL_CACHE";

  private static final String ENDING = ".model";
  private static final int MOST_ENTRIES = 200;

  private final Path folder;

  private ModelStore(Path folder) {
    this.folder = folder;
  }

  /** A store that keeps nothing. */
  public static ModelStore none() {
    return new ModelStore(null);
  }

  /** A store in a folder, made when it is first needed. */
  public static ModelStore in(Path folder) {
    return new ModelStore(folder);
  }

  /** The store of the user, by the rules of the XDG base directories. */
  public static ModelStore ofUser(Map<String, String> environment) {
    String named = environment.get(VARIABLE);
    if (named != null) {
      return named.isEmpty() ? none() : in(Path.of(named).toAbsolutePath());
    }
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    String home = environment.getOrDefault("HOME", System.getProperty("user.home", ""));
    if (xdg.isEmpty() && home.isEmpty()) {
      return none();
    }
    return in((xdg.isEmpty() ? Path.of(home, ".cache") : Path.of(xdg)).resolve("neurodsl").toAbsolutePath());
  }

  /** The entry of a key, if there is a whole one. */
  Optional<CompiledModel> find(String key) {
    if (folder == null) {
      return Optional.empty();
    }
    try {
      return isOurs() ? Optional.of(StoreEntry.read(Files.readAllBytes(file(key)))) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Keeps a model under a key in place of what was there. */
  void keep(String key, CompiledModel model) {
    if (folder == null) {
      return;
    }
    try {
      makeFolder();
      if (!isOurs()) {
        return;
      }
      Path fresh = Files.createTempFile(folder, key.substring(0, 8), ".new");
      try {
        Files.write(fresh, StoreEntry.write(model));
        Files.move(fresh, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
      forgetOldest();
    } catch (IOException | UnsupportedOperationException e) {
      // A store that can't be written keeps nothing.
    }
  }

  /** What there is, for people. */
  public String describe() {
    if (folder == null) {
      return "none";
    }
    try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
      long count = files.filter(file -> file.toString().endsWith(ENDING)).count();
      return folder + ", " + count + (count == 1 ? " compiled model" : " compiled models");
    } catch (IOException e) {
      return folder + " can't be read; models are compiled each time";
    }
  }

  private Path file(String key) {
    return folder.resolve(key + ENDING);
  }

  private void makeFolder() throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Files.createDirectories(folder.getParent());
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectory(folder);
    }
  }

  /** Classes are loaded from entries, so nobody else may be able to write them. */
  private boolean isOurs() throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return true;
    }
    String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
    boolean closed = permissions.charAt(4) == '-' && permissions.charAt(7) == '-';
    return closed && Files.getOwner(folder).getName().equals(System.getProperty("user.name"));
  }

  private void forgetOldest() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> entries = files.filter(file -> file.toString().endsWith(ENDING)).toList();
      if (entries.size() > MOST_ENTRIES) {
        Comparator<Path> byAge = Comparator.comparingLong(file -> file.toFile().lastModified());
        for (Path old : entries.stream().sorted(byAge).limit(entries.size() - MOST_ENTRIES / 2).toList()) {
          Files.deleteIfExists(old);
        }
      }
    }
  }
}
