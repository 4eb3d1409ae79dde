package org.neurodsl.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Files and methods stay small, and every public type of the product says what it is. */
class SizesAndDocumentationTest {
  private static final int LONGEST_FILE = 400;
  private static final int LONGEST_METHOD = 60;
  private static final int MOST_PARAMETERS = 6;

  /** Called by generated code once per neuron and step, where an object of parameters would cost more than the work. */
  private static final Set<String> NUMERICAL_FUNCTIONS = Set.of("OrnsteinUhlenbeck.java:next");


  @Test
  void filesAreSmall() {
    List<String> faults = new ArrayList<>();
    for (Path file : SourceTree.javaFiles(
        SourceTree.SIM, SourceTree.LANGUAGE, SourceTree.WORKBENCH, SourceTree.TESTS, SourceTree.WORKBENCH_TESTS)) {
      long lines = SourceTree.text(file).lines().count();
      if (lines > LONGEST_FILE) {
        faults.add(file + ": " + lines + " lines");
      }
    }
    assertEquals("", String.join("\n", faults));
  }

  @Test
  void methodsAreShortAndTakeFewParameters() throws IOException {
    var scan = new MethodScan();
    scan.run(SourceTree.SIM, SourceTree.LANGUAGE, SourceTree.WORKBENCH);
    assertEquals("", String.join("\n", scan.faults));
  }

  @Test
  void publicTypesHaveDocumentation() throws IOException {
    var scan = new DocumentationScan();
    scan.run(SourceTree.SIM, SourceTree.LANGUAGE, SourceTree.WORKBENCH);
    assertEquals("", String.join("\n", scan.faults));
  }

  @Test
  void packagesSayWhatTheyAreFor() {
    TreeSet<String> faults = new TreeSet<>();
    for (Path file : SourceTree.javaFiles(SourceTree.SIM, SourceTree.LANGUAGE, SourceTree.WORKBENCH)) {
      Path info = file.resolveSibling("package-info.java");
      if (!Files.exists(info) || !SourceTree.text(info).startsWith("/**")) {
        faults.add(info.toString());
      }
    }
    assertEquals("", String.join("\n", faults));
  }

  /** Parses sources with the JDK's own parser and gathers what it finds wrong. */
  private abstract static class Scan extends TreePathScanner<Void, Void> {
    final List<String> faults = new ArrayList<>();
    DocTrees trees;
    CompilationUnitTree unit;

    void run(Path... roots) throws IOException {
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
        var sources = files.getJavaFileObjectsFromPaths(SourceTree.javaFiles(roots));
        var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, sources);
        trees = DocTrees.instance(task);
        for (CompilationUnitTree parsed : task.parse()) {
          unit = parsed;
          scan(parsed, null);
        }
      }
    }

    long line(Tree tree, boolean end) {
      var positions = trees.getSourcePositions();
      long offset = end ? positions.getEndPosition(unit, tree) : positions.getStartPosition(unit, tree);
      return unit.getLineMap().getLineNumber(offset);
    }

    void fault(Tree tree, String what) {
      faults.add(unit.getSourceFile().getName() + ":" + line(tree, false) + ": " + what);
    }
  }

  private static final class MethodScan extends Scan {
    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      long first = trees.getSourcePositions().getStartPosition(unit, method);
      // A record's own constructor has no place in the text and is as long as the record.
      if (first >= 0 && method.getBody() != null && !isRecordHeader(method)) {
        long lines = line(method, true) - line(method, false) + 1;
        if (lines > LONGEST_METHOD) {
          fault(method, method.getName() + " has " + lines + " lines");
        }
        if (method.getParameters().size() > MOST_PARAMETERS && !NUMERICAL_FUNCTIONS.contains(nameInFile(method))) {
          fault(method, method.getName() + " takes " + method.getParameters().size() + " parameters");
        }
      }
      return super.visitMethod(method, unused);
    }

    private String nameInFile(MethodTree method) {
      return Path.of(unit.getSourceFile().getName()).getFileName() + ":" + method.getName();
    }

    /** A record may have more components than a method has parameters: they are named where they are read. */
    private boolean isRecordHeader(MethodTree method) {
      Tree owner = getCurrentPath().getParentPath().getLeaf();
      return owner.getKind() == Tree.Kind.RECORD && method.getName().contentEquals("<init>");
    }
  }

  private static final class DocumentationScan extends Scan {
    @Override
    public Void visitClass(ClassTree type, Void unused) {
      TreePath path = getCurrentPath();
      boolean exposed = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
      if (exposed && trees.getDocComment(path) == null) {
        fault(type, "public " + type.getSimpleName() + " has no documentation");
      }
      return super.visitClass(type, unused);
    }
  }
}
