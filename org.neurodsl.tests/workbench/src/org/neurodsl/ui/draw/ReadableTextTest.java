package org.neurodsl.ui.draw;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.sim.plot.Contrast;
import org.neurodsl.sim.plot.Heading;
import org.neurodsl.sim.plot.RasterChart;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.data.TraceData;
import org.neurodsl.ui.trace.model.TraceModel;
import org.neurodsl.ui.trace.paint.TracePicture;
import org.neurodsl.workbench.NoLeaks;

/** What is written into plots can be read in both themes, whatever colour it names. */
@ExtendWith(NoLeaks.class)
class ReadableTextTest {
  private static final List<Theme> THEMES = List.of(Theme.LIGHT, Theme.DARK);
  private static final int COLOURS = 9;
  private static final Pattern TEXT = Pattern.compile("<text [^>]*fill=\"#([0-9a-f]{6})\"[^>]*>([^<]*)<");

  private static void assertReadable(String svg, Theme theme) {
    int texts = 0;
    for (Matcher text = TEXT.matcher(svg); text.find(); texts++) {
      double contrast = Contrast.of(Integer.parseInt(text.group(1), 16), theme.background());
      String what = text.group(2) + " in #" + text.group(1) + " has a contrast of " + contrast;
      assertTrue(contrast >= Contrast.OF_LETTERS, what);
    }
    assertTrue(texts > COLOURS, texts + " texts");
  }

  @Test
  void namesOfSignalsCanBeRead() {
    List<AnalogSignal> signals = IntStream.range(0, COLOURS).mapToObj(each -> {
      AnalogSignal signal = AnalogSignal.regular(new AnalogSignal.Label("x" + each, each % 2 == 0 ? "mV" : "pA"), 0, 1);
      signal.append(new double[] {1, 2, each}, 0, 3);
      return signal;
    }).toList();
    TraceData run = new TraceData("run", signals);
    run.finish();
    TraceModel model = new TraceModel();
    model.setRuns(List.of(run), 0);
    for (Theme theme : THEMES) {
      assertReadable(TracePicture.svg(model, 900, 1400, theme), theme);
    }
  }

  @Test
  void namesOfPopulationsCanBeRead() {
    RasterChart raster = new RasterChart(new Heading("Net", "spikes"), 0, 10, IntStream.range(0, COLOURS)
        .mapToObj(each -> new RasterChart.Population("P" + each, 3, new double[] {each}, new int[] {1})).toList(),
        true);
    for (Theme theme : THEMES) {
      SvgSurface surface = new SvgSurface("raster", 800, 1200);
      new ScenePainter(surface, theme).paint(raster.scene(800, 1200));
      assertReadable(surface.finish(), theme);
    }
  }
}
