package org.neurodsl.sim.contract;

/** The codes of what a run can meet, as the manual of problems lists them. */
public final class RunCode {
  public static final String NO_REST = "N0423";
  public static final String TOO_LARGE = "N0811";
  public static final String NOT_FINITE = "N0901";
  public static final String FIRES_FOR_EVER = "N0902";
  public static final String TOLERANCE = "N0903";
  public static final String NOT_WRITTEN = "N0905";
  public static final String EXPECTATION = "N0906";
  public static final String FIT = "N0907";
  public static final String BUG = "N0908";
  public static final String NO_DRAW = "N0909";
  public static final String CHECKPOINT = "N0910";
  public static final String CANCELLED = "N0911";
  public static final String TOO_FEW_PARTNERS = "N0912";

  private RunCode() {}
}
