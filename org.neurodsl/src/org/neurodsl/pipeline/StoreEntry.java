package org.neurodsl.pipeline;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.sim.standalone.StoredModel;
import org.neurodsl.sim.standalone.StoredModelJson;

/** The bytes of a stored model: a hash of all that follows, the description as JSON, warnings, classes. */
final class StoreEntry {
  private static final Gson GSON = new Gson();
  private static final int HASH_LENGTH = 64;

  private StoreEntry() {}

  static byte[] write(CompiledModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    block(out, StoredModelJson.write(model.model()).getBytes(StandardCharsets.UTF_8));
    block(out, GSON.toJson(model.warnings()).getBytes(StandardCharsets.UTF_8));
    out.writeInt(model.classes().size());
    for (Map.Entry<String, byte[]> each : new TreeMap<>(model.classes()).entrySet()) {
      out.writeUTF(each.getKey());
      block(out, each.getValue());
    }
    byte[] content = bytes.toByteArray();
    byte[] hash = SourceFile.sha256(content).getBytes(StandardCharsets.US_ASCII);
    byte[] entry = Arrays.copyOf(hash, HASH_LENGTH + content.length);
    System.arraycopy(content, 0, entry, HASH_LENGTH, content.length);
    return entry;
  }

  /** Reads an entry; a damaged one is refused with an {@link IllegalArgumentException}. */
  static CompiledModel read(byte[] entry) throws IOException {
    if (entry.length < HASH_LENGTH) {
      throw new IllegalArgumentException("The entry is cut off");
    }
    String hash = new String(entry, 0, HASH_LENGTH, StandardCharsets.US_ASCII);
    byte[] content = Arrays.copyOfRange(entry, HASH_LENGTH, entry.length);
    if (!hash.equals(SourceFile.sha256(content))) {
      throw new IllegalArgumentException("The entry is damaged");
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
    StoredModel model = StoredModelJson.read(new String(block(in), StandardCharsets.UTF_8));
    List<ProblemReport> warnings = warnings(new String(block(in), StandardCharsets.UTF_8));
    Map<String, byte[]> classes = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = in.readUTF();
      classes.put(name, block(in));
    }
    return new CompiledModel(model, classes, warnings);
  }

  private static List<ProblemReport> warnings(String json) {
    if (json.equals("[]")) {
      return List.of();
    }
    try {
      return List.of(GSON.fromJson(json, ProblemReport[].class));
    } catch (JsonParseException e) {
      throw new IllegalArgumentException("The entry holds other warnings", e);
    }
  }

  private static void block(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] block(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] bytes = in.readNBytes(length);
    if (bytes.length != length) {
      throw new IllegalArgumentException("The entry is cut off");
    }
    return bytes;
  }
}
