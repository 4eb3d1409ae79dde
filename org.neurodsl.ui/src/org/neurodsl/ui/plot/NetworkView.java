package org.neurodsl.ui.plot;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.neurodsl.sim.plot.Heading;
import org.neurodsl.sim.plot.PlotScene;
import org.neurodsl.sim.report.NetworkCharts;
import org.neurodsl.sim.report.NetworkShape;
import org.neurodsl.ui.draw.Box;
import org.neurodsl.ui.draw.ScenePainter;
import org.neurodsl.ui.draw.Theme;
import org.neurodsl.ui.run.RunSession;
import org.neurodsl.ui.run.RunView;

/** The network of the current run: where its neurons are, who is connected to whom, and how strongly. */
public final class NetworkView extends RunView {
  /** Identifier of the view. */
  public static final String ID = "org.neurodsl.ui.network";


  private enum Picture {
    SPACE,
    CONNECTIONS,
    WEIGHTS
  }

  private PlotCanvas canvas;
  private SpaceTurning turning;
  private NetworkShape shape;
  private String title = "";
  private Picture picture = Picture.SPACE;
  private boolean chosen;
  private int projection;

  @Override
  protected Control create(Composite parent) {
    canvas = new PlotCanvas(parent, "network.canvas");
    canvas.describe(() -> PlotText.get("network.name", title));
    turning = new SpaceTurning(canvas, () -> picture == Picture.SPACE && shape != null && shape.isPlaced()
        ? NetworkCharts.space(shape, heading(), turning.chosen(), turning.viewpoint()) : null,
        () -> draw(theme()));
    IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
    IMenuManager menu = getViewSite().getActionBars().getMenuManager();
    for (Picture each : Picture.values()) {
      Action choice = choice(each);
      menu.add(choice);
      ActionContributionItem button = new ActionContributionItem(choice);
      button.setMode(ActionContributionItem.MODE_FORCE_TEXT);
      tools.add(button);
    }
    MenuManager projections = new MenuManager(PlotText.get("network.projection"));
    projections.setRemoveAllWhenShown(true);
    projections.addMenuListener(manager -> {
      for (int index = 0; shape != null && index < shape.projections().size(); index++) {
        manager.add(projection(index));
      }
    });
    menu.add(projections);
    menu.add(new Action(PlotText.get("network.whole")) {
      @Override
      public void run() {
        turning.whole();
      }
    });
    return canvas;
  }

  /** What turns the positions. */
  public SpaceTurning turning() {
    return turning;
  }

  private Action choice(Picture each) {
    Action choice = new Action(PlotText.get("network." + each.name().toLowerCase(Locale.ROOT)),
        IAction.AS_RADIO_BUTTON) {
      @Override
      public void run() {
        if (isChecked()) {
          picture = each;
          chosen = true;
          draw(theme());
        }
      }
    };
    choice.setChecked(each == picture);
    return choice;
  }

  private Action projection(int index) {
    Action choice = new Action(shape.projections().get(index).name().replace("&", "&&"), IAction.AS_RADIO_BUTTON) {
      @Override
      public void run() {
        projection = index;
        picture = Picture.WEIGHTS;
        chosen = true;
        check();
        draw(theme());
      }
    };
    choice.setChecked(index == projection);
    return choice;
  }

  /** The buttons say what is shown. */
  private void check() {
    int place = 0;
    for (var item : getViewSite().getActionBars().getToolBarManager().getItems()) {
      if (item instanceof ActionContributionItem button) {
        button.getAction().setChecked(place++ == picture.ordinal());
      }
    }
  }

  @Override
  protected void show(Optional<RunSession> session, Theme theme) {
    NetworkShape next = session.flatMap(RunSession::shape).orElse(null);
    if (next != shape) {
      shape = next;
      title = session.map(each -> each.traces().label()).orElse("");
      turning.forget();
      projection = 0;
      if (!chosen && shape != null) {
        picture = shape.isPlaced() ? Picture.SPACE : Picture.CONNECTIONS;
        check();
      }
    }
    draw(theme);
  }

  private Heading heading() {
    return new Heading(title, "");
  }

  private void draw(Theme theme) {
    String why = shape == null ? "network.empty"
        : picture == Picture.SPACE && !shape.isPlaced() ? "network.nowhere"
        : picture == Picture.WEIGHTS && weights() == null ? "network.alone" : null;
    canvas.show(why != null ? Plot.message(PlotText.get(why)) : (surface, bounds, colours) ->
        new ScenePainter(surface, colours).paint(scene(bounds)), theme);
  }

  private NetworkShape.Links weights() {
    NetworkShape.Links links = projection < shape.projections().size() ? shape.projections().get(projection) : null;
    return links == null || links.weights().length == 0 ? null : links;
  }

  private PlotScene scene(Box bounds) {
    double width = Math.max(SpaceTurning.LEAST_WIDTH, bounds.width());
    double height = Math.max(SpaceTurning.LEAST_HEIGHT, bounds.height());
    return switch (picture) {
      case SPACE -> NetworkCharts.space(shape, heading(), turning.chosen(), turning.viewpoint()).scene(width, height);
      case CONNECTIONS -> NetworkCharts.connections(shape, heading()).scene(width, height);
      case WEIGHTS -> NetworkCharts.weights(weights(), heading()).scene(width, height);
    };
  }
}
