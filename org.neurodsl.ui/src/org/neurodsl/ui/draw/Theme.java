package org.neurodsl.ui.draw;

import java.util.List;
import org.neurodsl.sim.plot.Contrast;
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
    return Contrast.luminance(background) < 0.2;
  }

  /** A colour on the way to the background; 0 leaves it, 1 is the background. */
  public int faded(int rgb, double share) {
    return Contrast.mixed(rgb, background, share);
  }

  /** A colour for letters that can be read: the one wanted, or one near it. */
  public int readable(int rgb) {
    return Contrast.readable(rgb, ink, background);
  }
}
