package org.neurodsl.sim.plot;

import org.neurodsl.sim.plot.Mark.Stroke;
import org.neurodsl.sim.text.MarkupText;

/**
 * Writes a scene as SVG 1.1: text stays text, every text is escaped, numbers have two decimals, nothing is fetched from
 * anywhere, equal scenes give equal bytes.
 */
public final class SvgWriter {
  private static final String FONTS = "Helvetica Neue, Helvetica, Arial, Liberation Sans, DejaVu Sans, sans-serif";

  /** More dots than this are one path instead of a circle each. */
  private static final int MANY_DOTS = 500;

  private final StringBuilder svg = new StringBuilder();

  private SvgWriter() {}

  /** The text of the file. */
  public static String write(PlotScene scene) {
    SvgWriter writer = new SvgWriter();
    writer.scene(scene);
    return writer.svg.toString();
  }

  private void scene(PlotScene scene) {
    String width = number(scene.width());
    String height = number(scene.height());
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width).append("\" height=\"")
        .append(height).append("\" viewBox=\"0 0 ").append(width).append(' ').append(height)
        .append("\" role=\"img\" font-family=\"").append(FONTS).append("\">\n");
    svg.append("<title>").append(MarkupText.escaped(scene.title())).append("</title>\n");
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    for (Mark mark : scene.marks()) {
      switch (mark) {
        case Mark.Line line -> line(line);
        case Mark.Polyline polyline -> polyline(polyline);
        case Mark.Text text -> text(text);
        case Mark.Dots dots -> dots(dots);
        case Mark.Box box -> box(box);
      }
    }
    svg.append("</svg>\n");
  }

  private void line(Mark.Line line) {
    svg.append("<line x1=\"").append(number(line.x1())).append("\" y1=\"").append(number(line.y1()))
        .append("\" x2=\"").append(number(line.x2())).append("\" y2=\"").append(number(line.y2())).append('"');
    stroke(line.stroke());
    svg.append("/>\n");
  }

  private void polyline(Mark.Polyline polyline) {
    svg.append("<polyline points=\"");
    for (int i = 0; i < polyline.x().length; i++) {
      svg.append(i == 0 ? "" : " ");
      append(polyline.x()[i]);
      svg.append(',');
      append(polyline.y()[i]);
    }
    svg.append("\" fill=\"none\" stroke-linejoin=\"round\"");
    stroke(polyline.stroke());
    svg.append("/>\n");
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

  private void text(Mark.Text text) {
    Mark.Lettering lettering = text.lettering();
    svg.append("<text x=\"").append(number(text.x())).append("\" y=\"").append(number(text.y()))
        .append("\" font-size=\"").append(number(lettering.size())).append("\" fill=\"")
        .append(colour(lettering.rgb())).append('"');
    svg.append(lettering.bold() ? " font-weight=\"bold\"" : "");
    svg.append(switch (lettering.anchor()) {
      case START -> "";
      case MIDDLE -> " text-anchor=\"middle\"";
      case END -> " text-anchor=\"end\"";
    });
    svg.append('>').append(MarkupText.escaped(text.text())).append("</text>\n");
  }

  private void dots(Mark.Dots dots) {
    if (dots.x().length <= MANY_DOTS) {
      svg.append("<g fill=\"").append(colour(dots.rgb())).append("\">\n");
      for (int i = 0; i < dots.x().length; i++) {
        svg.append("<circle cx=\"").append(number(dots.x()[i])).append("\" cy=\"").append(number(dots.y()[i]))
            .append("\" r=\"").append(number(dots.radius())).append("\"/>\n");
      }
      svg.append("</g>\n");
      return;
    }
    svg.append("<path stroke-linecap=\"round\" fill=\"none\" stroke=\"").append(colour(dots.rgb()))
        .append("\" stroke-width=\"").append(number(2 * dots.radius())).append("\" d=\"");
    for (int i = 0; i < dots.x().length; i++) {
      svg.append('M');
      append(dots.x()[i]);
      svg.append(' ');
      append(dots.y()[i]);
      svg.append("h0");
    }
    svg.append("\"/>\n");
  }

  private void box(Mark.Box box) {
    svg.append("<rect x=\"").append(number(box.x())).append("\" y=\"").append(number(box.y())).append("\" width=\"")
        .append(number(box.width())).append("\" height=\"").append(number(box.height())).append("\" fill=\"")
        .append(colour(box.rgb())).append("\"/>\n");
  }

  private static String colour(int rgb) {
    String digits = Integer.toHexString(rgb & 0xFFFFFF);
    return "#" + "0".repeat(6 - digits.length()) + digits;
  }

  /** Two decimals, without trailing zeros. */
  static String number(double value) {
    SvgWriter one = new SvgWriter();
    one.append(value);
    return one.svg.toString();
  }

  private void append(double value) {
    long hundredths = Math.round(value * 100);
    long magnitude = Math.abs(hundredths);
    svg.append(hundredths < 0 ? "-" : "").append(magnitude / 100);
    if (magnitude % 100 != 0) {
      svg.append('.').append(magnitude / 10 % 10);
      if (magnitude % 10 != 0) {
        svg.append(magnitude % 10);
      }
    }
  }
}
