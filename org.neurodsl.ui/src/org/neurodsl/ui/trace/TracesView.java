package org.neurodsl.ui.trace;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.actions.ActionFactory;
import org.neurodsl.sim.plot.Figures;
import org.neurodsl.ui.draw.Theme;
import org.neurodsl.ui.run.RunSession;
import org.neurodsl.ui.run.RunView;
import org.neurodsl.ui.trace.control.TraceCommand;
import org.neurodsl.ui.trace.data.TraceData;
import org.neurodsl.ui.trace.model.Comparison;
import org.neurodsl.ui.trace.model.TraceModel;
import org.neurodsl.ui.trace.model.TraceSetup;

/** The traces of the current run, with other runs behind them if asked for. */
public final class TracesView extends RunView {
  /** Identifier of the view. */
  public static final String ID = "org.neurodsl.ui.traces";

  private final Set<RunSession> behind = new LinkedHashSet<>();
  private TraceCanvas canvas;
  private TraceMenu menu;
  private TraceExport export;
  private SetupStore setups;
  private RunSession shown;

  /** The canvas. */
  public TraceCanvas canvas() {
    return canvas;
  }

  @Override
  protected Control create(Composite parent) {
    setups = new SetupStore(Platform.getStateLocation(Platform.getBundle("org.neurodsl.ui")).append("traces").toPath());
    canvas = new TraceCanvas(parent);
    menu = new TraceMenu(canvas);
    export = new TraceExport(canvas);
    canvas.setCommandHandler(this::handle);
    canvas.setChangeListener(menu::check);
    IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
    for (TraceCommand command : new TraceCommand[] {TraceCommand.FIT, TraceCommand.BACK, TraceCommand.FOLLOW,
        TraceCommand.OVERLAY, TraceCommand.EXPORT}) {
      bar.add(menu.action(command));
    }
    IMenuManager more = getViewSite().getActionBars().getMenuManager();
    MenuManager others = new MenuManager(TraceText.get("overlay"));
    others.setRemoveAllWhenShown(true);
    others.addMenuListener(manager -> sessions().all().forEach(session -> addChoice(manager, session)));
    more.add(others);
    more.add(action(TraceText.get("compare"), this::compare));
    getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(),
        menu.action(TraceCommand.COPY_PICTURE));
    getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.FIND.getId(), menu.action(TraceCommand.FIND));
    return canvas;
  }

  @Override
  protected void show(Optional<RunSession> session, Theme theme) {
    canvas.setTheme(theme);
    RunSession next = session.orElse(null);
    setContentDescription(session.flatMap(RunSession::outcome).flatMap(outcome -> outcome.run().failure())
        .map(Throwable::getMessage).orElse(""));
    if (next == null || next == shown) {
      return;
    }
    keep();
    boolean sameExperiment = shown != null && shown.experiment().equals(next.experiment());
    boolean sameModel = shown != null && shown.origin().isPresent() && next.origin().isPresent()
        && shown.origin().get().compiled() == next.origin().get().compiled();
    shown = next;
    behind.remove(next);
    if (!sameExperiment) {
      behind.clear();
      canvas.model().apply(setups.read(next.experiment()).orElseGet(() -> new TraceModel().setup()));
    }
    setRuns();
    if (!sameModel) {
      canvas.run(TraceCommand.FIT);
    }
  }

  private void setRuns() {
    List<TraceData> runs = new ArrayList<>(List.of(shown.traces()));
    behind.forEach(session -> runs.add(session.traces()));
    canvas.setRuns(runs, shown.duration());
  }

  private void addChoice(IMenuManager manager, RunSession session) {
    if (session == shown) {
      return;
    }
    Action choice = new Action(session.traces().label().replace("&", "&&"), IAction.AS_CHECK_BOX) {
      @Override
      public void run() {
        overlay(session, isChecked());
      }
    };
    choice.setChecked(behind.contains(session));
    manager.add(choice);
  }

  /** Draws another run behind the current one, or no longer. */
  public void overlay(RunSession session, boolean on) {
    if (on) {
      behind.add(session);
    } else {
      behind.remove(session);
    }
    setRuns();
  }

  /** Shows a run with another one behind it, and how that differs from it. */
  public void compareWith(RunSession first, RunSession second) {
    show(Optional.of(first), canvas.theme());
    behind.clear();
    overlay(second, true);
    compare();
  }

  private void compare() {
    List<TraceData> runs = canvas.model().runs();
    if (runs.size() < 2) {
      MessageDialog.openInformation(canvas.getShell(), TraceText.get("compare.title"), TraceText.get("compare.two"));
      return;
    }
    TraceDialogs.tolerance(canvas.getShell()).ifPresent(tolerance -> {
      Comparison found = Comparison.of(runs.get(0), runs.get(1), tolerance);
      canvas.model().setComparison(found);
      canvas.refresh();
      MessageDialog.openInformation(canvas.getShell(), TraceText.get("compare.title"), summary(found));
    });
  }

  private static String summary(Comparison comparison) {
    long exceeded = comparison.results().stream().filter(result -> !result.ok()).count();
    int all = comparison.results().size();
    if (exceeded == 0) {
      return MessageFormat.format(TraceText.get("compare.same"), all);
    }
    Comparison.Result worst = comparison.results().stream().filter(result -> !result.ok())
        .max(Comparator.comparingDouble(Comparison.Result::largest)).orElseThrow();
    return MessageFormat.format(TraceText.get("compare.differ"), exceeded, all, worst.name(),
        Figures.significant(worst.largest(), 4) + " " + worst.unit(), Figures.significant(worst.at(), 6));
  }

  private void handle(TraceCommand command) {
    switch (command) {
      case EXPORT -> export.ask();
      case COPY_PICTURE -> export.copyPicture();
      case COPY_DATA -> export.copyData();
      case FIND -> TraceDialogs.find(canvas);
      case NAME_MARKER -> TraceDialogs.nameMarker(canvas, canvas.controller().anchorTime());
      default -> { }
    }
  }

  private static IAction action(String label, Runnable what) {
    return new Action(label) {
      @Override
      public void run() {
        what.run();
      }
    };
  }

  private void keep() {
    if (shown != null) {
      TraceSetup setup = canvas.model().setup();
      setups.write(shown.experiment(), setup);
    }
  }

  @Override
  public void dispose() {
    keep();
    super.dispose();
  }
}
