package org.neurodsl.pipeline;

import com.google.gson.Gson;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.commons.math3.linear.RealMatrix;
import org.neurodsl.sim.VectorModule;
import org.neurodsl.sim.standalone.StoredModelJson;

/** What simulators that stand alone are put together from. Equal parts give equal bytes. */
final class StandaloneParts {
  /** The runtime and the libraries that it needs, each by one of its classes. */
  static final List<Class<?>> RUNTIME = List.of(VectorModule.class, RealMatrix.class, CsvReader.class, Gson.class);

  /** Midnight of 1 January 1980, the first time that a zip file can tell. */
  private static final long NO_TIME = 315_532_800_000L;

  private StandaloneParts() {}

  /** The description of the model and its files, by path. */
  static Map<String, byte[]> resources(CompiledModel model, List<SourceFile> files) {
    Map<String, byte[]> resources = new TreeMap<>();
    resources.put(StoredModelJson.FILE, StoredModelJson.write(model.model()).getBytes(StandardCharsets.UTF_8));
    files.forEach(file -> resources.put("model/" + file.relative(), file.content()));
    return resources;
  }

  /** Everything in the jar or folder that a class comes from, by path, without what belongs to the jar itself. */
  static Map<String, byte[]> content(Class<?> type) throws IOException {
    Path place = place(type);
    Map<String, byte[]> content = new TreeMap<>();
    if (Files.isDirectory(place)) {
      try (Stream<Path> files = Files.walk(place)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          add(place.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file), place, content);
        }
      }
      return content;
    }
    try (ZipFile jar = new ZipFile(place.toFile())) {
      for (ZipEntry entry : jar.stream().filter(each -> !each.isDirectory()).toList()) {
        try (InputStream in = jar.getInputStream(entry)) {
          add(entry.getName(), in.readAllBytes(), place, content);
        }
      }
    }
    return content;
  }

  /** Licences are kept, in a folder for each library. */
  private static void add(String name, byte[] bytes, Path place, Map<String, byte[]> content) {
    if (name.matches("META-INF/(LICENSE|NOTICE)[^/]*")) {
      String library = place.getFileName().toString().replaceFirst("\\.jar$", "");
      content.put("META-INF/licenses/" + library + "/" + name.substring("META-INF/".length()), bytes);
    } else if (!name.startsWith("META-INF/") && !name.equals("module-info.class")) {
      content.put(name, bytes);
    }
  }

  /** Writes a zip file, the manifest of a jar first. */
  static void zip(Path file, Map<String, byte[]> content) throws IOException {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(fresh))) {
        for (Map.Entry<String, byte[]> each : content.entrySet()) {
          ZipEntry entry = new ZipEntry(each.getKey());
          entry.setTime(NO_TIME);
          // Stored as it is: such a jar starts quicker.
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(each.getValue().length);
          CRC32 sum = new CRC32();
          sum.update(each.getValue());
          entry.setCrc(sum.getValue());
          out.putNextEntry(entry);
          out.write(each.getValue());
          out.closeEntry();
        }
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** The jar or folder that a class comes from. */
  static Path place(Class<?> type) throws IOException {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("The program's own place can't be read", e);
    }
  }
}
