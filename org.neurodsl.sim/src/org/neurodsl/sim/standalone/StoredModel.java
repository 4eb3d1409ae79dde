package org.neurodsl.sim.standalone;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.neurodsl.sim.contract.TimeTable;
import org.neurodsl.sim.result.RunDescription.FileHash;
import org.neurodsl.sim.experiment.NetworkSignal;
import org.neurodsl.sim.network.NetworkPlan;
import org.neurodsl.sim.run.ExperimentPlan;

/**
 * A compiled model without its classes: what a jar holds as {@code experiments.json}, and what a store of compiled
 * models holds beside the classes.
 *
 * @param tool name of the program that compiled it
 * @param version its version
 * @param model name of the main file
 * @param files every file that was read, the main one first, relative to the folder of the main one
 * @param experiments in the order of the file
 */
public record StoredModel(
    String tool, String version, String model, List<FileHash> files, List<StoredExperiment> experiments) {

  public StoredModel {
    files = List.copyOf(files);
    experiments = List.copyOf(experiments);
  }

  /**
   * An experiment and the classes that compute it.
   *
   * @param kernels the one that {@code plan} asks for first
   * @param numbers those of {@code plan} that depend on parameters
   * @param tables the stimulus tables that the classes are given
   * @param notes what is said of parameters, by name
   * @param network null for an experiment of a single neuron
   */
  public record StoredExperiment(
      ExperimentPlan plan, List<StoredKernel> kernels, PlanNumbers numbers, List<StoredTable> tables,
      Map<String, String> notes, StoredNetwork network) {

    /** The words of the solvers that there are classes for. */
    public List<String> solvers() {
      return kernels.stream().map(StoredKernel::solver).distinct().toList();
    }

    /**
     * The class for a plan.
     *
     * @throws UsageException where there is none
     */
    public StoredKernel kernel(ExperimentPlan wanted) {
      return kernels.stream()
          .filter(each -> each.solver().equals(wanted.solver()) && each.serves(wanted.step()))
          .min(Comparator.comparingDouble(StoredKernel::rate))
          .orElseThrow(() -> new UsageException("This simulator of " + plan.name() + " is not made for the solver '"
              + wanted.solver() + "' but for " + String.join(", ", solvers()) + "."));
    }

    /** The tables as a kernel wants them. */
    public List<TimeTable> timeTables() {
      return StoredModel.timeTables(tables);
    }
  }

  /**
   * The network of an experiment and the classes that compute it.
   *
   * @param kernels full names of the classes of neurons, by the indices of the networks
   * @param tables the stimulus tables that each of them is given
   * @param synapses full names of the classes of plastic synapses, by the indices of the networks
   * @param functions full name of the class of functions; empty for none
   * @param networks one for each value of the sweep, or the only one
   * @param signals by the indices of the plan
   * @param open what other values of parameters change; null where none can be given
   */
  public record StoredNetwork(
      List<String> kernels, List<List<StoredTable>> tables, List<String> synapses, String functions,
      List<NetworkPlan> networks, List<NetworkSignal> signals, StoredParameters open) {}

  /** Tables as a kernel wants them. */
  static List<TimeTable> timeTables(List<StoredTable> tables) {
    return tables.stream().map(table -> new TimeTable(table.times(), table.values())).toList();
  }

  /**
   * A class that computes an experiment.
   *
   * @param solver the word of the solver that it belongs to
   * @param rate in 1/ms; it serves steps whose product with this rate is above 1, of several classes that with the
   *     smallest rate
   * @param className full name of the class
   * @param schemes how each state is advanced, in words
   */
  public record StoredKernel(String solver, double rate, String className, Map<String, String> schemes) {
    /** The rate of a class that serves all steps for which there is no other. */
    public static final double ANY = Double.POSITIVE_INFINITY;

    boolean serves(double step) {
      return rate * step > 1;
    }
  }

  /**
   * A stimulus table.
   *
   * @param times ms, ascending
   * @param values base units
   */
  public record StoredTable(double[] times, double[] values) {}
}
