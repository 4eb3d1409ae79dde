package org.neurodsl.sim.standalone;

/** What a command tells the shell. */
public final class ExitCode {
  /** All went well. */
  public static final int OK = 0;

  /** The model has errors. */
  public static final int PROBLEMS = 1;

  /** The command was called in a wrong way. */
  public static final int USAGE = 2;

  /** A run could not begin or go on. */
  public static final int RUN_FAILED = 3;

  /** A run ended, but an {@code expect} does not hold. */
  public static final int EXPECTATION_FAILED = 4;

  /** A bug of this program. */
  public static final int BUG = 70;

  /** The user stopped it. */
  public static final int CANCELLED = 130;

  private ExitCode() {}
}
