package org.neurodsl.sim.plot;

/** Room that text takes, estimated for any sans-serif font: rather too wide than too narrow. */
final class Lettered {
  private static final String NARROW = " .,:;'|!()[]/iljtfI−-";
  private static final String WIDE = "mwMWµ@%";

  private Lettered() {}

  /** Width of a text in px at a letter size in px. */
  static double width(String text, double size) {
    double ems = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      ems += NARROW.indexOf(c) >= 0 ? 0.38 : WIDE.indexOf(c) >= 0 ? 0.95 : 0.63;
    }
    return ems * size;
  }

  /** A text cut off with an ellipsis where it is wider than allowed. */
  static String shortened(String text, double size, double allowed) {
    if (width(text, size) <= allowed) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end) + "…", size) > allowed) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + "…";
  }

  /** Width of the widest of some texts. */
  static double widest(Iterable<String> texts, double size) {
    double widest = 0;
    for (String text : texts) {
      widest = Math.max(widest, width(text, size));
    }
    return widest;
  }
}
