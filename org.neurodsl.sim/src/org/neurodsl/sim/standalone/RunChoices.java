package org.neurodsl.sim.standalone;

import java.nio.file.Path;

/**
 * How experiments are run and told.
 *
 * @param threads at least 1; results do not depend on it
 * @param folder where result folders are made
 * @param shownFolder the same as the user wrote it
 * @param json whether the outcome is told to a program
 * @param plots which pictures are made
 * @param checkpoints of networks
 */
public record RunChoices(
    int threads, Path folder, Path shownFolder, boolean json, Plots plots, CheckpointChoice checkpoints) {

  /** Which pictures are made. */
  public enum Plots {
    NONE(false, false),
    SVG(true, false),
    PNG(false, true),
    BOTH(true, true);

    private final boolean svg;
    private final boolean png;

    Plots(boolean svg, boolean png) {
      this.svg = svg;
      this.png = png;
    }

    boolean svg() {
      return svg;
    }

    boolean png() {
      return png;
    }
  }
}
