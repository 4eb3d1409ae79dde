package org.neurodsl.sim.result;

/**
 * What a table must keep to.
 *
 * @param maxBytes largest file
 * @param minColumns fewest columns
 * @param maxColumns most columns
 * @param ascending whether the first column is a time: has a unit and grows from row to row
 * @param finite whether NaN and infinity are refused
 */
record CsvRules(long maxBytes, int minColumns, int maxColumns, boolean ascending, boolean finite) {
  private static final long MEGABYTE = 1L << 20;

  /** A stimulus given by the user. */
  static final CsvRules STIMULUS = new CsvRules(64 * MEGABYTE, 2, 1000, true, true);

  /** A table that a run wrote. */
  static final CsvRules RESULT = new CsvRules(Long.MAX_VALUE, 1, Integer.MAX_VALUE, false, false);
}
