package org.neurodsl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.neurodsl.pipeline.CheckedFile;
import org.neurodsl.pipeline.Compilation;
import org.neurodsl.pipeline.CompileRequest;
import org.neurodsl.pipeline.CompiledModel;
import org.neurodsl.pipeline.ModelStore;
import org.neurodsl.pipeline.Pipeline;
import org.neurodsl.pipeline.Purpose;
import org.neurodsl.pipeline.StandaloneJar;
import org.neurodsl.problem.DiagnosticPrinter;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.sim.standalone.ExitCode;
import org.neurodsl.sim.standalone.UsageException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code neurodsl build}: compiles a model to one jar that runs by itself. */
final class BuildCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command(
            "build",
            "Writes a simulator of a model as one jar. It needs a Java 21 and nothing else.",
            "neurodsl build my.neuro -o my.jar",
            "java -jar my.jar --help                 its experiments and parameters",
            "java -jar my.jar -e trace --set g_L=0.2")
        .addOption(Options.text("JAR", "The jar (the model's name with .jar).", "-o", "--output"))
        .addOption(Options.colour())
        .addPositional(Options.arguments("FILE", "1", "The model."));
  }

  @Override
  public int run(ParseResult options, Invocation invocation) throws IOException {
    String file = Options.arguments(options).get(0);
    Pipeline pipeline = new Pipeline(ModelStore.none());
    CompileRequest request = CompileRequest.of(invocation.path(file));
    CheckedFile checked = pipeline.check(request.file());
    List<ProblemReport> shown = RunCommand.tell(Compilation.of(checked), invocation);
    if (checked.hasErrors()) {
      invocation.terminal().err().print(DiagnosticPrinter.summary(shown) + "; nothing was built\n");
      return ExitCode.PROBLEMS;
    }
    CompiledModel model = pipeline.compile(checked, pipeline.prepare(checked, request, Purpose.STANDALONE));
    if (model.model().experiments().isEmpty()) {
      return RunCommand.withoutExperiments(file, invocation.terminal());
    }
    String usual = Path.of(file).getFileName().toString().replaceFirst("\\.neuro$", "") + ".jar";
    Path jar = invocation.path(Options.value(options, "-o", usual));
    if (Files.isDirectory(jar)) {
      throw new UsageException("'" + invocation.shown(jar) + "' is a folder; write the name of a jar behind -o.");
    }
    Files.createDirectories(jar.toAbsolutePath().getParent());
    StandaloneJar.write(model, checked.files(), jar);
    String name = invocation.shown(jar);
    invocation.terminal().out().print("wrote " + name + "\nrun it:  java -jar "
        + (name.indexOf(' ') < 0 ? name : '"' + name + '"') + "\n");
    return ExitCode.OK;
  }
}
