package org.neurodsl.ir;

/**
 * Names of numbers that classes of a network take from its plan, because parameters of the network decide over them: so
 * the same classes serve other values. No name of a model begins with a word of the language.
 */
public final class NetworkValue {

  private static final String PREFIX = "network.";

  private NetworkValue() {}

  /** The name of the value at a place in the plan. */
  public static String name(int index) {
    return PREFIX + "value." + index;
  }

  /** Whether a name is that of such a number. */
  public static boolean isName(String name) {
    return name.startsWith(PREFIX);
  }

  /** Where the number stands in the plan. */
  public static int index(String name) {
    return Integer.parseInt(name.substring(name.lastIndexOf('.') + 1));
  }
}
