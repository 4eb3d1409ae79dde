package org.neurodsl.compile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.neurodsl.emit.GeneratedSource;

/**
 * Keeps compiled classes in a folder, by a hash of their text and of the version of the tool, so that an unchanged
 * model needs
 * no compiler. A file is written under another name first; one that is broken counts as missing. A folder that
 * cannot be
 * written to is no error: then nothing is kept.
 */
public final class ClassStore {

  private static final int HASH = 32;

  private final Path folder;
  private final String toolVersion;

  /**
   * A store.
   *
   * @param folder created when needed
   * @param toolVersion classes of another version are not found
   */
  public ClassStore(Path folder, String toolVersion) {
    this.folder = folder;
    this.toolVersion = toolVersion;
  }

  /** The classes that were compiled from a text before. */
  public Optional<Map<String, byte[]>> find(GeneratedSource source) {
    try {
      byte[] file = Files.readAllBytes(path(source));
      int length = file.length - HASH;
      if (length < 0 || !Arrays.equals(file, length, file.length, hash(Arrays.copyOf(file, length)), 0, HASH)) {
        return Optional.empty();
      }
      return Optional.of(read(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps the classes of a text. */
  public void put(GeneratedSource source, Map<String, byte[]> classes) {
    Path temporary = null;
    try {
      Files.createDirectories(folder);
      temporary = Files.createTempFile(folder, "new", ".tmp");
      byte[] content = write(classes);
      byte[] file = Arrays.copyOf(content, content.length + HASH);
      System.arraycopy(hash(content), 0, file, content.length, HASH);
      Files.write(temporary, file);
      Files.move(temporary, path(source), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      delete(temporary);
    }
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }

  private Path path(GeneratedSource source) {
    String text = toolVersion + "\n" + source.qualifiedName() + "\n" + source.text();
    return folder.resolve(HexFormat.of().formatHex(hash(text.getBytes(StandardCharsets.UTF_8))) + ".classes");
  }

  private static byte[] hash(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static byte[] write(Map<String, byte[]> classes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(classes.size());
      for (Map.Entry<String, byte[]> file : new TreeMap<>(classes).entrySet()) {
        out.writeUTF(file.getKey());
        out.writeInt(file.getValue().length);
        out.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> read(byte[] file) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
      for (int rest = in.readInt(); rest > 0; rest--) {
        String name = in.readUTF();
        classes.put(name, in.readNBytes(in.readInt()));
      }
    }
    return classes;
  }
}
