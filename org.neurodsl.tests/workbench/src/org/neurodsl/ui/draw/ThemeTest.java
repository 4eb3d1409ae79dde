package org.neurodsl.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.sim.plot.Contrast;
import org.neurodsl.workbench.NoLeaks;

@ExtendWith(NoLeaks.class)
class ThemeTest {
  @Test
  void everyCurveStandsOutFromItsBackground() {
    for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
      for (int colour : theme.series()) {
        double contrast = Contrast.of(colour, theme.background());
        assertTrue(contrast >= 3, Integer.toHexString(colour) + " has a contrast of " + contrast);
      }
      assertTrue(Contrast.of(theme.softInk(), theme.background()) >= 4.5);
      assertTrue(Contrast.of(theme.accent(), theme.background()) >= 4.5);
    }
  }

  @Test
  void contrastOfBlackAndWhiteIs21() {
    assertEquals(21, Contrast.of(0, 0xFFFFFF), 1e-9);
  }

  @Test
  void svgKeepsTextAsText() {
    SvgSurface surface = new SvgSurface("a < b", 10, 10);
    surface.clip(new Box(0, 0, 5, 5));
    surface.fill(new Box(1, 2, 3, 4), 0xFF, 0.5);
    String svg = surface.finish();
    assertTrue(svg.contains("<title>a &lt; b</title>"), svg);
    String box = "<rect x=\"1\" y=\"2\" width=\"3\" height=\"4\" fill=\"#0000ff\" fill-opacity=\"0.5\"/>";
    assertTrue(svg.contains(box), svg);
    assertTrue(svg.endsWith("</g>\n</svg>\n"), svg);
  }
}
