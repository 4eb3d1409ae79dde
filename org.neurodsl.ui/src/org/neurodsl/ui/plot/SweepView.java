package org.neurodsl.ui.plot;

import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.plot.SweepChart;
import org.neurodsl.sim.report.OutcomeCharts;
import org.neurodsl.ui.draw.Box;
import org.neurodsl.ui.draw.ScenePainter;
import org.neurodsl.ui.draw.Surface;
import org.neurodsl.ui.draw.Theme;
import org.neurodsl.ui.run.RunSession;
import org.neurodsl.ui.run.RunView;

/** A measure of the current run over its swept parameter, with the fitted curves; the view menu chooses the measure. */
public final class SweepView extends RunView {
  /** Identifier of the view. */
  public static final String ID = "org.neurodsl.ui.sweep";

  private static final double LEAST_WIDTH = 560;
  private static final double LEAST_HEIGHT = 320;

  private PlotCanvas canvas;
  private ExperimentOutcome outcome;
  private int measure;

  @Override
  protected Control create(Composite parent) {
    canvas = new PlotCanvas(parent, "sweep.canvas");
    MenuManager menu = new MenuManager(PlotText.get("sweep.measure"));
    menu.setRemoveAllWhenShown(true);
    menu.addMenuListener(manager -> {
      for (int i = 0; outcome != null && i < outcome.plan().measures().size(); i++) {
        manager.add(choice(i));
      }
    });
    getViewSite().getActionBars().getMenuManager().add(menu);
    return canvas;
  }

  private IAction choice(int index) {
    Action choice = new Action(outcome.plan().measures().get(index).name(), IAction.AS_RADIO_BUTTON) {
      @Override
      public void run() {
        measure = index;
        draw(theme());
      }
    };
    choice.setChecked(index == measure);
    return choice;
  }

  @Override
  protected void show(Optional<RunSession> session, Theme theme) {
    outcome = session.flatMap(RunSession::outcome)
        .filter(result -> result.plan().sweep() != null && result.measures().length > 0).orElse(null);
    measure = outcome == null ? 0 : Math.min(measure, outcome.measures().length - 1);
    draw(theme);
  }

  private void draw(Theme theme) {
    if (outcome == null) {
      canvas.show(Plot.message(PlotText.get("sweep.empty")), theme);
      return;
    }
    SweepChart chart = OutcomeCharts.sweep(outcome, measure);
    canvas.show((surface, bounds, colours) -> sweep(surface, bounds, colours, chart), theme);
  }

  private static void sweep(Surface surface, Box bounds, Theme theme, SweepChart chart) {
    surface.fill(bounds, theme.background(), 1);
    new ScenePainter(surface, theme).paint(
        chart.scene(Math.max(LEAST_WIDTH, bounds.width()), Math.max(LEAST_HEIGHT, bounds.height())));
  }
}
