package org.neurodsl.sim.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.neurodsl.sim.plot.Mark.Stroke;

/**
 * Draws a scene into a PNG without a display. Apart from all else since loading AWT takes longer than a short run;
 * call it only where a PNG is asked for. Letters depend on the fonts of the machine.
 */
public final class PngWriter {
  private final Graphics2D graphics;

  private PngWriter(Graphics2D graphics) {
    this.graphics = graphics;
  }

  /**
   * Draws a scene.
   *
   * @param scene what to draw
   * @param scale px of the image per px of the scene, e.g. 2 for sharp letters
   * @return the bytes of the file
   * @throws IllegalStateException where this Java cannot draw text, with the mend
   */
  public static byte[] write(PlotScene scene, double scale) {
    keepAwayFromDisplays();
    BufferedImage image = new BufferedImage(
        (int) Math.ceil(scene.width() * scale), (int) Math.ceil(scene.height() * scale), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
      graphics.scale(scale, scale);
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      scene.marks().forEach(new PngWriter(graphics)::draw);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException | InternalError | NullPointerException | UnsatisfiedLinkError e) {
      throw new IllegalStateException(
          "no PNG could be drawn: this Java has no fonts or no graphics; install fontconfig and a font, or use the SVG",
          e);
    } finally {
      graphics.dispose();
    }
  }

  /** On macOS, AWT would otherwise open an icon in the dock; who has decided already is left alone. */
  private static void keepAwayFromDisplays() {
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
  }

  private void draw(Mark mark) {
    switch (mark) {
      case Mark.Line line -> {
        stroke(line.stroke());
        graphics.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
      }
      case Mark.Polyline polyline -> {
        stroke(polyline.stroke());
        graphics.draw(path(polyline));
      }
      case Mark.Text text -> text(text);
      case Mark.Dots dots -> {
        graphics.setColor(new Color(dots.rgb()));
        double size = 2 * dots.radius();
        for (int i = 0; i < dots.x().length; i++) {
          graphics.fill(
              new Ellipse2D.Double(dots.x()[i] - dots.radius(), dots.y()[i] - dots.radius(), size, size));
        }
      }
      case Mark.Box box -> {
        graphics.setColor(new Color(box.rgb()));
        graphics.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
      }
    }
  }

  private static Path2D path(Mark.Polyline polyline) {
    Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO, polyline.x().length);
    path.moveTo(polyline.x()[0], polyline.y()[0]);
    for (int i = 1; i < polyline.x().length; i++) {
      path.lineTo(polyline.x()[i], polyline.y()[i]);
    }
    return path;
  }

  private void stroke(Stroke stroke) {
    graphics.setColor(new Color(stroke.rgb()));
    double[] lengths = stroke.dash().lengths();
    float[] dash = lengths.length == 0 ? null : new float[lengths.length];
    for (int i = 0; i < lengths.length; i++) {
      dash[i] = (float) (lengths[i] * stroke.width());
    }
    graphics.setStroke(
        new BasicStroke((float) stroke.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0));
  }

  private void text(Mark.Text text) {
    Mark.Lettering lettering = text.lettering();
    Font font = new Font(Font.SANS_SERIF, lettering.bold() ? Font.BOLD : Font.PLAIN, 1)
        .deriveFont((float) lettering.size());
    graphics.setFont(font);
    graphics.setColor(new Color(lettering.rgb()));
    double width = graphics.getFontMetrics().getStringBounds(text.text(), graphics).getWidth();
    double shift = switch (lettering.anchor()) {
      case START -> 0;
      case MIDDLE -> width / 2;
      case END -> width;
    };
    graphics.drawString(text.text(), (float) (text.x() - shift), (float) text.y());
  }
}
