package org.neurodsl.pass;

/** From when on a value is known, and so where its computation belongs. */
enum Moment {
  /** Once for a run: it depends on parameters alone. */
  RUN,
  /** For each length of a step. */
  STEP_LENGTH,
  /** For each stretch between two stops of the drive. */
  SEGMENT,
  /** In each step: it depends on states, noise or time. */
  STEP;

  /** The moment of a value made of two others. */
  Moment with(Moment other) {
    if (this == RUN || this == other) {
      return other;
    }
    return other == RUN ? this : STEP;
  }
}
