package org.neurodsl.sim.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.neurodsl.sim.plot.Mark.Anchor;
import org.neurodsl.sim.plot.Mark.Lettering;
import org.neurodsl.sim.plot.Mark.Stroke;

/**
 * Spikes of populations: a dot per spike, time to the right, neurons upwards, populations above one another; below
 * them, where that is asked for, the rates of the populations.
 *
 * @param heading title
 * @param from start of the time axis, ms
 * @param to end of the time axis, ms
 * @param populations from the top down
 * @param rates whether rates are drawn too
 */
public record RasterChart(Heading heading, double from, double to, List<Population> populations, boolean rates) {
  private static final double BELOW = 54;
  private static final double GAP = 8;
  private static final double RATES_ABOVE = 34;
  private static final double RATES_SHARE = 0.26;
  private static final double ABOVE = 30;
  private static final double WIDEST_LABEL = 150;

  /** A population gets at least this share of the height, however few neurons it has. */
  private static final double LEAST_SHARE = 0.12;

  /**
   * One population.
   *
   * @param name its name
   * @param size number of neurons
   * @param times spike times, ms
   * @param indices the neuron of each spike, from 0
   */
  public record Population(String name, int size, double[] times, int[] indices) {
    /** Refuses arrays of different length. */
    public Population {
      if (times.length != indices.length) {
        throw new IllegalArgumentException(times.length + " times do not go with " + indices.length + " neurons");
      }
    }
  }

  /** Copies the list. */
  public RasterChart {
    populations = List.copyOf(populations);
    if (populations.isEmpty()) {
      throw new IllegalArgumentException("a raster needs a population");
    }
  }

  /** Draws the chart at a size in px. */
  public PlotScene scene(double width, double height) {
    double top = heading.height() + ABOVE;
    double bottom = height - BELOW;
    double left = 22 + leftLabels() + 8;
    List<String> names = populations.stream().map(RasterChart::label).toList();
    double right = width - 24 - Lettered.widest(names, Frame.LABEL_SIZE);
    double[] shares = shares();
    double strip = rates ? RATES_SHARE * (bottom - top) : 0;
    double free = bottom - top - GAP * (populations.size() - 1) - (rates ? strip + RATES_ABOVE - GAP : 0);
    List<Mark> marks = new ArrayList<>(heading.marks(width));
    marks.add(new Mark.Text(left, top - 9, "neuron", new Lettering(Frame.LABEL_SIZE, Palette.INK, true, Anchor.START)));
    Frame frame = null;
    for (int i = 0; i < shares.length; i++) {
      frame = new Frame(left, top, right, top + shares[i] * free);
      marks.addAll(population(populations.get(i), frame, Palette.series(i)));
      top = frame.bottom() + GAP;
    }
    if (rates) {
      frame = new Frame(left, bottom - strip, right, bottom);
      marks.addAll(new RateStrip(from, to, populations).marks(frame, time(frame)));
    }
    marks.addAll(frame.bottomAxis(time(frame), "t (ms)"));
    return new PlotScene(heading.title(), width, height, marks);
  }

  private static String label(Population population) {
    return Lettered.shortened(population.name(), Frame.LABEL_SIZE, WIDEST_LABEL);
  }

  private double leftLabels() {
    List<String> labels = new ArrayList<>(List.of(rates ? "0000" : "0"));
    populations.forEach(population -> labels.add(Integer.toString(population.size())));
    return Lettered.widest(labels, Frame.TICK_SIZE);
  }

  private double[] shares() {
    double neurons = populations.stream().mapToDouble(Population::size).sum();
    double[] shares =
        populations.stream().mapToDouble(p -> Math.max(LEAST_SHARE, p.size() / Math.max(1, neurons))).toArray();
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> share / sum).toArray();
  }

  private Scale time(Frame frame) {
    return frame.xScale(new Range(from, to));
  }

  private List<Mark> population(Population population, Frame frame, int rgb) {
    Scale x = time(frame);
    Scale y = frame.yScale(new Range(-0.5, Math.max(1, population.size()) - 0.5));
    List<Mark> marks = new ArrayList<>(frame.verticalGrid(x));
    for (double edge : new double[] {frame.top(), frame.bottom()}) {
      marks.add(new Mark.Line(frame.left(), edge, frame.right(), edge, Stroke.solid(Palette.GRID, 1)));
    }
    Lettering small = new Lettering(Frame.TICK_SIZE, Palette.SOFT_INK, false, Anchor.END);
    double lowest = population.size() > 1 ? frame.bottom() : y.px(0) + 0.35 * Frame.TICK_SIZE;
    marks.add(new Mark.Text(frame.left() - 8, lowest, "0", small));
    if (population.size() > 1) {
      marks.add(new Mark.Text(frame.left() - 8, frame.top() + 0.8 * Frame.TICK_SIZE,
          Integer.toString(population.size() - 1), small));
    }
    marks.add(dots(population, x, y, rgb));
    marks.add(new Mark.Text(frame.right() + 8, (frame.top() + frame.bottom()) / 2 + 0.35 * Frame.LABEL_SIZE,
        label(population), new Lettering(Frame.LABEL_SIZE, Palette.letters(rgb), true, Anchor.START)));
    return marks;
  }

  /** One dot for all spikes that fall on the same half px. */
  private static Mark dots(Population population, Scale x, Scale y, int rgb) {
    double pxPerNeuron = Math.abs(y.to() - y.from()) / population.size();
    double radius = Math.max(0.7, Math.min(2, 0.4 * pxPerNeuron));
    double top = Math.min(y.from(), y.to());
    int rows = (int) Math.ceil(2 * Math.abs(y.to() - y.from())) + 2;
    BitSet taken = new BitSet();
    double[] xs = new double[population.times().length];
    double[] ys = new double[xs.length];
    int count = 0;
    for (int i = 0; i < xs.length; i++) {
      double time = population.times()[i];
      if (!x.range().contains(time)) {
        continue;
      }
      int column = (int) Math.round(2 * x.px(time));
      int row = (int) Math.round(2 * y.px(population.indices()[i]));
      int cell = (int) (column - Math.floor(2 * x.from())) * rows + (int) (row - Math.floor(2 * top));
      if (cell >= 0 && !taken.get(cell)) {
        taken.set(cell);
        xs[count] = column / 2.0;
        ys[count] = row / 2.0;
        count++;
      }
    }
    return new Mark.Dots(Arrays.copyOf(xs, count), Arrays.copyOf(ys, count), radius, rgb);
  }
}
