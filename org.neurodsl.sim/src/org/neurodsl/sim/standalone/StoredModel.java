package org.neurodsl.sim.standalone;

import java.util.List;
import java.util.Map;
import org.neurodsl.sim.contract.TimeTable;
import org.neurodsl.sim.result.RunDescription.FileHash;
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
   * An experiment and the class that computes it.
   *
   * @param className full name of the class
   * @param tables the stimulus tables that the class is given
   * @param notes what is said of parameters, by name
   */
  public record StoredExperiment(
      ExperimentPlan plan, String className, List<StoredTable> tables, Map<String, String> notes) {

    /** The tables as a kernel wants them. */
    public List<TimeTable> timeTables() {
      return tables.stream().map(table -> new TimeTable(table.times(), table.values())).toList();
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
