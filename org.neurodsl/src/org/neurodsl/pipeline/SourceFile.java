package org.neurodsl.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.neurodsl.scoping.ImportPolicy;
import org.neurodsl.sim.result.RunDescription.FileHash;

/**
 * A file that a model is made of.
 *
 * @param file where it is
 * @param relative relative to the folder of the main file, with '/'
 * @param content its bytes, not to be changed
 */
public record SourceFile(Path file, String relative, byte[] content) {

  /** Reads a file, but no endless one. */
  static SourceFile read(Path file, Path folder) throws IOException {
    String relative = folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes((int) ImportPolicy.LARGEST_FILE + 1);
      if (content.length > ImportPolicy.LARGEST_FILE) {
        throw new FileSystemException(
            file.toString(), null, "it is larger than " + (ImportPolicy.LARGEST_FILE >> 20) + " MB");
      }
      return new SourceFile(file, relative, content);
    } catch (FileSystemException named) {
      throw named;
    } catch (IOException fault) {
      throw new FileSystemException(file.toString(), null, fault.getMessage());
    }
  }

  /** Its text; refused where it is not UTF-8. */
  public String text() throws IOException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      String instead = isUtf16() ? " but in UTF-16" : "";
      throw new FileSystemException(
          file.toString(), null, "it is not text in UTF-8" + instead + "; save it as UTF-8 with your editor");
    }
  }

  /** By its byte order mark. */
  private boolean isUtf16() {
    return content.length >= 2
        && (content[0] == (byte) 0xff && content[1] == (byte) 0xfe
            || content[0] == (byte) 0xfe && content[1] == (byte) 0xff);
  }

  /** Its path and hash. */
  FileHash hash() {
    return new FileHash(relative, sha256(content));
  }

  /** The SHA-256 of some bytes, 64 hexadecimal digits. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
