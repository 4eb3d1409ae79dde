package org.neurodsl.ui.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.neurodsl.emit.GeneratedSource;
import org.neurodsl.ide.ExperimentParameters;
import org.neurodsl.ide.ExperimentRecording;
import org.neurodsl.ide.ExperimentSketch;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.pipeline.CheckedFile;
import org.neurodsl.pipeline.CompiledModel;
import org.neurodsl.pipeline.LiveFolder;
import org.neurodsl.pipeline.ModelStore;
import org.neurodsl.pipeline.Pipeline;
import org.neurodsl.pipeline.PreparedExperiment;
import org.neurodsl.pipeline.TermExplanation;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.problem.TextEdit;
import org.neurodsl.scoping.Subjects;
import org.neurodsl.sim.contract.SimulationFailure;

/** Compiles models for runs of the workbench, one at a time. A workbench service. For several threads. */
public final class ModelCompiler {
  private final Path scratch;
  private final Pipeline pipeline = new Pipeline(ModelStore.none());

  /** A compiler that keeps what processes need in a folder of its own; what an earlier workbench left is deleted. */
  public ModelCompiler(Path scratch) {
    this.scratch = scratch;
    delete(scratch);
  }

  /**
   * What compiling gave.
   *
   * @param reports problems, by place
   * @param run empty where there are errors
   */
  public record Result(List<ProblemReport> reports, Optional<CompiledRun> run) {}

  /**
   * Compiles one experiment.
   *
   * @throws IOException where the file can't be read or the scratch folder not be written
   * @throws org.neurodsl.sim.standalone.UsageException where the request names what the model has not
   */
  public synchronized Result compile(RunRequest request) throws IOException {
    CheckedFile checked = pipeline.check(request.file());
    Optional<String> first = names(checked).findFirst();
    if (checked.hasErrors() || first.isEmpty()) {
      return new Result(checked.reports(), Optional.empty());
    }
    RunRequest named = request.experiment().isEmpty() ? request.of(first.get()) : request;
    checked = recording(checked, named);
    if (checked.hasErrors()) {
      return new Result(checked.reports(), Optional.empty());
    }
    List<PreparedExperiment> prepared = pipeline.prepare(checked, named.compileRequest());
    CompiledModel model = pipeline.compile(checked, prepared);
    Files.createDirectories(scratch);
    Path folder = Files.createTempDirectory(scratch, "model");
    List<Path> classPath = LiveFolder.write(model, checked.files(), folder);
    List<GeneratedSource> sources = prepared.stream().map(PreparedExperiment::source).toList();
    String experiment = prepared.get(0).plan().name();
    Map<String, ExperimentParameters.Range> ranges =
        ExperimentParameters.of(checked.tree().model(), experiment).map(ExperimentParameters::ranges).orElse(Map.of());
    return new Result(checked.reports(), Optional.of(new CompiledRun(request, model, sources, classPath, ranges)));
  }

  /** The file with the statements of its experiment that the request asks for in place of its own. */
  private CheckedFile recording(CheckedFile checked, RunRequest request) throws IOException {
    RunRequest.Recording wanted = request.recording();
    Optional<ExperimentRecording> present = wanted.signals().isEmpty() ? Optional.empty()
        : ExperimentRecording.of(checked.tree().model(), request.experiment());
    if (present.isEmpty()) {
      return checked;
    }
    Fix fix = new Fix("", present.get().edits(wanted.signals(), wanted.every()));
    return pipeline.check(request.file(), fix.applyTo(checked.files().getFirst().text()));
  }

  /** What an experiment of a file can record; the first one where no name is given. */
  public synchronized Optional<ExperimentRecording> recording(Path file, String experiment) throws IOException {
    CheckedFile checked = pipeline.check(file);
    String name = experiment.isEmpty() ? names(checked).findFirst().orElse("") : experiment;
    return ExperimentRecording.of(checked.tree().model(), name);
  }

  private static Stream<String> names(CheckedFile checked) {
    return checked.tree().model().getItems().stream()
        .filter(Experiment.class::isInstance)
        .map(each -> ((Experiment) each).getName());
  }

  /** The edit of a file that gives a parameter of an experiment another value. */
  public synchronized Optional<TextEdit> write(Path file, String experiment, String parameter, String quantity)
      throws IOException {
    return ExperimentParameters.of(pipeline.check(file).tree().model(), experiment)
        .flatMap(each -> each.write(parameter, quantity));
  }

  /** An experiment of a file and the lines, from 1, on which it begins and ends. */
  public record ExperimentPlace(String name, String subject, int firstLine, int lastLine) {}

  /** The experiments of a file, in order; those of a file with errors too. */
  public synchronized List<ExperimentPlace> experiments(Path file) throws IOException {
    return pipeline.check(file).tree().model().getItems().stream()
        .filter(Experiment.class::isInstance)
        .map(Experiment.class::cast)
        .filter(each -> each.getName() != null)
        .map(ModelCompiler::place)
        .toList();
  }

  /** What new experiments of a file can be about. */
  public synchronized ExperimentSketch sketch(Path file) throws IOException {
    return ExperimentSketch.of(pipeline.check(file).tree().model());
  }

  private static ExperimentPlace place(Experiment experiment) {
    ICompositeNode node = NodeModelUtils.findActualNodeFor(experiment);
    String subject = Subjects.name(experiment);
    return new ExperimentPlace(experiment.getName(), subject, node.getStartLine(), node.getEndLine());
  }

  /** Names the term of the model that made a run fail, if there is one. */
  public synchronized Optional<String> explain(RunRequest request, String experiment, SimulationFailure failure) {
    return new TermExplanation(pipeline, request.compileRequest(), experiment).of(failure);
  }

  private static void delete(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException | UncheckedIOException inUse) {
      // it is scratch: what can't be deleted now is deleted another time
    }
  }
}
