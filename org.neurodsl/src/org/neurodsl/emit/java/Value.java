package org.neurodsl.emit.java;

/**
 * A Java expression.
 *
 * @param truth whether it is a truth value
 * @param vector whether it holds values of several neurons
 */
record Value(String text, boolean truth, boolean vector) {

  /** The type of a local that holds it. */
  String type() {
    if (vector) {
      return truth ? "VectorMask<Double>" : "DoubleVector";
    }
    return truth ? "boolean" : "double";
  }
}
