package org.neurodsl.sim.plot;

/** One mark of a scene. Coordinates in px from the upper left corner. */
public sealed interface Mark {
  /** Line patterns, so that curves stay apart without colour. */
  enum Dash {
    /** Unbroken. */
    SOLID,
    /** Long dashes. */
    DASHED,
    /** Dots. */
    DOTTED,
    /** Dashes and dots. */
    DASH_DOT;

    /** Lengths of dash, gap, … in line widths; empty for an unbroken line. */
    public double[] lengths() {
      return switch (this) {
        case SOLID -> new double[0];
        case DASHED -> new double[] {4, 2.5};
        case DOTTED -> new double[] {1, 2};
        case DASH_DOT -> new double[] {5, 2, 1, 2};
      };
    }
  }

  /** Where a text stands relative to its point. */
  enum Anchor {
    /** The text begins at the point. */
    START,
    /** The text is centred on the point. */
    MIDDLE,
    /** The text ends at the point. */
    END
  }

  /**
   * How a line is drawn.
   *
   * @param rgb colour 0xRRGGBB
   * @param width px
   * @param dash pattern
   */
  record Stroke(int rgb, double width, Dash dash) {
    /** An unbroken line. */
    public static Stroke solid(int rgb, double width) {
      return new Stroke(rgb, width, Dash.SOLID);
    }
  }

  /**
   * How a text is drawn.
   *
   * @param size height of the letters, px
   * @param rgb colour 0xRRGGBB
   * @param bold heavy letters
   * @param anchor where it stands
   */
  record Lettering(double size, int rgb, boolean bold, Anchor anchor) {}

  /** A straight line. */
  record Line(double x1, double y1, double x2, double y2, Stroke stroke) implements Mark {}

  /** A line through points; {@code x} and {@code y} have one length of at least 2. */
  record Polyline(double[] x, double[] y, Stroke stroke) implements Mark {}

  /** A text on one line; y is its base line. */
  record Text(double x, double y, String text, Lettering lettering) implements Mark {}

  /** Round dots of one size and colour. */
  record Dots(double[] x, double[] y, double radius, int rgb) implements Mark {}

  /** A filled rectangle. */
  record Box(double x, double y, double width, double height, int rgb) implements Mark {}
}
