package org.neurodsl.sim.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neurodsl.sim.plot.Mark.Stroke;

/** The rates of populations over time, as a curve for each: spikes in bins, by neuron and second. */
record RateStrip(double from, double to, List<RasterChart.Population> populations) {
  private static final int MOST_BINS = 150;

  /** Width of the bins, ms: 1, 2 or 5 times a power of ten, as narrow as the number of bins allows. */
  double bin() {
    List<Double> edges = Ticks.between(0, to - from, MOST_BINS).values();
    return edges.get(1);
  }

  /** The rates of a population by bin, Hz; the last bin may be cut off by the end and counts for what it is. */
  double[] rates(RasterChart.Population population) {
    double bin = bin();
    double[] rates = new double[(int) Math.max(1, Math.ceil((to - from) / bin - 1e-9))];
    for (double time : population.times()) {
      if (time >= from && time <= to) {
        rates[Math.min(rates.length - 1, (int) ((time - from) / bin))]++;
      }
    }
    for (int index = 0; index < rates.length; index++) {
      double width = Math.min(bin, to - from - index * bin);
      rates[index] *= 1000 / (width * Math.max(1, population.size()));
    }
    return rates;
  }

  /** Draws the curves into a frame; {@code x} maps the time. */
  List<Mark> marks(Frame frame, Scale x) {
    List<double[]> all = populations.stream().map(this::rates).toList();
    double highest = all.stream().flatMapToDouble(Arrays::stream).max().orElse(0);
    Scale y = frame.yScale(new Range(0, highest > 0 ? highest : 1).paddedAbove(0.06));
    List<Mark> marks = new ArrayList<>(frame.verticalGrid(x));
    marks.addAll(frame.leftAxis(y, "rate (Hz), bins of " + Figures.significant(bin(), 3) + " ms"));
    for (int index = 0; index < all.size(); index++) {
      double[] xs = new double[all.get(index).length];
      double[] ys = new double[xs.length];
      for (int place = 0; place < xs.length; place++) {
        xs[place] = x.px(Math.min(to, from + (place + 0.5) * bin()));
        ys[place] = y.px(all.get(index)[place]);
      }
      if (xs.length > 1) {
        marks.add(new Mark.Polyline(xs, ys, new Stroke(Palette.series(index), 1.3, Palette.dash(index))));
      }
    }
    return marks;
  }
}
