package org.neurodsl.ui.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.model.LaunchConfigurationDelegate;
import org.eclipse.ui.PlatformUI;
import org.neurodsl.library.Library;
import org.neurodsl.problem.DiagnosticPrinter;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.problem.Sources;
import org.neurodsl.sim.live.LiveCommand;
import org.neurodsl.sim.live.LiveProcess;
import org.neurodsl.sim.standalone.ExitCode;
import org.neurodsl.sim.standalone.UsageException;
import org.neurodsl.ui.preferences.Settings;
import org.neurodsl.ui.run.CompiledRun;
import org.neurodsl.ui.run.ModelCompiler;
import org.neurodsl.ui.run.RunRequest;

/** Runs an experiment: compiles it, starts its process, and connects that with the views. */
public final class LaunchDelegate extends LaunchConfigurationDelegate {

  @Override
  public void launch(ILaunchConfiguration configuration, String mode, ILaunch launch, IProgressMonitor monitor)
      throws CoreException {
    RunRequest request = LaunchAttributes.read(configuration);
    ConsoleFocus.leaveTracesInFront();
    String name = request.file().getFileName() + (request.experiment().isEmpty() ? "" : " " + request.experiment());
    RunProcess process = new RunProcess(launch, name, request.file().toString());
    try {
      ModelCompiler compiler = PlatformUI.getWorkbench().getService(ModelCompiler.class);
      ModelCompiler.Result result = compiler.compile(request);
      print(result.reports(), process);
      if (result.run().isPresent()) {
        start(result.run().get(), Map.of(), process);
      } else {
        boolean errors = result.reports().stream().anyMatch(ProblemReport::isError);
        process.print(true, LaunchText.get(errors ? "refused" : "noExperiment",
            DiagnosticPrinter.summary(result.reports()), request.file().getFileName()) + "\n");
        process.end(ExitCode.PROBLEMS);
        ConsoleFocus.show();
      }
    } catch (UsageException wrong) {
      process.print(true, wrong.getMessage() + "\n");
      process.end(ExitCode.USAGE);
      ConsoleFocus.show();
    } catch (IOException e) {
      process.print(true, e.getMessage() + "\n");
      process.end(ExitCode.USAGE);
      ConsoleFocus.show();
    } catch (CoreException | RuntimeException bug) {
      process.end(ExitCode.BUG);
      throw bug;
    }
  }

  /** Starts what is compiled, with other values (base units) than those of its plan. */
  static void start(CompiledRun compiled, Map<String, Double> settings, RunProcess process)
      throws CoreException, IOException {
    RunRequest request = compiled.request();
    ProjectFolders.write(compiled.sources(), request.file());
    if (request.recording().kept()) {
      ProjectFolders.makeRuns(request.file());
    }
    RunFeed feed = new RunFeed(compiled, process, settings);
    LiveProcess live =
        LiveProcess.start(compiled.classPath(), request.file().getParent(), Settings.processOptions(), feed);
    feed.follow(live);
    process.attach(live);
    String experiment = compiled.experiment().plan().name();
    Path runs = ProjectFolders.runs(request.file());
    String folder = request.recording().kept() ? runs.toString() : "";
    live.send(new LiveCommand.Run(experiment, settings, request.recording().threads(), folder));
    new RunJob(LaunchText.get("job", compiled.experiment().plan().subject(), experiment), feed, process).schedule();
  }

  /** Problems with the names of their files as short as the console can open them. */
  private static void print(List<ProblemReport> reports, RunProcess process) {
    if (!reports.isEmpty()) {
      boolean errors = reports.stream().anyMatch(ProblemReport::isError);
      process.print(errors, new DiagnosticPrinter(sources(), false).print(reports));
    }
  }

  private static Sources sources() {
    Library library = Library.shipped();
    return file -> {
      try {
        Path path = Path.of(file);
        return Files.isRegularFile(path) ? Optional.of(Files.readString(path)) : library.text(file);
      } catch (IOException e) {
        return Optional.empty();
      }
    };
  }

  @Override
  public boolean buildForLaunch(ILaunchConfiguration configuration, String mode, IProgressMonitor monitor) {
    return false;
  }

  @Override
  public boolean preLaunchCheck(ILaunchConfiguration configuration, String mode, IProgressMonitor monitor)
      throws CoreException {
    OpenModels.save(LaunchAttributes.read(configuration).file());
    return true;
  }

  @Override
  public boolean finalLaunchCheck(ILaunchConfiguration configuration, String mode, IProgressMonitor monitor) {
    return true;
  }
}
