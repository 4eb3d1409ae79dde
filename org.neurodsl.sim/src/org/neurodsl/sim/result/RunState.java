package org.neurodsl.sim.result;

import java.util.Locale;

/** How far a run came. */
public enum RunState {
  /** Still writing, or killed while it was. */
  RUNNING,
  /** Went to its end. */
  COMPLETE,
  /** Stopped by the user; what was recorded is kept. */
  CANCELLED,
  /** Stopped by a failure of the model; what was recorded is kept. */
  FAILED;

  /** The word in {@code run.json}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #word}; an unknown word, of a later version, counts as failed. */
  static RunState of(String word) {
    for (RunState state : values()) {
      if (state.word().equals(word)) {
        return state;
      }
    }
    return FAILED;
  }
}
