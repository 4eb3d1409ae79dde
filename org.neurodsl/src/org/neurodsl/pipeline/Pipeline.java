package org.neurodsl.pipeline;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.eclipse.emf.common.util.URI;
import org.neurodsl.compile.InMemoryCompiler;
import org.neurodsl.compile.KernelFactory;
import org.neurodsl.emit.GeneratedSource;
import org.neurodsl.emit.java.JavaEmitter;
import org.neurodsl.ir.IrText;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.lower.LowerModel;
import org.neurodsl.lower.LoweredExperiment;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.pass.Passes;
import org.neurodsl.problem.NameSuggestion;
import org.neurodsl.scoping.Subjects;
import org.neurodsl.sim.VectorModule;
import org.neurodsl.sim.contract.KernelSource;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.standalone.FailureExplanation;
import org.neurodsl.sim.standalone.PlanChange;
import org.neurodsl.sim.standalone.ReadyExperiment;
import org.neurodsl.sim.standalone.StoredModel;
import org.neurodsl.sim.standalone.UsageException;

/**
 * The way from a text to data on one page. Each stage is a call of its owner; what a stage makes is the input of
 * the next.
 *
 * <pre>
 *  1 parse, 2 link, 3 check   {@link FrontEnd#check}           text -> syntax tree and problems
 *  4 lower                    {@link LowerModel#experiment}    syntax tree -> IR, drive, experiment plan
 *  5 simplify                 {@link Passes#apply}             IR -> IR
 *  6 plan, 7 emit             {@link KernelVariants#of}        IR -> straight-line program -> Java
 *  8 compile                  {@link InMemoryCompiler}         Java -> classes
 *  9 run                      {@code sim.experiment}           classes and plan -> outcome
 * 10 record                   {@code sim.report}, {@code sim.result}   outcome -> files
 * 11 view                     {@code sim.report}, {@code ui.trace}     outcome -> text and pictures
 * </pre>
 *
 * <p>After stage 3 no user's error is left to find: whatever goes wrong from there to stage 8 is a {@link
 * PipelineBug}. Stages 9 to 11 are {@link org.neurodsl.sim.standalone.RunSession}, which needs nothing of the
 * language. For one thread at a time.
 */
public final class Pipeline {
  /** Package of the generated classes. */
  public static final String PACKAGE = "simulation";

  private final FrontEnd frontEnd = new FrontEnd();
  private final ModelStore store;

  /** A pipeline that looks into a store first. */
  public Pipeline(ModelStore store) {
    this.store = store;
  }

  /**
   * Stages 1 to 8, or what the store holds of them.
   *
   * @throws IOException where the main file can't be read
   * @throws UsageException where the request names what the model has not
   */
  public Compilation compile(CompileRequest request) throws IOException {
    long began = System.nanoTime();
    StoreKey key = StoreKey.of(request);
    Optional<CompiledModel> kept = store.find(key.text()).filter(key::isCurrent);
    if (kept.isPresent()) {
      return new Compilation(kept.get().warnings(), kept, key.files(kept.get()), seconds(began));
    }
    CheckedFile checked = frontEnd.check(request.file());
    if (checked.hasErrors()) {
      return new Compilation(checked.reports(), Optional.empty(), checked.files(), seconds(began));
    }
    CompiledModel model = compile(checked, prepare(checked, request));
    store.keep(key.text(), model);
    return new Compilation(model.warnings(), Optional.of(model), checked.files(), seconds(began));
  }

  /** Stages 1 to 3. */
  public CheckedFile check(Path file) throws IOException {
    return frontEnd.check(file);
  }

  /** The same for a text that is to be run in place of that of the file. */
  public CheckedFile check(Path file, String text) throws IOException {
    return frontEnd.check(file, text);
  }

  /** Stages 4 to 7 for each experiment that is asked for. */
  public List<PreparedExperiment> prepare(CheckedFile checked, CompileRequest request) {
    return prepare(checked, request, Purpose.RUN);
  }

  /** The same for a purpose other than to run them. */
  public List<PreparedExperiment> prepare(CheckedFile checked, CompileRequest request, Purpose purpose) {
    Set<String> taken = new TreeSet<>();
    List<PreparedExperiment> prepared = new ArrayList<>();
    LowerModel lower = new LowerModel(uri -> shownName(uri, checked));
    for (Experiment experiment : chosen(checked, request)) {
      Supplier<String> text = () -> "experiment " + experiment.getName() + "\n";
      if (Subjects.network(experiment).isPresent()) {
        prepared.add(at(
            Stage.LOWER, text, () -> new NetworkPreparation(lower, taken).of(experiment, request, purpose)));
        continue;
      }
      ModelIr neuron = at(Stage.LOWER, text, () -> lower.neuron(Subjects.neuron(experiment).orElseThrow()));
      PlanChange change = Overrides.of(request, neuron);
      LoweredExperiment lowered = at(Stage.LOWER, text, () -> lower.experiment(experiment, change.settings()));
      ExperimentPlan plan = change.withoutSettings().apply(lowered.plan());
      boolean vectors = purpose.vectors() && plan.sweep() != null && VectorModule.isAvailable();
      KernelVariants variants = new KernelVariants(new JavaEmitter(PACKAGE, vectors), taken);
      ModelIr simple = at(Stage.SIMPLIFY, () -> IrText.of(lowered.model()), () -> Passes.apply(lowered.model()));
      List<PreparedKernel> kernels = variants.of(Observables.request(lowered, plan), purpose);
      prepared.add(new PreparedExperiment(lowered.model(), lowered.drive(), simple, kernels, plan,
          change.open(lowered.numbers()), null));
    }
    return prepared;
  }

  /** Stage 8. */
  public CompiledModel compile(CheckedFile checked, List<PreparedExperiment> prepared) {
    List<GeneratedSource> sources = prepared.stream().flatMap(each -> each.sources().stream()).toList();
    Map<String, byte[]> classes =
        at(Stage.COMPILE, () -> String.join("\n", sources.stream().map(GeneratedSource::text).toList()),
            () -> new InMemoryCompiler().compile(sources));
    StoredModel model =
        new StoredModel(Tool.NAME, Tool.version(), checked.files().get(0).relative(),
            checked.files().stream().map(SourceFile::hash).toList(),
            prepared.stream().map(PreparedExperiment::stored).toList());
    return new CompiledModel(model, classes, checked.reports());
  }

  /** The populations of a compiled experiment as its plan wants them. */
  public static KernelSource kernels(CompiledModel model, StoredModel.StoredExperiment experiment) {
    return kernels(model, experiment, experiment.kernels().getFirst());
  }

  /** The populations of a compiled experiment of one of its classes. */
  public static KernelSource kernels(
      CompiledModel model, StoredModel.StoredExperiment experiment, StoredModel.StoredKernel kernel) {
    return KernelFactory.of(kernel.className(), model.classes(), experiment.timeTables());
  }

  /** An experiment of a compiled model, ready to run. */
  public static ReadyExperiment ready(
      CompiledModel model, StoredModel.StoredExperiment experiment, double seconds, FailureExplanation explanation) {
    return experiment.network() != null
        ? ReadyExperiment.ofNetwork(experiment, PlanChange.NONE, KernelFactory.loader(model.classes()), seconds)
        : ReadyExperiment.of(experiment, PlanChange.NONE, kernel -> kernels(model, experiment, kernel), seconds,
            explanation);
  }

  /** Places are told relative to the main file, so that what is generated is the same on every machine. */
  private static String shownName(URI uri, CheckedFile checked) {
    if (!uri.isFile()) {
      return uri.path() == null ? uri.toString() : uri.path().substring(1);
    }
    Path folder = checked.files().get(0).file().getParent();
    return folder.relativize(Path.of(uri.toFileString())).toString().replace(File.separatorChar, '/');
  }

  private static List<Experiment> chosen(CheckedFile checked, CompileRequest request) {
    Map<String, Experiment> known = new LinkedHashMap<>();
    checked.tree().model().getItems().stream()
        .filter(Experiment.class::isInstance)
        .map(Experiment.class::cast)
        .forEach(each -> known.put(each.getName(), each));
    if (request.experiments().isEmpty()) {
      return List.copyOf(known.values());
    }
    List<Experiment> chosen = new ArrayList<>();
    for (String name : new LinkedHashSet<>(request.experiments())) {
      if (!known.containsKey(name)) {
        String near = NameSuggestion.clause(name, known.keySet());
        throw new UsageException("There is no experiment '" + name + "'; " + (near.isEmpty()
            ? "the experiments are " + String.join(", ", known.keySet()) + "." : "did you mean " + near + "?"));
      }
      chosen.add(known.get(name));
    }
    return chosen;
  }

  /** Work of a stage; whatever goes wrong there is a bug of it. */
  static <T> T at(Stage stage, Supplier<String> given, Supplier<T> work) {
    try {
      return work.get();
    } catch (UsageException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new PipelineBug(stage, given.get(), e);
    }
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) * 1e-9;
  }
}
