package org.neurodsl.compile;

import java.io.Serial;

/** Generated text that does not compile, or does what generated code must not: never the user's fault. */
public final class CompilerBug extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final String generatedText;

  /** A bug with the generated text that shows it. */
  public CompilerBug(String message, String generatedText) {
    super(message);
    this.generatedText = generatedText;
  }

  /** What was generated. */
  public String generatedText() {
    return generatedText;
  }
}
