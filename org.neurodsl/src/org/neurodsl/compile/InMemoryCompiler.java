package org.neurodsl.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jdt.core.compiler.CategorizedProblem;
import org.eclipse.jdt.core.compiler.CharOperation;
import org.eclipse.jdt.internal.compiler.ClassFile;
import org.eclipse.jdt.internal.compiler.CompilationResult;
import org.eclipse.jdt.internal.compiler.Compiler;
import org.eclipse.jdt.internal.compiler.DefaultErrorHandlingPolicies;
import org.eclipse.jdt.internal.compiler.classfmt.ClassFileConstants;
import org.eclipse.jdt.internal.compiler.env.ICompilationUnit;
import org.eclipse.jdt.internal.compiler.impl.CompilerOptions;
import org.eclipse.jdt.internal.compiler.lookup.LookupEnvironment;
import org.eclipse.jdt.internal.compiler.lookup.ModuleBinding;
import org.eclipse.jdt.internal.compiler.problem.DefaultProblemFactory;
import org.neurodsl.emit.GeneratedSource;
import org.neurodsl.source.SourcePlace;

/**
 * Compiles generated Java to classes with Eclipse's compiler, without files. Its inner interface is used because
 * that starts in
 * a fraction of the time of {@code javax.tools}: it reads only the classes that the text names.
 */
public final class InMemoryCompiler {

  /** Version of the class files. */
  private static final long LEVEL = ClassFileConstants.JDK21;

  /**
   * Compiles some classes together.
   *
   * @return class files by their names with dots
   * @throws CompilerBug where a text does not compile
   */
  public Map<String, byte[]> compile(List<GeneratedSource> sources) {
    Map<String, GeneratedSource> byPath = new HashMap<>();
    sources.forEach(source -> byPath.put(source.path(), source));
    Map<String, byte[]> classes = new HashMap<>();
    List<CompilationResult> results = new ArrayList<>();
    Compiler compiler =
        new Compiler(
            new TypeFinder(),
            DefaultErrorHandlingPolicies.exitAfterAllProblems(),
            options(),
            results::add,
            new DefaultProblemFactory(Locale.ROOT));
    compiler.useSingleThread = true;
    compiler.compile(sources.stream().map(Unit::new).toArray(ICompilationUnit[]::new));
    for (CompilationResult result : results) {
      if (result.hasErrors()) {
        throw bug(result.getErrors()[0], byPath.get(new String(result.getFileName())));
      }
      for (ClassFile file : result.getClassFiles()) {
        classes.put(CharOperation.toString(file.getCompoundName()), file.getBytes());
      }
    }
    return classes;
  }

  private static CompilerOptions options() {
    CompilerOptions options = new CompilerOptions();
    options.sourceLevel = LEVEL;
    options.complianceLevel = LEVEL;
    options.targetJDK = LEVEL;
    options.produceDebugAttributes = ClassFileConstants.ATTR_LINES | ClassFileConstants.ATTR_SOURCE;
    options.processAnnotations = false;
    options.enablePreviewFeatures = false;
    return options;
  }

  private static CompilerBug bug(CategorizedProblem problem, GeneratedSource source) {
    String place = source.lines().nearest(problem.getSourceLineNumber()).map(SourcePlace::toString).orElse("no place");
    String message =
        "The generated class " + source.qualifiedName() + " does not compile (a bug of NeuroDSL): line "
            + problem.getSourceLineNumber() + ", made from " + place + ": " + problem.getMessage();
    return new CompilerBug(message, source.text());
  }

  /** A text as the compiler wants it. */
  private record Unit(GeneratedSource source) implements ICompilationUnit {

    @Override
    public ModuleBinding module(LookupEnvironment environment) {
      return environment.UnNamedModule;
    }

    @Override
    public char[] getFileName() {
      return source.path().toCharArray();
    }

    @Override
    public char[] getContents() {
      return source.text().toCharArray();
    }

    @Override
    public char[] getMainTypeName() {
      return source.className().toCharArray();
    }

    @Override
    public char[][] getPackageName() {
      return CharOperation.splitOn('.', source.packageName().toCharArray());
    }
  }
}
