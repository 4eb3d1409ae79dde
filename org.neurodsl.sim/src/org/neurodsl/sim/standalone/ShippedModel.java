package org.neurodsl.sim.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.contract.KernelSource;
import org.neurodsl.sim.result.RunDescription.Provenance;
import org.neurodsl.sim.standalone.StoredModel.StoredExperiment;
import org.neurodsl.sim.standalone.StoredModel.StoredKernel;

/** A compiled model that lies on the class path: its description, its files, its classes. For one thread. */
public final class ShippedModel {
  private static final String FOLDER = "/model/";

  private final StoredModel model;
  private final Map<StoredKernel, ClassKernels> kernels = new LinkedHashMap<>();

  private ShippedModel(StoredModel model) {
    this.model = model;
  }

  /** The model of this class path. */
  public static ShippedModel read() {
    byte[] description = bytes("/" + StoredModelJson.FILE);
    return new ShippedModel(StoredModelJson.read(new String(description, StandardCharsets.UTF_8)));
  }

  /** Its description. */
  public StoredModel model() {
    return model;
  }

  /** The populations of an experiment as its own plan wants them; a class is loaded once. */
  public KernelSource kernels(StoredExperiment experiment) {
    return kernels(experiment, experiment.kernels().getFirst());
  }

  /** The parameters of an experiment that may have other values. */
  List<KernelInfo.Variable> parameters(StoredExperiment experiment) {
    if (experiment.network() == null) {
      return kernels(experiment).info().parameters();
    }
    StoredParameters open = experiment.network().open();
    return open == null ? List.of() : open.parameters();
  }

  /** The parameters of an experiment that are compiled into its classes. */
  List<String> fixed(StoredExperiment experiment) {
    StoredParameters open = experiment.network() == null ? null : experiment.network().open();
    return open == null ? List.of() : open.fixed();
  }

  /** The values of these parameters of a network where none is given, in base units. */
  double[] usual(StoredParameters open) {
    return open.values(Map.of(), NetworkClasses.numbers(type(open.numbers())));
  }

  private KernelSource kernels(StoredExperiment experiment, StoredKernel kernel) {
    return kernels.computeIfAbsent(kernel, each -> ClassKernels.of(each.className(), experiment.timeTables()));
  }

  /**
   * Experiments by name, all of them where no name is given.
   *
   * @throws UsageException where there is none of a name
   */
  public List<StoredExperiment> chosen(List<String> names) {
    if (names.isEmpty()) {
      return model.experiments();
    }
    List<StoredExperiment> chosen = new ArrayList<>();
    for (String name : names) {
      chosen.add(model.experiments().stream().filter(each -> each.plan().name().equals(name)).findFirst().orElseThrow(
          () -> new UsageException("There is no experiment '" + name + "'; the experiments are "
              + model.experiments().stream().map(each -> each.plan().name()).collect(Collectors.joining(", ")) + ".")));
    }
    return chosen;
  }

  /** Some experiments made ready, each with its change. */
  public ReadyModel ready(List<StoredExperiment> experiments, Function<StoredExperiment, PlanChange> changes) {
    List<ReadyExperiment> ready = new ArrayList<>();
    for (StoredExperiment each : experiments) {
      ready.add(each.network() != null
          ? ReadyExperiment.ofNetwork(each, changes.apply(each), ShippedModel::type, 0)
          : ReadyExperiment.of(
              each, changes.apply(each), kernel -> kernels(each, kernel), 0, FailureExplanation.NONE));
    }
    Provenance provenance =
        new Provenance(model.tool(), model.version(), Runtime.version().toString(), model.model(), model.files());
    List<ReadyModel.ModelFile> files =
        model.files().stream()
            .map(file -> new ReadyModel.ModelFile(file.path(), bytes(FOLDER + file.path())))
            .toList();
    return new ReadyModel(provenance, files, ready);
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("The class " + name + " is missing in this jar", e);
    }
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = ShippedModel.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("This program lacks " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
