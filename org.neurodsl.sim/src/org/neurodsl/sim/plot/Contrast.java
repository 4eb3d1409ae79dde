package org.neurodsl.sim.plot;

/** How well one colour can be told from another, after the Web Content Accessibility Guidelines 2.2. */
public final class Contrast {
  /** What letters need. */
  public static final double OF_LETTERS = 4.5;

  private static final int STEPS = 20;

  private Contrast() {}

  /** The contrast of two colours, from 1 to 21. */
  public static double of(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** A colour for letters on a background: the one wanted, or the next on the way to the ink that can be read. */
  public static int readable(int rgb, int ink, int background) {
    int mixed = rgb;
    for (int step = 1; of(mixed, background) < OF_LETTERS && step <= STEPS; step++) {
      mixed = mixed(rgb, ink, (double) step / STEPS);
    }
    return mixed;
  }

  /** A colour between two; 0 is the first, 1 the second. */
  public static int mixed(int rgb, int other, double share) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      double own = rgb >> shift & 0xFF;
      double wanted = other >> shift & 0xFF;
      mixed |= (int) Math.round(own + share * (wanted - own)) << shift;
    }
    return mixed;
  }

  /** Lightness as the eye sees it, from 0, black, to 1, white. */
  public static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
