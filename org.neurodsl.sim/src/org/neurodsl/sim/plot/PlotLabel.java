package org.neurodsl.sim.plot;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Name and unit of a plotted quantity.
 *
 * @param name name in the model
 * @param unit unit text of the language, e.g. {@code uA/cm^2}; empty for a pure number
 */
public record PlotLabel(String name, String unit) {
  private static final Pattern POWER = Pattern.compile("\\^(-?[0-9]+)(?![0-9]*\\.[0-9])");
  private static final Pattern MICRO = Pattern.compile("(?<![A-Za-z])u(?=[A-Za-z])");
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** Time in ms. */
  public static final PlotLabel TIME = new PlotLabel("t", "ms");

  /** As it stands on a picture: {@code I (µA/cm²)}. */
  public String pretty() {
    return unit.isEmpty() ? name : name + " (" + prettyUnit(unit) + ")";
  }

  /** In plain ASCII: {@code I (uA/cm^2)}. */
  public String plain() {
    return unit.isEmpty() ? name : name + " (" + unit + ")";
  }

  /** A unit with the signs of print: µ, Ω, °, raised exponents, a centred dot. */
  static String prettyUnit(String unit) {
    String text = MICRO.matcher(unit).replaceAll("µ").replace("Ohm", "Ω").replace("degC", "°C").replace('*', '·');
    return POWER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(raised(match.group(1))));
  }

  private static String raised(String exponent) {
    StringBuilder raised = new StringBuilder();
    for (char c : exponent.toCharArray()) {
      raised.append(c == '-' ? '⁻' : SUPERSCRIPTS.charAt(c - '0'));
    }
    return raised.toString();
  }
}
