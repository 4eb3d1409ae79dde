package org.neurodsl.ui.plot;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.neurodsl.ui.draw.Theme;
import org.neurodsl.ui.run.RunOrigin;
import org.neurodsl.ui.run.RunSession;
import org.neurodsl.ui.run.RunView;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.data.Signal;
import org.neurodsl.ui.trace.data.TraceData;

/** One signal of the current run over another; the view menu chooses them. */
public final class PhasePlaneView extends RunView {
  /** Identifier of the view. */
  public static final String ID = "org.neurodsl.ui.phaseplane";

  private PlotCanvas canvas;
  private TraceData run;
  private String across;
  private String up;
  private RunOrigin origin;
  private Optional<PhaseCurves> curves = Optional.empty();

  @Override
  protected Control create(Composite parent) {
    canvas = new PlotCanvas(parent, "phaseplane.canvas");
    addChoice(PlotText.get("phase.x"), name -> across = name, () -> across);
    addChoice(PlotText.get("phase.y"), name -> up = name, () -> up);
    return canvas;
  }

  private void addChoice(String label, Consumer<String> choose, Supplier<String> chosen) {
    MenuManager menu = new MenuManager(label);
    menu.setRemoveAllWhenShown(true);
    menu.addMenuListener(manager -> signals().forEach(signal -> {
      Action choice = new Action(signal.name().replace("&", "&&"), IAction.AS_RADIO_BUTTON) {
        @Override
        public void run() {
          choose.accept(signal.name());
          draw(theme());
        }
      };
      choice.setChecked(signal.name().equals(chosen.get()));
      manager.add(choice);
    }));
    getViewSite().getActionBars().getMenuManager().add(menu);
  }

  private List<AnalogSignal> signals() {
    return run == null ? List.of() : run.analog();
  }

  @Override
  protected boolean growsWithTheRun() {
    return true;
  }

  @Override
  protected void show(Optional<RunSession> session, Theme theme) {
    run = session.map(RunSession::traces).orElse(null);
    RunOrigin next = session.flatMap(RunSession::origin).orElse(null);
    if (next != origin) {
      origin = next;
      curves = next == null ? Optional.empty() : PhaseCurves.of(next);
    }
    List<String> names = signals().stream().map(Signal::name).toList();
    if (names.size() >= 2) {
      across = names.contains(across) ? across : names.get(0);
      up = names.contains(up) && !up.equals(across) ? up
          : names.stream().filter(n -> !n.equals(across)).findFirst().get();
    }
    draw(theme);
  }

  private void draw(Theme theme) {
    AnalogSignal x = signal(across);
    AnalogSignal y = signal(up);
    boolean some = x != null && y != null;
    canvas.show(some ? new PhasePlot(x, y, curves) : Plot.message(PlotText.get("phase.empty")), theme);
  }

  private AnalogSignal signal(String name) {
    return signals().stream().filter(signal -> signal.name().equals(name)).findFirst().orElse(null);
  }
}
