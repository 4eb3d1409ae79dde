package org.neurodsl.ir;

/**
 * How a state is advanced by one step.
 *
 * @param state name of the state
 * @param method what is done, in words
 * @param order order of convergence; 0 where the method is exact or does nothing
 * @param because why, empty where it was asked for
 */
public record Scheme(String state, String method, int order, String because) {
  /** The method of a state that an event holds. */
  public static final String HELD = "held";

  /** The method with its order. */
  public String name() {
    return method + ofOrder();
  }

  /** All in one sentence. */
  public String sentence() {
    return state + ": " + method + (because.isEmpty() ? "" : ", because " + because) + ofOrder();
  }

  private String ofOrder() {
    return order == 0 ? "" : " (order " + order + ")";
  }
}
