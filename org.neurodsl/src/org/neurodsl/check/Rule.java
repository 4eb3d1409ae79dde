package org.neurodsl.check;

/** The checks of one subject. A rule keeps nothing between two files. */
interface Rule {

  /** Looks at the whole file and reports what it finds. */
  void check(Checking checking);
}
