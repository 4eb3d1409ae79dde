package org.neurodsl.sim.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.neurodsl.sim.plot.Mark.Anchor;
import org.neurodsl.sim.plot.Mark.Lettering;
import org.neurodsl.sim.plot.Mark.Stroke;

class PngWriterTest {
  private static BufferedImage draw(PlotScene scene, double scale) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(PngWriter.write(scene, scale)));
  }

  private static int rgb(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) & 0xFFFFFF;
  }

  @Test
  void marksHaveTheirPlaceAndColour() throws IOException {
    BufferedImage image = draw(new PlotScene("", 40, 30, List.of(
        new Mark.Box(0, 0, 10, 10, 0x0072B2),
        new Mark.Line(20, 15, 40, 15, Stroke.solid(0xD55E00, 4)),
        new Mark.Polyline(new double[] {20, 30, 40}, new double[] {25, 25, 25}, Stroke.solid(0x009E73, 4)),
        new Mark.Dots(new double[] {5}, new double[] {20}, 4, 0))), 2);
    assertEquals(80, image.getWidth());
    assertEquals(60, image.getHeight());
    assertEquals(0x0072B2, rgb(image, 10, 10));
    assertEquals(0xD55E00, rgb(image, 60, 30));
    assertEquals(0x009E73, rgb(image, 60, 50));
    assertEquals(0, rgb(image, 10, 40));
    assertEquals(0xFFFFFF, rgb(image, 30, 5));
  }

  @Test
  void textIsAnchored() throws IOException {
    for (Anchor anchor : Anchor.values()) {
      Mark text = new Mark.Text(100, 30, "MMMM", new Lettering(20, 0, true, anchor));
      BufferedImage image = draw(new PlotScene("", 200, 40, List.of(text)), 1);
      boolean left = hasInk(image, 0, 95);
      boolean right = hasInk(image, 105, 200);
      assertEquals(anchor != Anchor.START, left, anchor + " left");
      assertEquals(anchor != Anchor.END, right, anchor + " right");
    }
  }

  private static boolean hasInk(BufferedImage image, int from, int to) {
    for (int x = from; x < to; x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        if (rgb(image, x, y) != 0xFFFFFF) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void chartsAreDrawn() throws IOException {
    BufferedImage image = draw(SampleCharts.sweep().scene(960, 640), 1);
    assertTrue(hasInk(image, 0, 960));
  }

  @Test
  void nothingElseOfTheRuntimeTouchesAwt() {
    JavaClasses runtime = new ClassFileImporter().importPackages("org.neurodsl.sim.plot", "org.neurodsl.sim.result");
    ArchRuleDefinition.noClasses()
        .that().resideInAnyPackage("org.neurodsl.sim..")
        .and().doNotHaveSimpleName("PngWriter").and().haveSimpleNameNotEndingWith("Test")
        .should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.imageio..", "javax.swing..")
        .check(runtime);
  }
}
