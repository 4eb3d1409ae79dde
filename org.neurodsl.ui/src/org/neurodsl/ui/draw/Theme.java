package org.neurodsl.ui.draw;

import java.util.List;
import org.neurodsl.sim.plot.Mark;

/**
 * The colours of plots on one background. Curves follow Okabe and Ito (2008), made darker or lighter where needed to
 * stand out from the background by a contrast of 3 or more; after the last colour they begin again with other dashes.
 *
 * @param background behind everything
 * @param ink texts
 * @param softInk numbers on axes
 * @param grid lines behind the data
 * @param axis lines of axes
 * @param accent the selection, the focus
 * @param alarm where runs differ too much
 * @param series the curves
 */
public record Theme(
    int background, int ink, int softInk, int grid, int axis, int accent, int alarm, List<Integer> series) {
  /** On white. */
  public static final Theme LIGHT = new Theme(0xFFFFFF, 0x1F2328, 0x59636E, 0xECEEF0, 0xAFB8C1, 0x0969DA, 0xCF222E,
      List.of(0x0072B2, 0xD55E00, 0x00855F, 0xB4548B, 0x9A6B00, 0x2B86BD, 0x444444));
  /** On nearly black. */
  public static final Theme DARK = new Theme(0x1E1F22, 0xE6E8EB, 0xA3ABB5, 0x2E3136, 0x5A616B, 0x6CB6FF, 0xFF7B72,
      List.of(0x56B4E9, 0xF0883E, 0x2BBE93, 0xDD94BC, 0xE6B422, 0x8FA8FF, 0xDADDE2));

  /** Copies the list. */
  public Theme {
    series = List.copyOf(series);
  }

  /** Colour of the n-th curve, from 0. */
  public int series(int index) {
    return series.get(Math.floorMod(index, series.size()));
  }

  /** Pattern of the n-th curve. */
  public Mark.Dash dash(int index) {
    return Mark.Dash.values()[Math.floorMod(index / series.size(), Mark.Dash.values().length)];
  }

  /** Whether the background is dark. */
  public boolean isDark() {
    return luminance(background) < 0.2;
  }

  /** A colour on the way to the background; 0 leaves it, 1 is the background. */
  public int faded(int rgb, double share) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      double own = rgb >> shift & 0xFF;
      double other = background >> shift & 0xFF;
      mixed |= (int) Math.round(own + share * (other - own)) << shift;
    }
    return mixed;
  }

  /** Contrast of two colours, from 1 to 21, after the Web Content Accessibility Guidelines 2.2. */
  public static double contrast(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
