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
import org.neurodsl.ui.trace.data.RunTraces;
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
  private List<SpikeDots> dots = List.of();

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
    TraceData shown = session.map(RunSession::traces).orElse(null);
    if (shown != run) {
      run = shown;
      dots = run == null ? List.of() : run.events().stream().map(SpikeDots::new).toList();
    }
    dots.forEach(SpikeDots::read);
    boolean some = run != null && run.events().stream().anyMatch(events -> events.size() > 0);
    canvas.show(some ? this::raster
        : Plot.message(PlotText.get("raster.empty")), theme);
  }

  private void raster(Surface surface, Box bounds, Theme theme) {
    Span span = run.span().orElse(new Span(0, 1));
    List<RasterChart.Population> populations = dots.stream().map(SpikeDots::population).toList();
    boolean network = run.events().stream().noneMatch(events -> events.name().equals(RunTraces.SPIKES));
    RasterChart chart =
        new RasterChart(new Heading(run.label(), ""), Math.min(0, span.from()), span.to(), populations, network);
    new ScenePainter(surface, theme).paint(
        chart.scene(Math.max(LEAST_WIDTH, bounds.width()), Math.max(LEAST_HEIGHT, bounds.height())));
  }
}
