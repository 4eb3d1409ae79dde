package org.neurodsl.problem;

/** The subjects into which problems are grouped; the first two digits of a code name the group. */
public enum ProblemGroup {
  SYNTAX("N01", "Syntax"),
  UNITS("N02", "Units"),
  NAMES("N03", "Names"),
  EQUATIONS("N04", "Equations"),
  EVENTS("N05", "Events"),
  EXPERIMENTS("N06", "Experiments"),
  FILES("N07", "Files"),
  LIMITS("N08", "Sizes and limits"),
  RUNS("N09", "Runs"),
  NETWORKS("N10", "Networks"),
  CHANNELS("N11", "Channels");

  private final String prefix;
  private final String title;

  ProblemGroup(String prefix, String title) {
    this.prefix = prefix;
    this.title = title;
  }

  static ProblemGroup ofCode(String code) {
    for (ProblemGroup group : values()) {
      if (code.startsWith(group.prefix)) {
        return group;
      }
    }
    throw new IllegalArgumentException("no group for code " + code);
  }

  public String prefix() {
    return prefix;
  }

  public String title() {
    return title;
  }
}
