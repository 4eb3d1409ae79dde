package org.neurodsl.problem;

/** How grave a problem is. Only errors keep a model from running. */
public enum Severity {
  ERROR("error"),
  WARNING("warning"),
  INFO("info");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The word in diagnostics. */
  public String word() {
    return word;
  }
}
