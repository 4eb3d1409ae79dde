package org.neurodsl.pipeline;

import java.io.Serial;

/** A stage after checking failed: never the user's fault. Holds what the stage before it made. */
public final class PipelineBug extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final Stage stage;
  private final String dump;

  PipelineBug(Stage stage, String dump, Throwable cause) {
    super("Stage " + stage.word() + " failed: " + cause, cause);
    this.stage = stage;
    this.dump = dump;
  }

  /** The stage that failed. */
  public Stage stage() {
    return stage;
  }

  /** What it was given, as text; may be empty. */
  public String dump() {
    return dump;
  }
}
