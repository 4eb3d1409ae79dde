package org.neurodsl.sim.plot;

/**
 * Colours that people with any colour vision tell apart: Okabe and Ito (2008), https://jfly.uni-koeln.de/color/,
 * without the yellow, which is too light for lines on white.
 */
final class Palette {
  static final int INK = 0x222222;
  static final int SOFT_INK = 0x5A5A5A;
  static final int AXIS = 0x8C8C8C;
  static final int GRID = 0xE8E8E8;
  static final int BLUE = 0x0072B2;
  static final int VERMILLION = 0xD55E00;

  private static final int[] SERIES = {BLUE, VERMILLION, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x000000};

  private Palette() {}

  /** Colour of the n-th series, from 0; begins again after the last. */
  static int series(int index) {
    return SERIES[Math.floorMod(index, SERIES.length)];
  }

  /** The colour of a text on white that names something of a colour. */
  static int letters(int rgb) {
    return Contrast.readable(rgb, INK, 0xFFFFFF);
  }

  /** Pattern of the n-th series; changes each time the colours begin again. */
  static Mark.Dash dash(int index) {
    return Mark.Dash.values()[Math.floorMod(index / SERIES.length, Mark.Dash.values().length)];
  }
}
