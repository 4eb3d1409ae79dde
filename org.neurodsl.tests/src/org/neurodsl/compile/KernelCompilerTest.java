package org.neurodsl.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurodsl.emit.GeneratedSource;
import org.neurodsl.emit.LineMap;
import org.neurodsl.emit.java.JavaEmitter;
import org.neurodsl.emit.java.SamplePrograms;
import org.neurodsl.source.SourcePlace;

class KernelCompilerTest {

  @TempDir Path folder;

  private static GeneratedSource source(String body) {
    Map<Integer, SourcePlace> lines = Map.of(1, new SourcePlace("cell.neuro", 12, 3, 0, 1));
    return new GeneratedSource("g", "A", "package g; public class A { " + body + " }", new LineMap(lines));
  }

  private Path keptFile() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().getFirst();
    }
  }

  @Test
  void modelIsCompiledAndTellsItsName() {
    assertEquals("HH", new KernelCompiler().compile(SamplePrograms.hodgkinHuxley()).info().model());
  }

  @Test
  void errorInGeneratedTextNamesTheLineOfTheModel() {
    CompilerBug bug =
        assertThrows(CompilerBug.class, () -> new InMemoryCompiler().compile(List.of(source("int x = nothing;"))));
    assertTrue(bug.getMessage().contains("cell.neuro:12:3"), bug.getMessage());
    assertTrue(bug.generatedText().contains("int x = nothing;"));
  }

  @Test
  void compilerSeesOnlyTheClassesThatGeneratedCodeNeeds() {
    for (String body : List.of("java.net.URI x;", "java.nio.file.Path x;", "org.neurodsl.ir.Expr x;")) {
      InMemoryCompiler compiler = new InMemoryCompiler();
      assertThrows(CompilerBug.class, () -> compiler.compile(List.of(source(body))), body);
    }
  }

  @Test
  void classesThatReachBeyondTheRuntimeAreRefused() {
    for (String body : List.of("void f() { System.exit(1); }", "Object f() { return Thread.currentThread(); }",
        "void f() throws Exception { Class.forName(\"x\"); }", "Runnable f() { return () -> {}; }")) {
      Map<String, byte[]> classes = new InMemoryCompiler().compile(List.of(source(body)));
      assertThrows(CompilerBug.class, () -> ClassFileScan.check(classes), body);
    }
  }

  @Test
  void generatedClassesReferToAllowedClassesOnly() {
    GeneratedSource source = new JavaEmitter("generated", true).emit(SamplePrograms.leaky());
    ClassFileScan.check(new InMemoryCompiler().compile(List.of(source)));
  }

  @Test
  void generatedClassSeesNothingButTheRuntime() {
    GeneratedClassLoader loader = new GeneratedClassLoader(Map.of());
    assertThrows(ClassNotFoundException.class, () -> loader.loadClass("org.neurodsl.compile.KernelCompiler"));
    assertThrows(ClassNotFoundException.class, () -> loader.loadClass("java.net.URI"));
    assertThrows(ClassNotFoundException.class, () -> loader.loadClass("com.google.gson.Gson"));
  }

  @Test
  void unchangedTextIsFoundInTheStore() {
    ClassStore store = new ClassStore(folder, "1");
    Map<String, byte[]> classes = Map.of("g.A", new byte[] {1, 2}, "g.A$B", new byte[] {3});
    store.put(source("int x;"), classes);
    Map<String, byte[]> found = store.find(source("int x;")).orElseThrow();
    assertEquals(classes.keySet(), found.keySet());
    assertEquals(2, found.get("g.A")[1]);
    assertFalse(store.find(source("int y;")).isPresent());
    assertFalse(new ClassStore(folder, "2").find(source("int x;")).isPresent());
  }

  @Test
  void brokenFileInTheStoreCountsAsMissing() throws IOException {
    ClassStore store = new ClassStore(folder, "1");
    store.put(source("int x;"), Map.of("g.A", new byte[] {1, 2}));
    byte[] bytes = Files.readAllBytes(keptFile());
    bytes[bytes.length / 2] ^= 1;
    Files.write(keptFile(), bytes);
    assertFalse(store.find(source("int x;")).isPresent());
    Files.write(keptFile(), new byte[3]);
    assertFalse(store.find(source("int x;")).isPresent());
  }

  @Test
  void folderThatCannotBeWrittenIsNoError() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    KernelCompiler compiler = new KernelCompiler(new ClassStore(file, "1"));
    assertEquals("LIF", compiler.compile(SamplePrograms.leaky()).info().model());
  }
}
