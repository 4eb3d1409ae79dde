package org.neurodsl.ui.plot;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.neurodsl.sim.plot.Heading;
import org.neurodsl.sim.plot.RasterChart;
import org.neurodsl.ui.draw.Box;
import org.neurodsl.ui.draw.ScenePainter;
import org.neurodsl.ui.draw.Surface;
import org.neurodsl.ui.draw.Theme;
import org.neurodsl.ui.run.RunSession;
import org.neurodsl.ui.run.RunView;
import org.neurodsl.ui.trace.data.EventSignal;
import org.neurodsl.ui.trace.data.Span;
import org.neurodsl.ui.trace.data.TraceData;

/** The spikes of the current run: time to the right, neurons upwards. */
public final class RasterView extends RunView {
  /** Identifier of the view. */
  public static final String ID = "org.neurodsl.ui.raster";

  private static final double LEAST_WIDTH = 260;
  private static final double LEAST_HEIGHT = 160;

  private PlotCanvas canvas;
  private TraceData run;

  @Override
  protected Control create(Composite parent) {
    canvas = new PlotCanvas(parent, "raster.canvas");
    return canvas;
  }

  @Override
  protected boolean growsWithTheRun() {
    return true;
  }

  @Override
  protected void show(Optional<RunSession> session, Theme theme) {
    run = session.map(RunSession::traces).orElse(null);
    draw(theme);
  }

  private void draw(Theme theme) {
    boolean some = run != null && run.events().stream().anyMatch(events -> events.size() > 0);
    canvas.show(some ? (surface, bounds, colours) -> raster(surface, bounds, colours, run)
        : Plot.message(PlotText.get("raster.empty")), theme);
  }

  static void raster(Surface surface, Box bounds, Theme theme, TraceData run) {
    Span span = run.span().orElse(new Span(0, 1));
    List<RasterChart.Population> populations = run.events().stream().map(RasterView::population).toList();
    RasterChart chart = new RasterChart(new Heading(run.label(), ""), span.from(), span.to(), populations);
    new ScenePainter(surface, theme).paint(
        chart.scene(Math.max(LEAST_WIDTH, bounds.width()), Math.max(LEAST_HEIGHT, bounds.height())));
  }

  private static RasterChart.Population population(EventSignal events) {
    int count = (int) Math.min(Integer.MAX_VALUE - 8, events.size());
    double[] times = new double[count];
    int[] rows = new int[count];
    for (int i = 0; i < count; i++) {
      times[i] = events.time(i);
      rows[i] = events.row(i);
    }
    return new RasterChart.Population(events.name(), events.rowCount(), times, rows);
  }
}
