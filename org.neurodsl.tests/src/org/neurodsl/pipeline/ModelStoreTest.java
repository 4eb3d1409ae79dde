package org.neurodsl.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.sim.standalone.StoredModel;
import org.neurodsl.source.SourcePlace;

class ModelStoreTest {
  private static final String KEY = "0123456789abcdef";
  private static final ProblemReport WARNING =
      ProblemReport.of(Problem.UNUSUAL_MAGNITUDE, new SourcePlace("m.neuro", 1, 2, 3, 4), "x", "1", "y", "2");
  private static final CompiledModel MODEL =
      new CompiledModel(
          new StoredModel("neurodsl", "1", "m.neuro", List.of(), List.of()), Map.of("A", new byte[] {1, 2, 3}),
          List.of(WARNING));

  @TempDir private Path folder;

  @Test
  void whatIsKeptIsFound() {
    ModelStore store = ModelStore.in(folder.resolve("store"));
    store.keep(KEY, MODEL);
    CompiledModel found = store.find(KEY).orElseThrow();
    assertEquals(MODEL.model(), found.model());
    assertEquals(List.of(WARNING), found.warnings());
    assertArrayEquals(new byte[] {1, 2, 3}, found.classes().get("A"));
    assertTrue(store.find("fedcba9876543210").isEmpty());
  }

  @Test
  void aDamagedEntryCountsAsMissing() throws IOException {
    ModelStore store = ModelStore.in(folder.resolve("store"));
    store.keep(KEY, MODEL);
    Path entry = folder.resolve("store").resolve(KEY + ".model");
    byte[] bytes = Files.readAllBytes(entry);
    for (int at = 0; at < bytes.length; at += 7) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 1;
      Files.write(entry, damaged);
      assertTrue(store.find(KEY).isEmpty(), "byte " + at);
    }
    Files.write(entry, Arrays.copyOf(bytes, 10));
    assertTrue(store.find(KEY).isEmpty());
  }

  @Test
  void aFolderThatOthersMayWriteIsNotTrusted() throws IOException {
    ModelStore store = ModelStore.in(folder.resolve("store"));
    store.keep(KEY, MODEL);
    Files.setPosixFilePermissions(folder.resolve("store"), PosixFilePermissions.fromString("rwxrwxrwx"));
    assertTrue(store.find(KEY).isEmpty());
  }

  @Test
  void aFolderThatCantBeWrittenIsNoError() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    ModelStore store = ModelStore.in(folder.resolve("file/store"));
    store.keep(KEY, MODEL);
    assertTrue(store.find(KEY).isEmpty());
  }

  @Test
  void theVariableNamesTheFolderOrNone() {
    assertEquals("none", ModelStore.ofUser(Map.of(ModelStore.VARIABLE, "")).describe());
    assertTrue(ModelStore.ofUser(Map.of("XDG_CACHE_HOME", folder.toString())).describe()
        .startsWith(folder.resolve("neurodsl").toString()));
  }
}
