package org.neurodsl.sim.analysis;

/** Direction in which a trace passes a level. */
public enum Crossing {
  /** From below the level to the level or above it. */
  UPWARD,
  /** From above the level to the level or below it. */
  DOWNWARD
}
