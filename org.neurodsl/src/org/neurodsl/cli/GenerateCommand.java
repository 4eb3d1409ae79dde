package org.neurodsl.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.neurodsl.pipeline.CheckedFile;
import org.neurodsl.pipeline.Compilation;
import org.neurodsl.pipeline.CompileRequest;
import org.neurodsl.pipeline.ModelStore;
import org.neurodsl.pipeline.Pipeline;
import org.neurodsl.pipeline.PreparedExperiment;
import org.neurodsl.pipeline.Purpose;
import org.neurodsl.pipeline.StandaloneProject;
import org.neurodsl.problem.DiagnosticPrinter;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.sim.standalone.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code neurodsl generate}: writes the simulator of a model as a Maven project. */
final class GenerateCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command(
            "generate",
            "Writes a simulator of a model as a readable Maven project that builds on its own.",
            "neurodsl generate my.neuro",
            "cd my-simulator && mvn package")
        .addOption(Options.text("DIR", "Folder of the project (the model's name with -simulator).", "-o", "--output"))
        .addOption(Options.colour())
        .addPositional(Options.arguments("FILE", "1", "The model."));
  }

  @Override
  public int run(ParseResult options, Invocation invocation) throws IOException {
    String file = Options.arguments(options).get(0);
    String usual = Path.of(file).getFileName().toString().replaceFirst("\\.neuro$", "") + "-simulator";
    String folder = Options.value(options, "-o", usual);
    CompileRequest request = CompileRequest.of(invocation.path(file));
    Pipeline pipeline = new Pipeline(ModelStore.none());
    CheckedFile checked = pipeline.check(request.file());
    List<ProblemReport> shown = RunCommand.tell(Compilation.of(checked), invocation);
    if (checked.hasErrors()) {
      invocation.terminal().err().print(DiagnosticPrinter.summary(shown) + "; nothing was generated\n");
      return ExitCode.PROBLEMS;
    }
    List<PreparedExperiment> prepared = pipeline.prepare(checked, request, Purpose.READING);
    if (prepared.isEmpty()) {
      return RunCommand.withoutExperiments(file, invocation.terminal());
    }
    Path target = invocation.path(folder);
    List<String> written = StandaloneProject.write(
        pipeline.compile(checked, prepared), prepared.stream().flatMap(each -> each.sources().stream()).toList(),
        checked.files(), target);
    for (String path : written) {
      invocation.terminal().out().print("wrote " + invocation.shown(target.resolve(path)) + "\n");
    }
    return ExitCode.OK;
  }
}
