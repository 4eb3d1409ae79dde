package org.neurodsl.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neurodsl.emit.GeneratedSource;
import org.neurodsl.emit.LineMap;
import org.neurodsl.emit.java.JavaEmitter;
import org.neurodsl.emit.java.SamplePrograms;
import org.neurodsl.source.SourcePlace;

class KernelCompilerTest {

  private static GeneratedSource source(String body) {
    Map<Integer, SourcePlace> lines = Map.of(1, new SourcePlace("cell.neuro", 12, 3, 0, 1));
    return new GeneratedSource("g", "A", "package g; public class A { " + body + " }", new LineMap(lines));
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
    assertThrows(ClassNotFoundException.class, () -> loader.loadClass("org.neurodsl.compile.InMemoryCompiler"));
    assertThrows(ClassNotFoundException.class, () -> loader.loadClass("java.net.URI"));
    assertThrows(ClassNotFoundException.class, () -> loader.loadClass("com.google.gson.Gson"));
  }
}
