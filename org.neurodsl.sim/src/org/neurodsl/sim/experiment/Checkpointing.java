package org.neurodsl.sim.experiment;

import java.nio.file.Path;
import org.neurodsl.sim.network.CheckpointNote;
import org.neurodsl.sim.network.NetworkSimulation;

/**
 * How the run of a network writes checkpoints, and from which it goes on.
 *
 * @param every ms between checkpoints; 0 for none
 * @param file where they are written, each in place of the one before; removed when all has been run
 * @param resume the file to go on from; null to begin at 0
 * @param program name and version of the program
 * @param model hash of the files of the model
 */
public record Checkpointing(double every, Path file, Path resume, String program, String model) {

  /** None is written or read. */
  public static final Checkpointing NONE = new Checkpointing(0, null, null, "", "");

  /** Lets a simulation write them. */
  void write(NetworkSimulation simulation, String experiment, int point, double[] before) {
    if (every > 0) {
      simulation.checkpoint(every, file, new CheckpointNote(program, model, experiment, point, before));
    }
  }
}
