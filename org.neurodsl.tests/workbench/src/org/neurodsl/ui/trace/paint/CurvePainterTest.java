package org.neurodsl.ui.trace.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.sim.plot.Mark.Stroke;
import org.neurodsl.ui.draw.Box;
import org.neurodsl.ui.draw.DrawnHeights;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.data.Span;
import org.neurodsl.workbench.NoLeaks;

@ExtendWith(NoLeaks.class)
class CurvePainterTest {
  private static final Box PLOT = new Box(0, 0, 1000, 100);
  private static final Span RANGE = new Span(0, 1);

  @Test
  void aPeakOfOneSampleAmongTenMillionIsSeenAtEveryZoom() {
    AnalogSignal signal = AnalogSignal.regular(new AnalogSignal.Label("V", "mV"), 0, 0.01);
    int peak = 6_543_217;
    for (int i = 0; i < 10_000_000; i++) {
      signal.append(i == peak ? 1 : 0);
    }
    double time = signal.time(peak);
    for (double width = 100_000; width > 0.05; width /= 1.7) {
      for (double ink : new double[] {0, 1e6}) {
        Span window = new Span(time - 0.3 * width, time + 0.7 * width);
        DrawnHeights drawn = new DrawnHeights();
        new CurvePainter(drawn, PLOT, window, RANGE, ink).draw(signal, Stroke.solid(0, 1), false);
        assertEquals(0, drawn.top(), 0.5, "a window of " + width + " ms");
        assertEquals(100, drawn.bottom(), 0.8, "a window of " + width + " ms");
        assertEquals(300, drawn.topX(), 2, "a window of " + width + " ms");
      }
    }
  }

  @Test
  void theWorkDoesNotGrowWithTheRun() {
    AnalogSignal signal = AnalogSignal.regular(new AnalogSignal.Label("V", "mV"), 0, 0.01);
    for (int i = 0; i < 3_000_000; i++) {
      signal.append(i % 2);
    }
    DrawnHeights drawn = new DrawnHeights();
    new CurvePainter(drawn, PLOT, new Span(0, 30_000), RANGE, 1000).draw(signal, Stroke.solid(0, 1), false);
    assertTrue(drawn.marks() <= 1000, drawn.marks() + " strips");
  }
}
