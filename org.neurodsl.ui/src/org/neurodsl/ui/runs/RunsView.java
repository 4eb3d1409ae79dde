package org.neurodsl.ui.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.neurodsl.ui.draw.Icons;
import org.neurodsl.ui.draw.Theme;
import org.neurodsl.ui.run.RunHandle;
import org.neurodsl.ui.run.RunOrigin;
import org.neurodsl.ui.run.RunSession;
import org.neurodsl.ui.run.RunSession.State;
import org.neurodsl.ui.run.RunView;

/** The history: runs of this workbench and results on the disk, to open, repeat, compare, stop and delete. */
public final class RunsView extends RunView {
  /** Identifier of the view. */
  public static final String ID = "org.neurodsl.ui.runs";

  private final List<Choice> choices = new ArrayList<>();
  private TableViewer table;
  private Job reader;

  @Override
  protected Control create(Composite parent) {
    table = new TableViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
    table.getTable().setData("org.neurodsl.id", "runs.table");
    table.getTable().setHeaderVisible(true);
    table.setContentProvider(ArrayContentProvider.getInstance());
    column("experiment", 160, RunEntry::experiment);
    column("began", 150, RunEntry::beganText);
    column("state", 120, RunEntry::state);
    column("values", 240, RunEntry::values);
    column("folder", 240, entry -> entry.folder().map(each -> each.getFileName().toString()).orElse(""));
    table.addDoubleClickListener(event -> selected().stream().findFirst().ifPresent(this::open));
    table.addSelectionChangedListener(event -> choices.forEach(Choice::enable));
    table.getTable().addListener(SWT.KeyDown, event -> {
      if (event.keyCode == SWT.DEL) {
        delete();
      }
    });
    addActions();
    return table.getTable();
  }

  private void addActions() {
    RunActions actions = new RunActions(getSite().getShell(), sessions());
    Predicate<List<RunEntry>> one = entries -> entries.size() == 1;
    add("open", one, entries -> open(entries.get(0)));
    add("again", entries -> one.test(entries) && actions.canRunAgain(entries.get(0)),
        entries -> actions.runAgain(entries.get(0)));
    add("compare", entries -> entries.size() == 2, entries -> actions.compare(entries.get(0), entries.get(1)));
    add("delete", entries -> entries.stream().anyMatch(entry -> !isGoing(entry)), entries -> delete());
    getViewSite().getActionBars().getToolBarManager().add(new Separator());
    add("pause", RunsView::going, entries -> handle(entries).ifPresent(each -> {
      if (session(entries.get(0)).orElseThrow().state() == State.PAUSED) {
        each.resume();
      } else {
        each.pause();
      }
    }));
    add("step", RunsView::going, entries -> handle(entries).ifPresent(RunHandle::step));
    add("stop", RunsView::going, entries -> handle(entries).ifPresent(RunHandle::stop));
    add("refresh", entries -> true, entries -> refresh());
    MenuManager menu = new MenuManager();
    choices.forEach(menu::add);
    table.getTable().setMenu(menu.createContextMenu(table.getTable()));
    choices.forEach(Choice::enable);
  }

  private void add(String key, Predicate<List<RunEntry>> when, Consumer<List<RunEntry>> what) {
    Choice choice = new Choice(key, when, what);
    choices.add(choice);
    getViewSite().getActionBars().getToolBarManager().add(choice);
  }

  private final class Choice extends Action {
    private final Predicate<List<RunEntry>> when;
    private final Consumer<List<RunEntry>> what;

    Choice(String key, Predicate<List<RunEntry>> when, Consumer<List<RunEntry>> what) {
      super(RunsText.get(key));
      setId(ID + "." + key);
      setImageDescriptor(Icons.of(key));
      setToolTipText(RunsText.get(key.equals("again") || key.equals("compare") ? key + ".tip" : key));
      this.when = when;
      this.what = what;
    }

    void enable() {
      setEnabled(when.test(selected()));
    }

    @Override
    public void run() {
      List<RunEntry> entries = selected();
      if (when.test(entries)) {
        what.accept(entries);
      }
    }
  }

  private void column(String key, int width, Function<RunEntry, String> text) {
    TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
    column.getColumn().setText(RunsText.get("column." + key));
    column.getColumn().setWidth(width);
    column.getColumn().setResizable(true);
    column.setLabelProvider(ColumnLabelProvider.createTextProvider(entry -> text.apply((RunEntry) entry)));
  }

  private List<RunEntry> selected() {
    List<RunEntry> entries = new ArrayList<>();
    for (Object each : table.getStructuredSelection()) {
      entries.add((RunEntry) each);
    }
    return entries;
  }

  private void open(RunEntry entry) {
    new RunActions(getSite().getShell(), sessions()).open(entry);
  }

  private void delete() {
    new RunActions(getSite().getShell(), sessions()).delete(selected());
    refresh();
  }

  private static Optional<RunSession> session(RunEntry entry) {
    return entry instanceof RunEntry.Live live ? Optional.of(live.session()) : Optional.empty();
  }

  static boolean isGoing(RunEntry entry) {
    return session(entry).filter(each -> !each.traces().isFinished()).isPresent();
  }

  private static boolean going(List<RunEntry> entries) {
    return entries.size() == 1 && isGoing(entries.get(0));
  }

  private static Optional<RunHandle> handle(List<RunEntry> entries) {
    return session(entries.get(0)).flatMap(RunSession::origin).map(RunOrigin::handle);
  }

  @Override
  protected void show(Optional<RunSession> session, Theme theme) {
    refresh();
  }

  /** Reads the disk in the background; what changes while it reads has it read once more. */
  private void refresh() {
    if (reader == null) {
      reader = Job.createSystem("runs", monitor -> {
        List<RunEntry> entries = RunHistory.of(sessions().all());
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> fill(entries));
      });
    }
    reader.schedule();
  }

  private void fill(List<RunEntry> entries) {
    if (!table.getTable().isDisposed()) {
      List<RunEntry> chosen = selected();
      table.setInput(entries);
      table.setSelection(new StructuredSelection(chosen));
      choices.forEach(Choice::enable);
    }
  }
}
