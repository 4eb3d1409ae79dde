package org.neurodsl.sim.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.neurodsl.sim.analysis.CurveFit;
import org.neurodsl.sim.analysis.FitRanking;
import org.neurodsl.sim.plot.Mark.Anchor;
import org.neurodsl.sim.plot.Mark.Dash;
import org.neurodsl.sim.plot.Mark.Lettering;
import org.neurodsl.sim.plot.Mark.Stroke;

/**
 * A measure over a swept parameter: dots, the fitted curves with a list ranked by AICc beside them, and the residuals
 * of the best ones below. A vertical line marks each place of interest, e.g. the onset.
 *
 * @param heading title
 * @param axes what x and y are
 * @param points swept and measured values; values that are not finite have no dot
 * @param fits fitted curves; no curves, no list and no residuals where it holds none
 * @param places places of interest
 */
public record SweepChart(Heading heading, Axes axes, Series points, FitRanking fits, List<Place> places) {
  private static final double GAP = 36;
  private static final double BELOW = 54;
  private static final double RESIDUAL_SHARE = 0.27;
  private static final double MOST_DOTS_LARGE = 120;
  private static final double SAMPLES_PER_PX = 2;
  private static final int RESIDUALS_OF = 3;

  /** No fits. */
  public static final FitRanking NO_FITS = new FitRanking(List.of(), List.of());

  /**
   * What the axes show.
   *
   * @param x the swept parameter
   * @param y the measure
   */
  public record Axes(PlotLabel x, PlotLabel y) {}

  /**
   * A place of interest.
   *
   * @param x where, in the unit of x
   * @param text what it is, e.g. {@code onset 6.26}
   */
  public record Place(double x, String text) {}

  /** Copies the list. */
  public SweepChart {
    places = List.copyOf(places);
  }

  private boolean hasFits() {
    return !fits.ranked().isEmpty();
  }

  private boolean hasList() {
    return hasFits() || !fits.refused().isEmpty();
  }

  /** A height that has room for the list of fits, px. */
  public double suitableHeight() {
    double list = hasList() ? heading.height() + GAP + new FitLegend(fits, axes).height() + 20 : 0;
    return Math.max(list, hasFits() ? 600 : 480);
  }

  /** Draws the chart at a size in px. */
  public PlotScene scene(double width, double height) {
    double top = heading.height() + GAP;
    double bottom = height - BELOW;
    double left = leftMargin(bottom - top);
    double right = width - (hasList() ? FitLegend.WIDTH + 44 : 28);
    double split = hasFits() ? bottom - RESIDUAL_SHARE * (bottom - top) : bottom;
    Frame main = new Frame(left, top, right, hasFits() ? split - GAP : bottom);
    Frame lowest = hasFits() ? new Frame(left, split, right, bottom) : main;
    Scale x = main.xScale(Range.of(List.of(points.x())).padded(0.02));
    List<Mark> marks = new ArrayList<>(heading.marks(width));
    marks.addAll(main(main, x));
    if (hasFits()) {
      marks.addAll(residuals(lowest, x));
    }
    marks.addAll(lowest.bottomAxis(x, axes.x().pretty()));
    if (hasList()) {
      marks.addAll(new FitLegend(fits, axes).marks(right + 28, top, height - 8));
    }
    return new PlotScene(heading.title(), width, height, marks);
  }

  private Range values() {
    return Range.of(List.of(points.y())).padded(0.07);
  }

  private double leftMargin(double height) {
    List<String> labels = new ArrayList<>(Frame.yTicks(values(), height).labels());
    if (hasFits()) {
      labels.addAll(Frame.yTicks(residualRange(), RESIDUAL_SHARE * height).labels());
    }
    return 22 + Lettered.widest(labels, Frame.TICK_SIZE) + 8;
  }

  private List<Mark> main(Frame frame, Scale x) {
    Scale y = frame.yScale(values());
    List<Mark> marks = new ArrayList<>(frame.verticalGrid(x));
    marks.addAll(frame.leftAxis(y, axes.y().pretty()));
    for (Place place : places) {
      marks.addAll(place(place, frame, x));
    }
    marks.add(dots(points, x, y, Palette.SOFT_INK));
    for (int rank = fits.ranked().size() - 1; rank >= 0; rank--) {
      Series curve = sampled(fits.ranked().get(rank), x, y.range());
      for (double[][] piece : PixelColumns.reduce(curve, x, y, 1 / SAMPLES_PER_PX)) {
        if (piece[0].length > 1) {
          marks.add(new Mark.Polyline(piece[0], piece[1], FitLegend.stroke(rank)));
        }
      }
    }
    return marks;
  }

  private static List<Mark> place(Place place, Frame frame, Scale x) {
    if (!x.range().contains(place.x())) {
      return List.of();
    }
    double at = x.px(place.x());
    boolean onTheRight = at > (frame.left() + frame.right()) / 2;
    return List.of(
        new Mark.Line(at, frame.top(), at, frame.bottom(), new Stroke(Palette.AXIS, 1.2, Dash.DASHED)),
        new Mark.Text(at + (onTheRight ? -6 : 6), frame.top() + Frame.TICK_SIZE, place.text(),
            new Lettering(Frame.TICK_SIZE, Palette.SOFT_INK, false, onTheRight ? Anchor.END : Anchor.START)));
  }

  private static Mark dots(Series series, Scale x, Scale y, int rgb) {
    int[] shown = IntStream.range(0, series.x().length)
        .filter(i -> Double.isFinite(series.y()[i]) && Double.isFinite(series.x()[i])
            && y.range().contains(series.y()[i]))
        .toArray();
    double radius = shown.length <= MOST_DOTS_LARGE ? 3.2 : 2.2;
    return new Mark.Dots(
        IntStream.of(shown).mapToDouble(i -> x.px(series.x()[i])).toArray(),
        IntStream.of(shown).mapToDouble(i -> y.px(series.y()[i])).toArray(), radius, rgb);
  }

  /** The curve at each half px; gaps where it leaves the field. */
  private static Series sampled(CurveFit fit, Scale x, Range shown) {
    int count = (int) (SAMPLES_PER_PX * (x.to() - x.from())) + 1;
    double[] xs = new double[count];
    double[] ys = new double[count];
    for (int i = 0; i < count; i++) {
      xs[i] = x.range().low() + (x.range().high() - x.range().low()) * i / (count - 1);
      double value = fit.value(xs[i]);
      ys[i] = shown.contains(value) ? value : Double.NaN;
    }
    return new Series(fit.shape().keyword(), xs, ys);
  }

  private List<CurveFit> best() {
    return fits.ranked().subList(0, Math.min(RESIDUALS_OF, fits.ranked().size()));
  }

  private Range residualRange() {
    return Range.of(best().stream().map(fit -> array(fit.residuals())).toList()).padded(0.1);
  }

  private List<Mark> residuals(Frame frame, Scale x) {
    Scale y = frame.yScale(residualRange());
    List<Mark> marks = new ArrayList<>(frame.verticalGrid(x));
    marks.addAll(frame.leftAxis(y, new PlotLabel("measured − fitted", axes.y().unit()).pretty()));
    marks.add(new Mark.Line(frame.left(), y.px(0), frame.right(), y.px(0), Stroke.solid(Palette.AXIS, 1)));
    for (int rank = best().size() - 1; rank >= 0; rank--) {
      CurveFit fit = best().get(rank);
      Series residual = new Series(fit.shape().keyword(), array(fit.x()), array(fit.residuals()));
      Stroke stroke = FitLegend.stroke(rank);
      for (double[][] piece : PixelColumns.reduce(residual, x, y, 1 / SAMPLES_PER_PX)) {
        marks.add(new Mark.Polyline(piece[0], piece[1], new Stroke(stroke.rgb(), 1.4, stroke.dash())));
      }
      if (rank == 0) {
        marks.add(dots(residual, x, y, stroke.rgb()));
      }
    }
    return marks;
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
