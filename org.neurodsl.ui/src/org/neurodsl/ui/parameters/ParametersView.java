package org.neurodsl.ui.parameters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.result.RunDescription.Quantity;
import org.neurodsl.ui.draw.Icons;
import org.neurodsl.ui.draw.Theme;
import org.neurodsl.ui.launch.TryOut;
import org.neurodsl.ui.run.CompiledRun;
import org.neurodsl.ui.run.LiveRun;
import org.neurodsl.ui.run.RunOrigin;
import org.neurodsl.ui.run.RunSession;
import org.neurodsl.ui.run.RunView;

/** The parameters of the current run; another value runs the experiment again at once, without compiling. */
public final class ParametersView extends RunView {
  /** Identifier of the view. */
  public static final String ID = "org.neurodsl.ui.parameters";

  private final List<ParameterRow> rows = new ArrayList<>();
  private ScrolledComposite scroll;
  private Composite table;
  private Label heading;
  private Action resetAll;
  private Action write;
  private boolean network;
  private RunOrigin origin;
  private TryOut tries;
  private RunSession tried;

  @Override
  protected Control create(Composite parent) {
    scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    scroll.addListener(SWT.Resize, event -> fit());
    resetAll = action("reset.all", this::resetAll);
    write = action("write", this::write);
    IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
    bar.add(write);
    bar.add(resetAll);
    return scroll;
  }

  private static Action action(String key, Runnable what) {
    Action action = new Action(ParameterText.get(key)) {
      @Override
      public void run() {
        what.run();
      }
    };
    action.setToolTipText(ParameterText.get(key + ".tip"));
    action.setImageDescriptor(Icons.of(key.equals("write") ? "write" : "reset"));
    action.setEnabled(false);
    return action;
  }

  @Override
  protected void show(Optional<RunSession> session, Theme theme) {
    Optional<RunOrigin> next = session.flatMap(RunSession::origin)
        .filter(from -> !from.compiled().isNetwork());
    boolean ofNetwork = session.flatMap(RunSession::origin).isPresent() && next.isEmpty();
    CompiledRun before = origin == null ? null : origin.compiled();
    boolean same = next.isPresent() && next.get().compiled() == before;
    boolean unknown = next.isEmpty() && !ofNetwork && before != null;
    if (table != null && (same || unknown || ofNetwork && network)) {
      return;
    }
    network = ofNetwork;
    origin = next.orElse(null);
    stopTrying();
    rebuild(session.map(RunSession::parameters).orElse(List.of()));
  }

  private void rebuild(List<Quantity> values) {
    if (table != null) {
      table.dispose();
    }
    rows.clear();
    table = new Composite(scroll, SWT.NONE);
    table.setLayout(new GridLayout(4, false));
    heading = new Label(table, SWT.WRAP);
    heading.setData("org.neurodsl.id", "parameters.heading");
    heading.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 4, 1));
    heading.setText(origin == null ? ParameterText.get(network ? "network" : "empty")
        : ParameterText.get("heading", origin.plan().name(), origin.plan().subject()));
    if (origin != null) {
      for (KernelInfo.Variable variable : origin.info().parameters()) {
        double shown = values.stream().filter(each -> each.name().equals(variable.name()))
            .mapToDouble(Quantity::value).findFirst().orElse(Double.NaN);
        Tunable parameter =
            Tunable.of(variable, shown, Optional.ofNullable(origin.compiled().ranges().get(variable.name())));
        rows.add(new ParameterRow(table, parameter, this::changed));
      }
    }
    scroll.setContent(table);
    fit();
    table.layout();
    enable();
  }

  /** The heading is as wide as the view and wraps; only the rows need a width. */
  private void fit() {
    if (table == null) {
      return;
    }
    GridData place = (GridData) heading.getLayoutData();
    place.widthHint = 1;
    int least = table.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
    place.widthHint = SWT.DEFAULT;
    int width = Math.max(least, scroll.getClientArea().width);
    scroll.setMinSize(least, table.computeSize(width, SWT.DEFAULT).y);
  }

  private void enable() {
    boolean some = rows.stream().anyMatch(ParameterRow::isChanged);
    resetAll.setEnabled(some);
    write.setEnabled(some);
  }

  private void changed() {
    enable();
    Map<String, Double> settings = new HashMap<>(origin.settings());
    rows.stream().filter(ParameterRow::isChanged)
        .forEach(row -> settings.put(row.parameter().variable().name(), row.value()));
    if (tries == null) {
      tries = new TryOut(origin.compiled(), this::showTry);
    }
    try {
      tries.run(settings);
    } catch (IOException e) {
      getViewSite().getActionBars().getStatusLineManager().setErrorMessage(
          ParameterText.get("lost", e.getMessage()));
    }
  }

  /** Each try takes the place of the one before; the run that it began from stays, to be compared. */
  private void showTry(LiveRun run) {
    PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
      if (!scroll.isDisposed() && origin != null && run.origin().orElseThrow().compiled() == origin.compiled()) {
        RunSession old = tried;
        tried = run;
        sessions().replace(old, run);
      }
    });
  }

  private void resetAll() {
    rows.stream().filter(ParameterRow::isChanged).forEach(ParameterRow::reset);
  }

  private void write() {
    Map<String, String> values = new HashMap<>();
    rows.stream().filter(ParameterRow::isChanged)
        .forEach(row -> values.put(row.parameter().variable().name(), row.parameter().text(row.value())));
    try {
      WriteBack.write(origin.compiled().request().file(), origin.plan().name(), values);
    } catch (IOException e) {
      getViewSite().getActionBars().getStatusLineManager().setErrorMessage(e.getMessage());
    }
  }

  private void stopTrying() {
    tried = null;
    if (tries != null) {
      tries.close();
      tries = null;
    }
  }

  @Override
  public void dispose() {
    stopTrying();
    super.dispose();
  }
}
