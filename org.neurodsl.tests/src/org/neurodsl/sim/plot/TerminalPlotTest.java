package org.neurodsl.sim.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TerminalPlotTest {
  private static final PlotLabel VOLTS = new PlotLabel("V", "mV");
  private static final Series RAMP = new Series("V", new double[] {0, 50, 100}, new double[] {-60, 40, -60});

  @Test
  void lineIsDrawnInBraille() {
    assertEquals("""
             V (mV)
         40 ┤       ⢀⠤⠊⠢⣀
            │     ⡠⠔⠁    ⠑⢄
            │  ⢀⠔⠊         ⠉⠢⡀
        −60 ┤⡠⠒⠁             ⠈⠒⢄
            └───────────────────
             0    t (ms)     100
        """, new TerminalPlot(24, 4, true).line(RAMP, PlotLabel.TIME, VOLTS));
  }

  @Test
  void lineIsDrawnInAscii() {
    assertEquals("""
             V (mV)
         40 |       ..'..
            |   ..''     ''..
        -60 |.''             ''.
            +-------------------
             0    t (ms)     100
        """, new TerminalPlot(24, 3, false).line(RAMP, PlotLabel.TIME, VOLTS));
  }

  @Test
  void spikeOfOneSampleReachesTheTop() {
    double[] x = new double[100_000];
    double[] y = new double[100_000];
    for (int i = 0; i < x.length; i++) {
      x[i] = i;
    }
    y[77_777] = 1;
    String[] lines = new TerminalPlot(80, 6, true).line(new Series("V", x, y), PlotLabel.TIME, VOLTS).split("\n");
    assertTrue(lines[1].strip().length() > 50, lines[1]);
  }

  @Test
  void noLineIsWiderThanAskedFor() {
    for (int columns : new int[] {24, 40, 79, 200}) {
      for (boolean unicode : new boolean[] {true, false}) {
        String plot = new TerminalPlot(columns, 5, unicode).line(RAMP, PlotLabel.TIME, VOLTS);
        assertTrue(plot.lines().allMatch(line -> line.length() <= columns), plot);
        assertEquals(8, plot.lines().count());
      }
    }
  }

  @Test
  void asciiStaysAscii() {
    String plot = new TerminalPlot(60, 5, false).dots(RAMP, new PlotLabel("I", "uA/cm^2"), new PlotLabel("f", "Hz"));
    assertTrue(plot.chars().allMatch(c -> c < 128), plot);
  }

  @Test
  void dotsAreNotJoined() {
    Series two = new Series("f", new double[] {0, 1}, new double[] {0, 1});
    assertEquals("""
          f (Hz)
        1 |                    '
          |
        0 |.
          +---------------------
           0      I (pA)       1
        """.replace("  f", "   f"), new TerminalPlot(24, 3, false)
            .dots(two, new PlotLabel("I", "pA"), new PlotLabel("f", "Hz")));
  }

  @Test
  void strangeDataGiveAPlot() {
    double[] none = {Double.NaN, Double.POSITIVE_INFINITY};
    TerminalPlot plot = new TerminalPlot(40, 4, true);
    for (Series series : new Series[] {
        new Series("V", none, none), new Series("V", new double[0], new double[0]),
        new Series("V", new double[] {1}, new double[] {-65})}) {
      assertEquals(7, plot.line(series, PlotLabel.TIME, VOLTS).lines().count());
    }
    assertThrows(IllegalArgumentException.class, () -> new TerminalPlot(80, 1, true));
  }
}
