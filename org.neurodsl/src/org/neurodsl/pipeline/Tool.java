package org.neurodsl.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Name and version of this program. */
public final class Tool {
  /** The name. */
  public static final String NAME = "neurodsl";

  private static final String VERSION = read();

  private Tool() {}

  /** The version, such as {@code 0.1.0}. */
  public static String version() {
    return VERSION;
  }

  private static String read() {
    try (InputStream in = Tool.class.getResourceAsStream("tool.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
