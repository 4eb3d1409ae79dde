package org.neurodsl.sim.plot;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.sim.analysis.CurveFit;
import org.neurodsl.sim.analysis.CurveShape;
import org.neurodsl.sim.analysis.FitRanking;
import org.neurodsl.sim.plot.Mark.Anchor;
import org.neurodsl.sim.plot.Mark.Dash;
import org.neurodsl.sim.plot.Mark.Lettering;
import org.neurodsl.sim.plot.Mark.Stroke;

/** The ranked list of fitted curves beside a sweep: line, name, quality, parameters. */
final class FitLegend {
  static final double WIDTH = 236;
  private static final double SWATCH = 30;
  private static final double LINE_HEIGHT = 16;
  private static final double ENTRY_GAP = 10;
  private static final double FIRST = 14;
  private static final int DIGITS = 4;
  private static final int[] COLOURS = {Palette.VERMILLION, Palette.BLUE, 0x009E73, 0xCC79A7, 0xE69F00};
  private static final Dash[] DASHES = {Dash.SOLID, Dash.DASHED, Dash.DOTTED, Dash.DASH_DOT, Dash.DASHED};

  private FitLegend() {}

  /** How the curve of a rank is drawn, 0 for the best. */
  static Stroke stroke(int rank) {
    return new Stroke(COLOURS[rank % COLOURS.length], rank == 0 ? 2.4 : 1.6, DASHES[rank % DASHES.length]);
  }

  static List<Mark> marks(FitRanking ranking, SweepChart.Axes axes, double left, double top) {
    Lettering small = new Lettering(Frame.TICK_SIZE, Palette.SOFT_INK, false, Anchor.START);
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark.Text(left, top - 9, "Fits, best first",
        new Lettering(Frame.LABEL_SIZE, Palette.INK, true, Anchor.START)));
    double y = top + FIRST;
    for (int rank = 0; rank < ranking.ranked().size(); rank++) {
      CurveFit fit = ranking.ranked().get(rank);
      Stroke stroke = stroke(rank);
      marks.add(new Mark.Line(left, y - 4, left + SWATCH, y - 4, stroke));
      double text = left + SWATCH + 8;
      marks.add(new Mark.Text(text, y, fit.shape().keyword(),
          new Lettering(Frame.LABEL_SIZE, stroke.rgb(), true, Anchor.START)));
      y += LINE_HEIGHT;
      String quality = "R² " + Figures.determination(fit.rSquared()) + ",  ΔAICc "
          + Figures.significant(ranking.deltas().get(rank), DIGITS);
      marks.add(new Mark.Text(text, y, quality, small));
      for (String line : parameters(fit, axes)) {
        y += LINE_HEIGHT;
        marks.add(new Mark.Text(text, y, line, small));
      }
      y += LINE_HEIGHT + ENTRY_GAP;
    }
    for (FitRanking.Refusal refusal : ranking.refused()) {
      marks.add(new Mark.Text(left, y, refusal.shape().keyword() + ": too few points", small));
      y += LINE_HEIGHT;
    }
    return marks;
  }

  /** Height of the list, px. */
  static double height(FitRanking ranking, SweepChart.Axes axes) {
    double height = FIRST;
    for (CurveFit fit : ranking.ranked()) {
      height += (2 + parameters(fit, axes).size()) * LINE_HEIGHT + ENTRY_GAP;
    }
    return height + ranking.refused().size() * LINE_HEIGHT;
  }

  /** Parameters with units, on as few lines as the width allows. */
  private static List<String> parameters(CurveFit fit, SweepChart.Axes axes) {
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
