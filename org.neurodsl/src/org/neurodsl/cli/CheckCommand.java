package org.neurodsl.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.neurodsl.pipeline.FrontEnd;
import org.neurodsl.pipeline.Tool;
import org.neurodsl.problem.DiagnosticJson;
import org.neurodsl.problem.DiagnosticPrinter;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.problem.SarifWriter;
import org.neurodsl.problem.Severity;
import org.neurodsl.sim.standalone.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code neurodsl check}: finds problems without running anything. */
final class CheckCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command(
            "check",
            "Checks models: syntax, names, units, experiments. Ends with 1 where there are errors.",
            "neurodsl check my.neuro",
            "neurodsl check .                        all .neuro files below this folder",
            "neurodsl check --format sarif . > a.sarif   for code hosts and build servers")
        .addOption(Options.text("FORM", "text, json, or sarif", "--format"))
        .addOption(Options.flag("Warnings count as errors.", "--strict"))
        .addOption(Options.colour())
        .addPositional(Options.arguments("FILE|DIR", "1..*", "Models, or folders of models."));
  }

  @Override
  public int run(ParseResult options, Invocation invocation) throws IOException {
    String format = Options.word(options, "--format", "text", "text", "json", "sarif");
    long began = System.nanoTime();
    List<Path> files = ModelFiles.of(Options.arguments(options), invocation);
    Diagnostics diagnostics = new Diagnostics(invocation);
    FrontEnd frontEnd = new FrontEnd();
    List<ProblemReport> reports = new ArrayList<>();
    int unreadable = 0;
    for (Path file : files) {
      try {
        reports.addAll(diagnostics.shown(frontEnd.check(file).advised().reports()));
      } catch (IOException e) {
        unreadable++;
        invocation.terminal().err().print("error: " + FileFaults.sentence(e) + "\n");
      }
    }
    reports = reports.stream().distinct().toList();
    invocation.terminal().out().print(switch (format) {
      case "json" -> DiagnosticJson.write(reports);
      case "sarif" -> new SarifWriter(diagnostics.sources(), Tool.version()).write(reports);
      default -> diagnostics.text(reports);
    });
    int read = files.size() - unreadable;
    if (format.equals("text") && read > 0) {
      invocation.terminal().flush();
      String seconds = String.format(Locale.ROOT, "%.2f", (System.nanoTime() - began) * 1e-9);
      invocation.terminal().err().print(DiagnosticPrinter.summary(reports) + " in " + read
          + (read == 1 ? " file" : " files") + " (" + seconds + " s)\n");
    }
    if (unreadable > 0) {
      return ExitCode.USAGE;
    }
    Severity bound = options.hasMatchedOption("--strict") ? Severity.WARNING : Severity.ERROR;
    boolean bad = reports.stream().anyMatch(report -> report.severity().compareTo(bound) <= 0);
    return bad ? ExitCode.PROBLEMS : ExitCode.OK;
  }
}
