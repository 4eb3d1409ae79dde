package org.neurodsl.ui.draw;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.Path;
import org.neurodsl.sim.plot.Mark.Dash;
import org.neurodsl.sim.plot.Mark.Lettering;
import org.neurodsl.sim.plot.Mark.Stroke;

/** Draws on a widget or a picture. Valid as long as its GC is. */
public final class GcSurface implements Surface {
  /** Joins of lines with more points are not seen, but cost time. */
  private static final int MANY_POINTS = 700;
  /** Smaller dots are drawn as squares, which nobody can tell from circles. */
  private static final double SMALL_DOT = 1.2;

  private final GC gc;
  private final PlotFonts fonts;
  private final double pixel;

  /**
   * Draws with a GC.
   *
   * @param pixel the width of a pixel of the device in units of the GC
   */
  public GcSurface(GC gc, PlotFonts fonts, double pixel) {
    this.gc = gc;
    this.fonts = fonts;
    this.pixel = pixel;
    gc.setAntialias(SWT.ON);
    gc.setTextAntialias(SWT.ON);
  }

  @Override
  public double pixel() {
    return pixel;
  }

  @Override
  public void clip(Box box) {
    int x = (int) Math.floor(box.x());
    int y = (int) Math.floor(box.y());
    gc.setClipping(x, y, (int) Math.ceil(box.right()) - x, (int) Math.ceil(box.bottom()) - y);
  }

  @Override
  public void unclip() {
    gc.setClipping((org.eclipse.swt.graphics.Rectangle) null);
  }

  @Override
  public void fill(Box box, int rgb, double alpha) {
    gc.setBackground(colour(rgb));
    gc.setAlpha((int) Math.round(255 * alpha));
    int x = (int) Math.round(box.x());
    int y = (int) Math.round(box.y());
    int width = Math.max(1, (int) Math.round(box.right()) - x);
    gc.fillRectangle(x, y, width, Math.max(1, (int) Math.round(box.bottom()) - y));
    gc.setAlpha(255);
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    boolean fine = stroke.width() == 1 && stroke.dash() == Dash.SOLID;
    if (fine && x1 == x2) {
      gc.setBackground(colour(stroke.rgb()));
      int top = (int) Math.round(Math.min(y1, y2));
      gc.fillRectangle((int) Math.floor(x1), top, 1, (int) Math.round(Math.abs(y2 - y1)));
    } else if (fine && y1 == y2) {
      gc.setBackground(colour(stroke.rgb()));
      int left = (int) Math.round(Math.min(x1, x2));
      gc.fillRectangle(left, (int) Math.floor(y1), (int) Math.round(Math.abs(x2 - x1)), 1);
    } else {
      stroke(stroke, false);
      gc.drawLine((int) Math.floor(x1), (int) Math.floor(y1), (int) Math.floor(x2), (int) Math.floor(y2));
    }
  }

  @Override
  public void polyline(Points points, Stroke stroke) {
    if (points.count() < 2) {
      return;
    }
    Path path = new Path(gc.getDevice());
    try {
      path.moveTo((float) points.x(0), (float) points.y(0));
      for (int i = 1; i < points.count(); i++) {
        path.lineTo((float) points.x(i), (float) points.y(i));
      }
      stroke(stroke, points.count() > MANY_POINTS);
      gc.drawPath(path);
    } finally {
      path.dispose();
    }
  }

  @Override
  public void strips(Strips strips, double width, int rgb) {
    Path path = new Path(gc.getDevice());
    try {
      for (int i = 0; i < strips.count(); i++) {
        double top = whole(strips.top(i));
        double bottom = Math.max(top + pixel, whole(strips.bottom(i)));
        path.addRectangle((float) strips.x(i), (float) top, (float) width, (float) (bottom - top));
      }
      // Whole pixels without smoothing are filled ten times as fast, and look the same.
      gc.setAntialias(SWT.OFF);
      gc.setBackground(colour(rgb));
      gc.fillPath(path);
      gc.setAntialias(SWT.ON);
    } finally {
      path.dispose();
    }
  }

  @Override
  public void dots(Points points, double radius, int rgb) {
    Path path = new Path(gc.getDevice());
    try {
      for (int i = 0; i < points.count(); i++) {
        float left = (float) (points.x(i) - radius);
        float top = (float) (points.y(i) - radius);
        if (radius < SMALL_DOT) {
          path.addRectangle(left, top, (float) (2 * radius), (float) (2 * radius));
        } else {
          path.addArc(left, top, (float) (2 * radius), (float) (2 * radius), 0, 360);
          path.close();
        }
      }
      gc.setBackground(colour(rgb));
      gc.fillPath(path);
    } finally {
      path.dispose();
    }
  }

  @Override
  public void text(String text, double x, double y, Lettering lettering) {
    if (text.isEmpty()) {
      return;
    }
    gc.setFont(fonts.font(lettering));
    gc.setForeground(colour(lettering.rgb()));
    double shift = switch (lettering.anchor()) {
      case START -> 0;
      case MIDDLE -> 0.5 * width(text, lettering);
      case END -> width(text, lettering);
    };
    gc.drawText(text, (int) Math.round(x - shift), (int) Math.round(y - fonts.ascent(gc, lettering)),
        SWT.DRAW_TRANSPARENT);
  }

  @Override
  public double width(String text, Lettering lettering) {
    return fonts.width(gc, text, lettering);
  }

  private double whole(double at) {
    return Math.rint(at / pixel) * pixel;
  }

  private void stroke(Stroke stroke, boolean plain) {
    gc.setForeground(colour(stroke.rgb()));
    LineAttributes attributes = plain
        ? new LineAttributes((float) stroke.width(), SWT.CAP_FLAT, SWT.JOIN_BEVEL)
        : new LineAttributes((float) stroke.width(), SWT.CAP_ROUND, SWT.JOIN_ROUND);
    double[] lengths = stroke.dash().lengths();
    if (lengths.length > 0) {
      attributes.style = SWT.LINE_CUSTOM;
      attributes.cap = SWT.CAP_FLAT;
      attributes.dash = new float[lengths.length];
      for (int i = 0; i < lengths.length; i++) {
        attributes.dash[i] = (float) (lengths[i] * Math.max(1, stroke.width()));
      }
    }
    gc.setLineAttributes(attributes);
  }

  private static Color colour(int rgb) {
    return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
  }
}
