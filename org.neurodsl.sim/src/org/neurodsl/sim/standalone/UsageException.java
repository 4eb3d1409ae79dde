package org.neurodsl.sim.standalone;

import java.io.Serial;

/** A command was called in a wrong way; the message is a sentence for the user. */
public final class UsageException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /** A wrong call. */
  public UsageException(String sentence) {
    super(sentence, null, false, false);
  }
}
