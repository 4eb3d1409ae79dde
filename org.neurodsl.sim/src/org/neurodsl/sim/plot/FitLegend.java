package org.neurodsl.sim.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neurodsl.sim.analysis.CurveFit;
import org.neurodsl.sim.analysis.CurveShape;
import org.neurodsl.sim.analysis.FitRanking;
import org.neurodsl.sim.plot.Mark.Anchor;
import org.neurodsl.sim.plot.Mark.Dash;
import org.neurodsl.sim.plot.Mark.Lettering;
import org.neurodsl.sim.plot.Mark.Stroke;

/** The ranked list of fitted curves beside a sweep: line, name, quality, parameters, as far as there is room. */
record FitLegend(FitRanking ranking, SweepChart.Axes axes) {
  static final double WIDTH = 236;
  private static final double SWATCH = 30;
  private static final double TEXT = SWATCH + 8;
  private static final double BEHIND_NAME = TEXT + 74;
  private static final double LINE_HEIGHT = 16;
  private static final double ENTRY_GAP = 10;
  private static final double FIRST = 14;
  private static final int DIGITS = 4;
  private static final int[] COLOURS = {Palette.VERMILLION, Palette.BLUE, 0x009E73, 0xCC79A7, 0xE69F00};
  private static final Dash[] DASHES = {Dash.SOLID, Dash.DASHED, Dash.DOTTED, Dash.DASH_DOT, Dash.DASHED};
  private static final Lettering SMALL = new Lettering(Frame.TICK_SIZE, Palette.SOFT_INK, false, Anchor.START);

  /** How much is told of each curve. */
  private enum Detail {
    PARAMETERS,
    QUALITY,
    ONE_LINE
  }

  /** How the curve of a rank is drawn, 0 for the best. */
  static Stroke stroke(int rank) {
    return new Stroke(COLOURS[rank % COLOURS.length], rank == 0 ? 2.4 : 1.6, DASHES[rank % DASHES.length]);
  }

  /** The list from one height to another, px; where there is little room, it tells less of each curve. */
  List<Mark> marks(double left, double top, double bottom) {
    Detail detail = Arrays.stream(Detail.values()).filter(each -> top + height(each) <= bottom).findFirst()
        .orElse(Detail.ONE_LINE);
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark.Text(left, top - 9, "Fits, best first",
        new Lettering(Frame.LABEL_SIZE, Palette.INK, true, Anchor.START)));
    double y = top + FIRST;
    for (int rank = 0; rank < ranking.ranked().size(); rank++) {
      Stroke stroke = stroke(rank);
      marks.add(new Mark.Line(left, y - 4, left + SWATCH, y - 4, stroke));
      marks.add(new Mark.Text(left + TEXT, y, ranking.ranked().get(rank).shape().keyword(),
          new Lettering(Frame.LABEL_SIZE, Palette.letters(stroke.rgb()), true, Anchor.START)));
      List<String> lines = lines(rank, detail);
      for (int line = 0; line < lines.size(); line++) {
        double below = detail == Detail.ONE_LINE ? 0 : (line + 1) * LINE_HEIGHT;
        marks.add(new Mark.Text(
            left + (detail == Detail.ONE_LINE ? BEHIND_NAME : TEXT), y + below, lines.get(line), SMALL));
      }
      y += entry(rank, detail);
    }
    for (FitRanking.Refusal refusal : ranking.refused()) {
      marks.add(new Mark.Text(left, y, refusal.shape().keyword() + ": too few points", SMALL));
      y += LINE_HEIGHT;
    }
    return marks;
  }

  /** Height of the whole list, px. */
  double height() {
    return height(Detail.PARAMETERS);
  }

  private double height(Detail detail) {
    double height = FIRST;
    for (int rank = 0; rank < ranking.ranked().size(); rank++) {
      height += entry(rank, detail);
    }
    return height + ranking.refused().size() * LINE_HEIGHT;
  }

  private double entry(int rank, Detail detail) {
    return detail == Detail.ONE_LINE ? LINE_HEIGHT + 0.4 * ENTRY_GAP
        : (1 + lines(rank, detail).size()) * LINE_HEIGHT + ENTRY_GAP;
  }

  private List<String> lines(int rank, Detail detail) {
    CurveFit fit = ranking.ranked().get(rank);
    String quality = "R² " + Figures.determination(fit.rSquared());
    if (detail == Detail.ONE_LINE) {
      return List.of(quality);
    }
    List<String> lines = new ArrayList<>();
    lines.add(quality + ",  ΔAICc " + Figures.significant(ranking.deltas().get(rank), DIGITS));
    if (detail == Detail.PARAMETERS) {
      lines.addAll(parameters(fit));
    }
    return lines;
  }

  /** Parameters with units, on as few lines as the width allows. */
  private List<String> parameters(CurveFit fit) {
    List<String> names = fit.shape().parameterNames();
    List<String> units = fit.parameterUnits(axes.x().unit(), axes.y().unit());
    List<String> lines = new ArrayList<>();
    String line = "";
    for (int i = 0; i < names.size(); i++) {
      // The factor of a power law has a unit with a broken exponent, which tells a reader nothing.
      boolean tellsNothing = fit.shape() == CurveShape.POWER && i == 0;
      String unit = tellsNothing ? "" : PlotLabel.prettyUnit(units.get(i));
      String shownUnit = unit.isEmpty() ? "" : " " + unit;
      String item = names.get(i) + " " + Figures.significant(fit.parameters().get(i), DIGITS) + shownUnit;
      String longer = line.isEmpty() ? item : line + ",  " + item;
      if (!line.isEmpty() && Lettered.width(longer, Frame.TICK_SIZE) > WIDTH - SWATCH - 8) {
        lines.add(line);
        line = item;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }
}
