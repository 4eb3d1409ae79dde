package org.neurodsl.advice;

/** How much may still be evaluated for the advice on a file: a number of terms, so that all machines find the same. */
final class Effort {

  /** Thrown where nothing is left. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Exhausted() {
      super("the effort for advice is used up", null, false, false);
    }
  }

  private long left;

  /** @param terms how many terms may be evaluated */
  Effort(long terms) {
    left = terms;
  }

  /**
   * Takes the evaluation of some terms.
   *
   * @throws Exhausted where more have been taken than there were
   */
  void take(long terms) {
    left -= terms;
    if (left < 0) {
      throw new Exhausted();
    }
  }

  /** Whether so many terms could be evaluated. */
  boolean allows(double terms) {
    return terms <= left;
  }
}
