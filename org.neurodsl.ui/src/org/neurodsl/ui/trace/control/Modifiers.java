package org.neurodsl.ui.trace.control;

/** Keys held while the mouse is used. */
public record Modifiers(boolean ctrl, boolean shift, boolean alt, boolean space) {
  /** None. */
  public static final Modifiers NONE = new Modifiers(false, false, false, false);
}
