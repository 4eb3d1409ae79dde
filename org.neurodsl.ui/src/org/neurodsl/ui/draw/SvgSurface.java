package org.neurodsl.ui.draw;

import org.neurodsl.sim.plot.Mark.Lettering;
import org.neurodsl.sim.plot.Mark.Stroke;
import org.neurodsl.sim.text.MarkupText;

/**
 * Writes what is drawn as SVG 1.1: text stays text, equal pictures give equal bytes, nothing is fetched from anywhere.
 */
public final class SvgSurface implements Surface {
  private static final String FONTS = "Helvetica Neue, Helvetica, Arial, Liberation Sans, DejaVu Sans, sans-serif";
  private static final double MEAN_LETTER = 0.56;

  private final StringBuilder svg = new StringBuilder(1 << 16);
  private int clips;
  private boolean clipped;

  /** An empty picture in px, with a title for screen readers. */
  public SvgSurface(String title, double width, double height) {
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(number(width)).append("\" height=\"")
        .append(number(height)).append("\" viewBox=\"0 0 ").append(number(width)).append(' ').append(number(height))
        .append("\" role=\"img\" font-family=\"").append(FONTS).append("\">\n<title>").append(MarkupText.escaped(title))
        .append("</title>\n");
  }

  /** The text of the file; nothing can be drawn after it. */
  public String finish() {
    unclip();
    return svg.append("</svg>\n").toString();
  }

  @Override
  public double pixel() {
    return 0.5;
  }

  @Override
  public void clip(Box box) {
    unclip();
    clips++;
    svg.append("<clipPath id=\"c").append(clips).append("\"><rect");
    place(box);
    svg.append("/></clipPath>\n<g clip-path=\"url(#c").append(clips).append(")\">\n");
    clipped = true;
  }

  @Override
  public void unclip() {
    if (clipped) {
      svg.append("</g>\n");
      clipped = false;
    }
  }

  @Override
  public void fill(Box box, int rgb, double alpha) {
    svg.append("<rect");
    place(box);
    svg.append(" fill=\"").append(colour(rgb)).append('"');
    if (alpha < 1) {
      svg.append(" fill-opacity=\"").append(number(alpha)).append('"');
    }
    svg.append("/>\n");
  }

  private void place(Box box) {
    svg.append(" x=\"").append(number(box.x())).append("\" y=\"").append(number(box.y())).append("\" width=\"")
        .append(number(box.width())).append("\" height=\"").append(number(box.height())).append('"');
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    svg.append("<line x1=\"").append(number(x1)).append("\" y1=\"").append(number(y1)).append("\" x2=\"")
        .append(number(x2)).append("\" y2=\"").append(number(y2)).append('"');
    stroke(stroke);
    svg.append("/>\n");
  }

  @Override
  public void polyline(Points points, Stroke stroke) {
    if (points.count() < 2) {
      return;
    }
    svg.append("<polyline points=\"");
    for (int i = 0; i < points.count(); i++) {
      svg.append(i == 0 ? "" : " ").append(number(points.x(i))).append(',').append(number(points.y(i)));
    }
    svg.append("\" fill=\"none\" stroke-linejoin=\"round\"");
    stroke(stroke);
    svg.append("/>\n");
  }

  @Override
  public void strips(Strips strips, double width, int rgb) {
    svg.append("<path fill=\"").append(colour(rgb)).append("\" d=\"");
    for (int i = 0; i < strips.count(); i++) {
      svg.append('M').append(number(strips.x(i))).append(' ').append(number(strips.top(i))).append('h')
          .append(number(width)).append('V').append(number(strips.bottom(i))).append('h').append(number(-width))
          .append('z');
    }
    svg.append("\"/>\n");
  }

  @Override
  public void dots(Points points, double radius, int rgb) {
    svg.append("<path stroke-linecap=\"round\" fill=\"none\" stroke=\"").append(colour(rgb))
        .append("\" stroke-width=\"").append(number(2 * radius)).append("\" d=\"");
    for (int i = 0; i < points.count(); i++) {
      svg.append('M').append(number(points.x(i))).append(' ').append(number(points.y(i))).append("h0");
    }
    svg.append("\"/>\n");
  }

  @Override
  public void text(String text, double x, double y, Lettering lettering) {
    svg.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" font-size=\"")
        .append(number(lettering.size())).append("\" fill=\"").append(colour(lettering.rgb())).append('"')
        .append(lettering.bold() ? " font-weight=\"bold\"" : "")
        .append(switch (lettering.anchor()) {
          case START -> "";
          case MIDDLE -> " text-anchor=\"middle\"";
          case END -> " text-anchor=\"end\"";
        })
        .append('>').append(MarkupText.escaped(text)).append("</text>\n");
  }

  @Override
  public double width(String text, Lettering lettering) {
    return text.length() * lettering.size() * (lettering.bold() ? MEAN_LETTER * 1.06 : MEAN_LETTER);
  }

  private void stroke(Stroke stroke) {
    svg.append(" stroke=\"").append(colour(stroke.rgb())).append("\" stroke-width=\"").append(number(stroke.width()))
        .append('"');
    double[] lengths = stroke.dash().lengths();
    for (int i = 0; i < lengths.length; i++) {
      svg.append(i == 0 ? " stroke-dasharray=\"" : " ").append(number(lengths[i] * stroke.width()));
    }
    svg.append(lengths.length > 0 ? "\"" : "");
  }

  private static String colour(int rgb) {
    String digits = Integer.toHexString(rgb & 0xFFFFFF);
    return "#" + "0".repeat(6 - digits.length()) + digits;
  }

  private static String number(double value) {
    double rounded = Math.rint(value * 100) / 100;
    return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e9
        ? Long.toString((long) rounded) : Double.toString(rounded);
  }
}
