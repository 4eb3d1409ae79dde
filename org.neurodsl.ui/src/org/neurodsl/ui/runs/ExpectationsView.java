package org.neurodsl.ui.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.neurodsl.ui.draw.Icons;
import org.neurodsl.ui.draw.Theme;
import org.neurodsl.ui.launch.Launches;
import org.neurodsl.ui.launch.OpenModels;
import org.neurodsl.ui.run.ModelCompiler;
import org.neurodsl.ui.run.ModelCompiler.ExperimentPlace;
import org.neurodsl.ui.run.RunRequest;
import org.neurodsl.ui.run.RunSession;
import org.neurodsl.ui.run.RunView;

/** What the experiments of the current model expect, and whether it holds. */
public final class ExpectationsView extends RunView {
  /** Identifier of the view. */
  public static final String ID = "org.neurodsl.ui.expectations";

  private Composite area;
  private Label summary;
  private Composite bar;
  private TreeViewer tree;
  private Action runAll;
  private Path file;
  private List<ExpectationRow> rows = List.of();
  private Theme colours = Theme.LIGHT;

  @Override
  protected Control create(Composite parent) {
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(6, 4).applyTo(area);
    summary = new Label(area, SWT.NONE);
    summary.setData("org.neurodsl.id", "expectations.summary");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
    bar = new Composite(area, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 8).applyTo(bar);
    bar.addListener(SWT.Paint, event -> paintBar(event.gc));
    createTree();
    runAll = new Action(RunsText.get("run.all")) {
      @Override
      public void run() {
        runAll();
      }
    };
    runAll.setImageDescriptor(Icons.of("runall"));
    runAll.setToolTipText(RunsText.get("run.all.tip"));
    getViewSite().getActionBars().getToolBarManager().add(runAll);
    return area;
  }

  private void createTree() {
    Tree widget = new Tree(area, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
    widget.setHeaderVisible(true);
    widget.setData("org.neurodsl.id", "expectations.tree");
    GridDataFactory.fillDefaults().grab(true, true).applyTo(widget);
    tree = new TreeViewer(widget);
    tree.setContentProvider(new Rows());
    column("column.expectation", 420, row -> mark(row) + row.text());
    column("column.found", 260, ExpectationRow::found);
    tree.addDoubleClickListener(event -> {
      if (((IStructuredSelection) event.getSelection()).getFirstElement() instanceof ExpectationRow row) {
        OpenModels.open(file, row.line());
      }
    });
  }

  /** The sign says the same as the colour. */
  private static String mark(ExpectationRow row) {
    return row.verdict().map(ok -> ok ? "✓ " : "✗ ").orElse("· ");
  }

  private void column(String key, int width, Function<ExpectationRow, String> text) {
    TreeViewerColumn column = new TreeViewerColumn(tree, SWT.NONE);
    column.getColumn().setText(RunsText.get(key));
    column.getColumn().setWidth(width);
    column.setLabelProvider(new ColumnLabelProvider() {
      @Override
      public String getText(Object element) {
        return text.apply((ExpectationRow) element);
      }

      @Override
      public Color getForeground(Object element) {
        return ((ExpectationRow) element).verdict().filter(ok -> !ok).map(bad -> colour(false)).orElse(null);
      }
    });
  }

  private Color colour(boolean good) {
    int rgb = good ? colours.series(2) : colours.alarm();
    return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
  }

  private void paintBar(GC gc) {
    List<ExpectationRow> all = checked();
    long good = all.stream().filter(each -> each.verdict().orElse(false)).count();
    int width = bar.getClientArea().width;
    int height = bar.getClientArea().height;
    if (!all.isEmpty()) {
      int until = (int) (width * good / all.size());
      gc.setBackground(colour(true));
      gc.fillRectangle(0, 0, until, height);
      gc.setBackground(colour(false));
      gc.fillRectangle(until, 0, width - until, height);
    }
  }

  private List<ExpectationRow> checked() {
    return rows.stream().flatMap(each -> each.parts().stream()).toList();
  }

  @Override
  protected void show(Optional<RunSession> session, Theme theme) {
    colours = theme;
    Optional<Path> next = session.flatMap(RunSession::origin).map(origin -> origin.compiled().request().file());
    file = next.orElse(file);
    runAll.setEnabled(file != null);
    if (file == null) {
      summary.setText(RunsText.get("nothing"));
      return;
    }
    if (summary.getText().isEmpty()) {
      summary.setText(file.getFileName().toString());
    }
    Path model = file;
    Job.createSystem("expectations", monitor -> {
      try {
        List<ExperimentPlace> experiments =
            PlatformUI.getWorkbench().getService(ModelCompiler.class).experiments(model);
        List<ExpectationRow> found = ExpectationRow.of(model, experiments, sessions().all());
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> fill(found));
      } catch (IOException e) {
        ILog.of(ExpectationsView.class).warn(RunsText.get("unreadable", model, e.getMessage()));
      }
    }).schedule();
  }

  private void fill(List<ExpectationRow> found) {
    if (area.isDisposed() || tree.getInput() != null && found.equals(rows)) {
      return;
    }
    rows = found;
    List<ExpectationRow> all = checked();
    long good = all.stream().filter(each -> each.verdict().orElse(false)).count();
    long open = rows.stream().filter(each -> each.verdict().isEmpty()).count();
    String text = all.isEmpty() ? RunsText.get("summary.none", file.getFileName())
        : RunsText.get("summary", good, all.size());
    summary.setText(text + (open == 0 || all.isEmpty() ? "" : RunsText.get("summary.open", open)));
    tree.setInput(rows);
    tree.expandAll();
    bar.redraw();
  }

  private void runAll() {
    try {
      for (ExpectationRow each : rows) {
        Launches.run(RunRequest.of(file, each.text()));
      }
    } catch (CoreException e) {
      ILog.of(ExpectationsView.class).log(e.getStatus());
    }
  }

  private static final class Rows implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
      return ((List<?>) input).toArray();
    }

    @Override
    public Object[] getChildren(Object row) {
      return ((ExpectationRow) row).parts().toArray();
    }

    @Override
    public Object getParent(Object row) {
      return null;
    }

    @Override
    public boolean hasChildren(Object row) {
      return !((ExpectationRow) row).parts().isEmpty();
    }
  }
}
