package org.neurodsl.emit.java;

/**
 * What a value depends on besides uniform parameters, which decides when it is computed.
 *
 * @param varies on parameters that differ between neurons
 * @param length on the length of a step
 * @param moment on the time or on segment-constant drive
 * @param state on states or noise
 */
record Dependence(boolean varies, boolean length, boolean moment, boolean state) {

  static final Dependence NONE = new Dependence(false, false, false, false);
  static final Dependence VARIES = new Dependence(true, false, false, false);
  static final Dependence LENGTH = new Dependence(false, true, false, false);
  static final Dependence MOMENT = new Dependence(false, false, true, false);
  static final Dependence STATE = new Dependence(true, false, false, true);

  /** The dependence of a value made of two others. */
  Dependence and(Dependence other) {
    return new Dependence(varies || other.varies, length || other.length, moment || other.moment, state || other.state);
  }

  /** Whether it stays the same for a whole run. */
  boolean isConstant() {
    return !length && !moment && !state;
  }

  /** Whether it stays the same while the length of a step does. */
  boolean isPrepared() {
    return !moment && !state;
  }

  /** Whether all neurons have the same value. */
  boolean isUniform() {
    return !varies;
  }
}
