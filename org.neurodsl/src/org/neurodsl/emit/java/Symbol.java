package org.neurodsl.emit.java;

/**
 * A field of a generated class that holds a quantity of the model.
 *
 * @param java its identifier
 * @param truth whether it is a truth value
 */
record Symbol(String java, Dependence dependence, boolean truth) {

  /** Whether there is a value for each neuron. */
  boolean isArray() {
    return dependence.varies();
  }

  /** The type of one value. */
  String elementType() {
    return truth ? "boolean" : "double";
  }

  /** The type of the field. */
  String fieldType() {
    return elementType() + (isArray() ? "[]" : "");
  }
}
