package org.neurodsl.sim.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What a run says of itself in its checkpoints, besides the state of the network.
 *
 * @param program name and version of the program that runs it
 * @param model hash of the files of the model
 * @param experiment name of the experiment
 * @param point index of the swept value; 0 where nothing is swept
 * @param values numbers that are to be kept, such as measures of earlier swept values
 */
public record CheckpointNote(String program, String model, String experiment, int point, double[] values) {

  /** A note that says nothing. */
  public static final CheckpointNote EMPTY = new CheckpointNote("", "", "", 0, new double[0]);

  /**
   * Where a run was when a checkpoint was written.
   *
   * @param note what the run said of itself
   * @param time ms
   * @param step length of its grid steps, ms
   */
  public record Mark(CheckpointNote note, double time, double step) {}

  /**
   * Reads the beginning of a checkpoint.
   *
   * @throws IOException with a sentence for the user where it is none, or where it cannot be read
   */
  public static Mark read(Path file) throws IOException {
    Checkpoint.Head head = Checkpoint.head(file);
    return new Mark(head.note(), head.reached() * head.step(), head.step());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CheckpointNote note && program.equals(note.program) && model.equals(note.model)
        && experiment.equals(note.experiment) && point == note.point && Arrays.equals(values, note.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values) + 31 * (experiment.hashCode() + 31 * (model.hashCode() + 31 * point));
  }
}
