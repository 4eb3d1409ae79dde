package org.neurodsl.sim.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurodsl.sim.analysis.CurveShape;
import org.neurodsl.sim.analysis.FitRanking;
import org.neurodsl.sim.analysis.Histogram;

class ChartsTest {
  static Stream<PlotScene> scenes() {
    double[] none = {Double.NaN, Double.NaN};
    double[] one = {3};
    double[] flat = {-65, -65};
    double[] time = {0, 1};
    PlotLabel volts = new PlotLabel("V", "mV");
    return Stream.of(
        SampleCharts.traces().scene(960, SampleCharts.traces().suitableHeight()),
        SampleCharts.traces().scene(400, 300),
        SampleCharts.sweep().scene(960, SampleCharts.sweep().suitableHeight()),
        SampleCharts.raster().scene(960, 540),
        ofSeven().scene(800, 700),
        connectionsOfSeven().scene(600, 500),
        SampleCharts.weights().scene(960, 400),
        SampleCharts.space(Viewpoint.CORNER).scene(900, 600),
        SampleCharts.space(new Viewpoint(-2.2, 0.9, 1)).scene(500, 400),
        SampleCharts.space(new Viewpoint(0, Math.PI / 2, 1)).scene(300, 200),
        new SpaceChart(new Heading("", ""), List.of(new SpaceChart.Cloud("E", one, one, one)), List.of(),
            Viewpoint.CORNER).scene(400, 300),
        new HistogramChart(new Heading("", ""), volts, Histogram.of(one)).scene(400, 300),
        manyCurves().scene(600, 300),
        new TraceChart(new Heading("", ""), List.of(TracePanel.of(volts, new Series("V", time, none)))).scene(600, 300),
        new TraceChart(new Heading("", ""), List.of(TracePanel.of(volts, new Series("V", time, flat)))).scene(600, 300),
        new TraceChart(new Heading("", ""), List.of(TracePanel.of(volts, new Series("V", one, one)))).scene(600, 300),
        new TraceChart(new Heading("", ""), List.of(TracePanel.of(volts))).scene(600, 300),
        new SweepChart(new Heading("", ""), SampleCharts.axes(), new Series("f", time, none), SweepChart.NO_FITS,
            List.of(new SweepChart.Place(99, "outside"))).scene(600, 300),
        new SweepChart(new Heading("", ""), SampleCharts.axes(), new Series("f", one, one),
            FitRanking.of(List.of(CurveShape.RELU), one, one), List.of()).scene(600, 300));
  }

  /** As many populations as there are colours. */
  private static RasterChart ofSeven() {
    return new RasterChart(new Heading("seven", ""), 0, 10, IntStream.range(0, 7)
        .mapToObj(each -> new RasterChart.Population("P" + each, 3, new double[] {each}, new int[] {1})).toList(),
        true);
  }

  private static ConnectionChart connectionsOfSeven() {
    return new ConnectionChart(new Heading("seven", ""),
        IntStream.range(0, 7).mapToObj(each -> new ConnectionChart.Population("P" + each, 10)).toList(),
        List.of(new ConnectionChart.Connections(0, 6, new int[] {1}, new int[] {2})));
  }

  /** More curves than labels fit, and long names. */
  private static TraceChart manyCurves() {
    List<Series> curves = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      curves.add(new Series("name".repeat(40) + i, new double[] {0, 1}, new double[] {0, i}));
    }
    return new TraceChart(new Heading("title ".repeat(40), "subtitle ".repeat(40)), List.of(
        new TracePanel(new PlotLabel("V", "mV"), curves, new double[0]),
        new TracePanel(new PlotLabel("V", "mV"), curves.subList(0, 2), new double[0])));
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void everyMarkIsFiniteAndInsideThePicture(PlotScene scene) {
    for (Mark mark : scene.marks()) {
      DoubleStream xs = switch (mark) {
        case Mark.Line line -> DoubleStream.of(line.x1(), line.x2());
        case Mark.Polyline polyline -> Arrays.stream(polyline.x());
        case Mark.Text text -> DoubleStream.of(text.x());
        case Mark.Dots dots -> Arrays.stream(dots.x());
        case Mark.Box box -> DoubleStream.of(box.x(), box.x() + box.width());
      };
      DoubleStream ys = switch (mark) {
        case Mark.Line line -> DoubleStream.of(line.y1(), line.y2());
        case Mark.Polyline polyline -> Arrays.stream(polyline.y());
        case Mark.Text text -> DoubleStream.of(text.y());
        case Mark.Dots dots -> Arrays.stream(dots.y());
        case Mark.Box box -> DoubleStream.of(box.y(), box.y() + box.height());
      };
      assertTrue(xs.allMatch(x -> x >= 0 && x <= scene.width()), mark + "");
      assertTrue(ys.allMatch(y -> y >= 0 && y <= scene.height()), mark + "");
      assertFalse(mark instanceof Mark.Polyline polyline && polyline.x().length < 2, "a line needs two points");
    }
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void everySvgIsXmlAndTheSameEachTime(PlotScene scene) throws Exception {
    String svg = SvgWriter.write(scene);
    assertEquals(svg, SvgWriter.write(scene));
    DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void everyTextCanBeReadOnWhite(PlotScene scene) {
    for (Mark mark : scene.marks()) {
      if (mark instanceof Mark.Text text) {
        double contrast = Contrast.of(text.lettering().rgb(), 0xFFFFFF);
        assertTrue(contrast >= Contrast.OF_LETTERS, () -> text + " has a contrast of " + contrast);
      }
    }
  }

  @Test
  void theListOfFitsTellsLessWhereThereIsLittleRoom() {
    SweepChart sweep = SampleCharts.sweep();
    int fits = CurveShape.values().length;
    for (double height : new double[] {sweep.suitableHeight(), 420, 300}) {
      List<Mark.Text> texts = sweep.scene(960, height).marks().stream().filter(Mark.Text.class::isInstance)
          .map(Mark.Text.class::cast).toList();
      assertEquals(fits, texts.stream().filter(each -> each.text().startsWith("R²")).count(), () -> "at " + height);
      assertTrue(texts.stream().allMatch(each -> each.y() < height), () -> "at " + height);
    }
  }

  @Test
  void aColourForLettersIsTheWantedOneWhereThatCanBeRead() {
    assertEquals(0x0072B2, Contrast.readable(0x0072B2, 0x222222, 0xFFFFFF));
    int orange = Contrast.readable(0xE69F00, 0x222222, 0xFFFFFF);
    assertTrue((orange >> 16 & 0xFF) > (orange >> 8 & 0xFF) && (orange >> 8 & 0xFF) > (orange & 0xFF),
        "still orange: " + Integer.toHexString(orange));
    assertEquals(21, Contrast.of(0, 0xFFFFFF), 1e-9);
    assertEquals(4.54, Contrast.of(0x767676, 0xFFFFFF), 0.005, "the grey that is quoted with the guidelines");
  }

  private static List<String> texts(PlotScene scene) {
    List<String> texts = new ArrayList<>();
    for (Mark mark : scene.marks()) {
      if (mark instanceof Mark.Text text) {
        texts.add(text.text());
      }
    }
    return texts;
  }

  @Test
  void tracesNameQuantitiesUnitsCurvesAndSpikes() {
    List<String> texts = texts(SampleCharts.traces().scene(960, 600));
    assertTrue(texts.containsAll(List.of("trace of LIF", "I = step(10 pA, from 10 ms to 80 ms)", "V (mV)", "gates",
        "I (pA)", "t (ms)", "m", "h", "5 spikes", "−60", "100")), texts + "");
    assertFalse(texts.contains("V"), "a single curve is named by its heading");
  }

  @Test
  void textThatIsTooLongIsCutOff() {
    List<String> texts = texts(manyCurves().scene(600, 300));
    assertTrue(texts.get(0).startsWith("title title") && texts.get(0).endsWith("…"), texts.get(0));
    assertEquals(2, texts.stream().filter(text -> text.startsWith("name")).count(), "labels only where they fit");
    assertEquals("short", Lettered.shortened("short", 10, 100));
    assertEquals("…", Lettered.shortened("short", 10, 0));
  }

  @Test
  void longTracesHaveTheirTimeInSeconds() {
    double[] time = {0, 20_000};
    TraceChart chart = new TraceChart(new Heading("", ""),
        List.of(TracePanel.of(new PlotLabel("V", "mV"), new Series("V", time, time))));
    List<String> texts = texts(chart.scene(900, 300));
    assertTrue(texts.containsAll(List.of("t (s)", "20")), texts + "");
  }

  @Test
  void sweepListsFitsBestFirst() {
    List<String> texts = texts(SampleCharts.sweep().scene(960, 640));
    List<String> ranks = texts.stream()
        .filter(text -> Stream.of(CurveShape.values()).anyMatch(shape -> shape.keyword().equals(text))).toList();
    assertEquals(List.of("power", "relu", "sigmoid", "softplus", "step"), ranks);
    assertTrue(texts.containsAll(List.of("R² 0.99933,  ΔAICc 0", "p 0.5239", "gain 0.2178 Hz/pA", "onset 375 pA",
        "measured − fitted (Hz)", "I (pA)", "f (Hz)")), texts + "");
  }

  @Test
  void refusedFitIsNamed() {
    double[] three = {1, 2, 3};
    SweepChart chart = new SweepChart(new Heading("", ""), SampleCharts.axes(), new Series("f", three, three),
        FitRanking.of(List.of(CurveShape.RELU), three, three), List.of());
    assertTrue(texts(chart.scene(960, 500)).contains("relu: too few points"));
  }

  @Test
  void rasterDrawsOnlySpikesInItsTimeAndEachPlaceOnce() {
    long dots = 0;
    for (Mark mark : SampleCharts.raster().scene(960, 540).marks()) {
      dots += mark instanceof Mark.Dots some ? some.x().length : 0;
    }
    assertEquals(3001, dots);
    double[] same = new double[50];
    RasterChart chart = new RasterChart(new Heading("", ""), 0, 1,
        List.of(new RasterChart.Population("P", 3, same, new int[50])), false);
    assertEquals(1, chart.scene(300, 300).marks().stream()
        .filter(Mark.Dots.class::isInstance).mapToInt(mark -> ((Mark.Dots) mark).x().length).sum());
  }

  @Test
  void ratesAreSpikesByNeuronAndSecond() {
    double[] times = {0.5, 1.5, 1.6, 98, 99.9};
    RateStrip strip = new RateStrip(0, 100, List.of(new RasterChart.Population("P", 2, times, new int[5])));
    assertEquals(1, strip.bin());
    double[] rates = strip.rates(strip.populations().getFirst());
    assertEquals(100, rates.length);
    assertEquals(500, rates[0], 1e-9);
    assertEquals(1000, rates[1], 1e-9);
    assertEquals(500, rates[98], 1e-9);
    assertEquals(500, rates[99], 1e-9);
    RasterChart with = new RasterChart(new Heading("", ""), 0, 100, strip.populations(), true);
    assertTrue(with.scene(400, 300).marks().stream().anyMatch(Mark.Polyline.class::isInstance));
    assertFalse(SampleCharts.raster().scene(400, 300).marks().stream().anyMatch(Mark.Polyline.class::isInstance));
  }

  @Test
  void connectionsOfOnePlaceAreOneDotAndStandWhereTheirPopulationsMeet() {
    ConnectionChart chart = new ConnectionChart(new Heading("", ""),
        List.of(new ConnectionChart.Population("E", 8), new ConnectionChart.Population("I", 2)),
        List.of(new ConnectionChart.Connections(0, 1, new int[] {0, 0, 7}, new int[] {0, 0, 1})));
    Mark.Dots dots = chart.scene(400, 400).marks().stream()
        .filter(Mark.Dots.class::isInstance).map(Mark.Dots.class::cast).findFirst().orElseThrow();
    assertEquals(2, dots.x().length);
    assertTrue(dots.x()[0] < dots.x()[1], "the source is to the right");
    List<Double> edges = chart.scene(400, 400).marks().stream()
        .filter(Mark.Line.class::isInstance).map(mark -> ((Mark.Line) mark).y1()).distinct().sorted().toList();
    assertTrue(dots.y()[0] > edges.get(1) && dots.y()[1] > dots.y()[0], "I is below E");
  }

  @Test
  void theNeuronUnderThePointerIsTheNearestOne() {
    double[] same = {50, 50, 90};
    SpaceChart chart = new SpaceChart(new Heading("", ""),
        List.of(new SpaceChart.Cloud("E", same, new double[] {90, 10, 50}, new double[] {50, 50, 0})), List.of(),
        new Viewpoint(0, 0, 1));
    Mark.Dots dots = chart.scene(400, 300).marks().stream().filter(Mark.Dots.class::isInstance)
        .map(Mark.Dots.class::cast).reduce((a, b) -> b).orElseThrow();
    assertEquals(new SpaceChart.Place(0, 1),
        chart.neuronAt(400, 300, dots.x()[0] + 2, dots.y()[0] - 2).orElseThrow(), "the one in front, at y = 10");
    assertTrue(chart.neuronAt(400, 300, dots.x()[0], dots.y()[0] + 40).isEmpty());
  }

  @Test
  void moreCurvesThanColoursDifferInPattern() {
    assertEquals(Palette.series(0), Palette.series(7));
    assertFalse(Palette.dash(0) == Palette.dash(7));
  }

  @Test
  void arraysMustPair() {
    assertThrows(IllegalArgumentException.class, () -> new Series("V", new double[2], new double[3]));
    assertThrows(IllegalArgumentException.class,
        () -> new RasterChart.Population("E", 2, new double[2], new int[3]));
    assertThrows(IllegalArgumentException.class, () -> new TraceChart(new Heading("", ""), List.of()));
  }
}
