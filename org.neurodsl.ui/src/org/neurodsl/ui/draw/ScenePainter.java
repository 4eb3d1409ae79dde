package org.neurodsl.ui.draw;

import org.neurodsl.sim.plot.Contrast;
import org.neurodsl.sim.plot.Mark;
import org.neurodsl.sim.plot.Mark.Lettering;
import org.neurodsl.sim.plot.Mark.Stroke;
import org.neurodsl.sim.plot.PlotScene;

/** Draws the pictures of the runtime, which are made for white, in the colours of a theme. */
public final class ScenePainter {
  private static final int GREY_SPREAD = 24;

  private final Surface surface;
  private final Theme theme;

  /** Draws on a surface. */
  public ScenePainter(Surface surface, Theme theme) {
    this.surface = surface;
    this.theme = theme;
  }

  /** Draws a scene. */
  public void paint(PlotScene scene) {
    surface.fill(new Box(0, 0, scene.width(), scene.height()), theme.background(), 1);
    for (Mark mark : scene.marks()) {
      switch (mark) {
        case Mark.Line line -> surface.line(line.x1(), line.y1(), line.x2(), line.y2(), stroke(line.stroke()));
        case Mark.Polyline polyline -> surface.polyline(points(polyline.x(), polyline.y()), stroke(polyline.stroke()));
        case Mark.Text text -> surface.text(text.text(), text.x(), text.y(), letters(text.lettering()));
        case Mark.Dots dots -> surface.dots(points(dots.x(), dots.y()), dots.radius(), colour(dots.rgb()));
        case Mark.Box box ->
            surface.fill(new Box(box.x(), box.y(), box.width(), box.height()), colour(box.rgb()), 1);
      }
    }
  }

  private static Points points(double[] xs, double[] ys) {
    Points points = new Points();
    for (int i = 0; i < xs.length; i++) {
      points.add(xs[i], ys[i]);
    }
    return points;
  }

  private Stroke stroke(Stroke stroke) {
    return new Stroke(colour(stroke.rgb()), stroke.width(), stroke.dash());
  }

  private Lettering letters(Lettering letters) {
    return new Lettering(letters.size(), theme.readable(colour(letters.rgb())), letters.bold(), letters.anchor());
  }

  /**
   * Greys go from ink to background as they go from black to white; colours come nearer to the ink where it is light.
   */
  private int colour(int rgb) {
    if (!theme.isDark()) {
      return rgb;
    }
    int red = rgb >> 16 & 0xFF;
    int green = rgb >> 8 & 0xFF;
    int blue = rgb & 0xFF;
    int spread = Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
    if (spread < GREY_SPREAD) {
      return theme.faded(theme.ink(), green / 255.0 * 0.95);
    }
    return Contrast.mixed(rgb, theme.ink(), 0.25);
  }
}
