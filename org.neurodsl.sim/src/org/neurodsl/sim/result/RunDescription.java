package org.neurodsl.sim.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code run.json} says of a run beside its state and times: enough to repeat it.
 *
 * @param provenance what computed what
 * @param threads number of threads; results do not depend on it
 * @param experiments one record per experiment, in the order run
 * @param failure one sentence on why the run stopped, empty where it did not fail
 * @param resumed from when and from which checkpoint the run went on, in words; empty where it began at 0
 */
public record RunDescription(
    Provenance provenance, int threads, List<ExperimentRecord> experiments, String failure, String resumed) {

  /** Copies the list. */
  public RunDescription {
    experiments = List.copyOf(experiments);
  }

  /**
   * Tool and inputs.
   *
   * @param tool name of the program
   * @param version its version
   * @param java version of the Java runtime
   * @param model name of the model file, as the user gave it
   * @param files every file read, with its hash
   */
  public record Provenance(String tool, String version, String java, String model, List<FileHash> files) {
    /** Copies the list. */
    public Provenance {
      files = List.copyOf(files);
    }
  }

  /**
   * A file read by the run.
   *
   * @param path relative to the folder of the model
   * @param sha256 hash of its bytes, 64 hexadecimal digits
   */
  public record FileHash(String path, String sha256) {}

  /**
   * A named value.
   *
   * @param name name in the model
   * @param value the number, NaN where there is none
   * @param unit unit text, empty for a pure number
   */
  public record Quantity(String name, double value, String unit) {}

  /**
   * One experiment.
   *
   * @param name its name in the model
   * @param neuron the type it is about
   * @param settings how it was computed
   * @param parameters every parameter with the value it had
   * @param outcome what came out
   */
  public record ExperimentRecord(
      String name, String neuron, Settings settings, List<Quantity> parameters, Outcome outcome) {
    /** Copies the list. */
    public ExperimentRecord {
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * How an experiment was computed.
   *
   * @param solver solver and tolerance as text, e.g. {@code exponential_euler} or {@code adaptive(1e-8)}
   * @param schemes how each state was advanced, in words, by the name of the state; empty in old files
   * @param step step, with its unit; the largest one of an adaptive solver
   * @param duration simulated time, with its unit
   * @param seed seed of the random streams
   */
  public record Settings(
      String solver, Map<String, String> schemes, Quantity step, Quantity duration, long seed) {
    /** Copies the map, in its order. */
    public Settings {
      schemes = Collections.unmodifiableMap(new LinkedHashMap<>(schemes));
    }
  }

  /**
   * What came out of an experiment.
   *
   * @param ok false if it failed or an expectation was not met
   * @param steps steps taken
   * @param spikeCount spikes of all neurons
   * @param measures measured values that are one number
   * @param expectations expectations and how they went
   */
  public record Outcome(
      boolean ok, long steps, long spikeCount, List<Quantity> measures, List<Expectation> expectations) {
    /** Nothing yet: the experiment is under way. */
    public static final Outcome PENDING = new Outcome(false, 0, 0, List.of(), List.of());

    /** Copies the lists. */
    public Outcome {
      measures = List.copyOf(measures);
      expectations = List.copyOf(expectations);
    }
  }

  /**
   * An {@code expect} and how it went.
   *
   * @param text the expectation as written
   * @param ok whether it was met
   * @param actual the value found, as text with its unit
   */
  public record Expectation(String text, boolean ok, String actual) {}
}
