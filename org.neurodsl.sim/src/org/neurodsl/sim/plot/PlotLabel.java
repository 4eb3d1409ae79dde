package org.neurodsl.sim.plot;

/**
 * Name and unit of a plotted quantity.
 *
 * @param name name in the model; empty where several quantities share the unit
 * @param unit unit text of the language, e.g. {@code uA/cm^2}; empty for a pure number
 */
public record PlotLabel(String name, String unit) {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** Time in ms. */
  public static final PlotLabel TIME = new PlotLabel("t", "ms");

  /** As it stands on a picture: {@code I (µA/cm²)}. */
  public String pretty() {
    return joined(prettyUnit(unit));
  }

  /** In plain ASCII: {@code I (uA/cm^2)}. */
  public String plain() {
    return joined(unit);
  }

  private String joined(String shownUnit) {
    if (shownUnit.isEmpty() || name.isEmpty()) {
      return name + shownUnit;
    }
    return name + " (" + shownUnit + ")";
  }

  /** A unit with the signs of print: µ, Ω, °, raised whole exponents, a centred dot. */
  public static String prettyUnit(String unit) {
    String text = unit.replace("Ohm", "Ω").replace("degC", "°C").replace('*', '·');
    StringBuilder pretty = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int end = c == '^' ? endOfWholeNumber(text, i + 1) : i;
      if (end > i) {
        raise(text.substring(i + 1, end), pretty);
        i = end - 1;
      } else {
        boolean micro = c == 'u' && !isLetter(text, i - 1) && isLetter(text, i + 1);
        pretty.append(micro ? 'µ' : c);
      }
    }
    return pretty.toString();
  }

  private static boolean isLetter(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /** Where the whole number that begins at a place ends; -1 if there is none or it goes on after a point. */
  private static int endOfWholeNumber(String text, int begin) {
    int digits = begin < text.length() && text.charAt(begin) == '-' ? begin + 1 : begin;
    int end = digits;
    while (isDigit(text, end)) {
      end++;
    }
    boolean broken = end < text.length() && text.charAt(end) == '.' && isDigit(text, end + 1);
    return end == digits || broken ? -1 : end;
  }

  private static void raise(String exponent, StringBuilder pretty) {
    for (int i = 0; i < exponent.length(); i++) {
      char c = exponent.charAt(i);
      pretty.append(c == '-' ? '⁻' : SUPERSCRIPTS.charAt(c - '0'));
    }
  }
}
