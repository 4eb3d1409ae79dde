package org.neurodsl.sim.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurodsl.sim.plot.Mark.Anchor;
import org.neurodsl.sim.plot.Mark.Dash;
import org.neurodsl.sim.plot.Mark.Lettering;
import org.neurodsl.sim.plot.Mark.Stroke;
import org.neurodsl.sim.text.MarkupText;

class SvgWriterTest {
  @Test
  void everyMarkIsWritten() {
    PlotScene scene = new PlotScene("A <b>", 100, 50.5, List.of(
        new Mark.Line(0, 1, 2.5, 3.128, new Stroke(0x0072B2, 1.5, Dash.DASHED)),
        new Mark.Polyline(new double[] {0, -1}, new double[] {2, -0.004}, Stroke.solid(0xFF, 1)),
        new Mark.Text(3, 4, "V & \"I\"", new Lettering(12, 0, true, Anchor.END)),
        new Mark.Dots(new double[] {1}, new double[] {2}, 3, 0xD55E00),
        new Mark.Box(1, 2, 3, 4, 0xFFFFFF)));
    assertEquals("""
        <svg xmlns="http://www.w3.org/2000/svg" width="100" height="50.5" viewBox="0 0 100 50.5" role="img" \
        font-family="Helvetica Neue, Helvetica, Arial, Liberation Sans, DejaVu Sans, sans-serif">
        <title>A &lt;b&gt;</title>
        <rect width="100%" height="100%" fill="#ffffff"/>
        <line x1="0" y1="1" x2="2.5" y2="3.13" stroke="#0072b2" stroke-width="1.5" stroke-dasharray="6 3.75"/>
        <polyline points="0,2 -1,0" fill="none" stroke-linejoin="round" stroke="#0000ff" stroke-width="1"/>
        <text x="3" y="4" font-size="12" fill="#000000" font-weight="bold" text-anchor="end">\
        V &amp; &quot;I&quot;</text>
        <g fill="#d55e00">
        <circle cx="1" cy="2" r="3"/>
        </g>
        <rect x="1" y="2" width="3" height="4" fill="#ffffff"/>
        </svg>
        """, SvgWriter.write(scene));
  }

  @Test
  void textOfAModelCannotBecomeMarkup() {
    String hostile = "</text><script>alert(1)</script>]]>&amp;\u0000\u001b\uFFFE\uD800<!--";
    String escaped = MarkupText.escaped(hostile);
    assertFalse(escaped.contains("<") || escaped.contains(">"), escaped);
    assertEquals("&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;]]&gt;&amp;amp;????&lt;!--", escaped);
  }

  @Test
  void manyDotsAreOnePath() {
    double[] many = new double[501];
    String svg = SvgWriter.write(new PlotScene("", 9, 9, List.of(new Mark.Dots(many, many, 1, 0))));
    assertFalse(svg.contains("circle"));
    assertTrue(svg.contains("stroke-linecap=\"round\"") && svg.contains("M0 0h0"), "one path");
  }

  @ParameterizedTest
  @CsvSource({"0,0", "-0.001,0", "1.005,1", "-1.5,-1.5", "-0.25,-0.25", "12.1,12.1", "0.07,0.07", "1e9,1000000000"})
  void numbersHaveTwoDecimals(double value, String text) {
    assertEquals(text, SvgWriter.number(value));
  }
}
