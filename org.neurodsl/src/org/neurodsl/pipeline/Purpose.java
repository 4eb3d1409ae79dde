package org.neurodsl.pipeline;

import java.util.List;
import java.util.stream.Stream;
import org.neurodsl.sim.standalone.SolverWord;

/** What experiments are prepared for. */
public enum Purpose {
  /** One run as it is asked for. */
  RUN(true, false, false),
  /** A project to read: no vector loops, whose results are the same; for any step. */
  READING(false, true, false),
  /** A simulator that stands alone: for any step and any solver. */
  STANDALONE(true, true, true);

  private final boolean vectors;
  private final boolean anyStep;
  private final boolean anySolver;

  Purpose(boolean vectors, boolean anyStep, boolean anySolver) {
    this.vectors = vectors;
    this.anyStep = anyStep;
    this.anySolver = anySolver;
  }

  /** Whether the classes of sweeps may have vector loops. */
  boolean vectors() {
    return vectors;
  }

  /** Whether there must be a class for each step. */
  boolean anyStep() {
    return anyStep;
  }

  /** The solvers that there must be a class for, that of the plan first. */
  List<String> solvers(String planned) {
    List<String> others = anySolver ? SolverWord.ALL : List.of();
    return Stream.concat(Stream.of(planned), others.stream()).distinct().toList();
  }
}
