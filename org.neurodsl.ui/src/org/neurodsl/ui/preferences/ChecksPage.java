package org.neurodsl.ui.preferences;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.Severity;

/** How grave warnings and hints are. */
public final class ChecksPage extends PreferencePage implements IWorkbenchPreferencePage {
  private static final List<String> LEVELS =
      List.of(Severity.ERROR.name(), Severity.WARNING.name(), Severity.INFO.name(), Settings.OFF);

  private final Map<Problem, String> levels = new LinkedHashMap<>();
  private TableViewer table;

  @Override
  public void init(IWorkbench workbench) {
    Stream.of(Problem.values()).filter(Settings::isSettable).forEach(each -> levels.put(each, Settings.level(each)));
  }

  @Override
  protected Control createContents(Composite parent) {
    Composite area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().applyTo(area);
    Label about = new Label(area, SWT.WRAP);
    about.setText(PreferenceText.get("checks.about"));
    GridDataFactory.fillDefaults().grab(true, false).hint(480, SWT.DEFAULT).applyTo(about);
    table = new TableViewer(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
    table.getTable().setHeaderVisible(true);
    GridDataFactory.fillDefaults().grab(true, true).hint(620, 360).applyTo(table.getControl());
    column("checks.level", 110, ColumnLabelProvider.createTextProvider(each -> word(levels.get((Problem) each))))
        .setEditingSupport(new LevelEditing());
    column("checks.code", 70, ColumnLabelProvider.createTextProvider(each -> ((Problem) each).code()));
    column("checks.sentence", 600, ColumnLabelProvider.createTextProvider(each -> sentence((Problem) each)));
    table.setContentProvider(ArrayContentProvider.getInstance());
    table.setInput(levels.keySet());
    return area;
  }

  private TableViewerColumn column(String title, int width, ColumnLabelProvider labels) {
    TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
    column.getColumn().setText(PreferenceText.get(title));
    column.getColumn().setWidth(width);
    column.setLabelProvider(labels);
    return column;
  }

  /** What it says, without what differs from case to case. */
  private static String sentence(Problem problem) {
    return problem.template().replaceAll("'?\\{[0-9]+\\}'?", "…");
  }

  private static String word(String level) {
    return PreferenceText.get("level." + level);
  }

  @Override
  protected void performDefaults() {
    levels.replaceAll((problem, level) -> problem.severity().name());
    table.refresh();
    super.performDefaults();
  }

  @Override
  public boolean performOk() {
    boolean changed =
        levels.entrySet().stream().anyMatch(each -> !each.getValue().equals(Settings.level(each.getKey())));
    levels.forEach(Settings::setLevel);
    if (changed) {
      Job.create(PreferenceText.get("rebuild"), ChecksPage::rebuild).schedule();
    }
    return true;
  }

  private static void rebuild(IProgressMonitor monitor) throws CoreException {
    for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
      if (project.isOpen()) {
        project.build(IncrementalProjectBuilder.FULL_BUILD, monitor);
      }
    }
  }

  /** Chooses a level from a list, by mouse or keyboard. */
  private final class LevelEditing extends EditingSupport {
    LevelEditing() {
      super(table);
    }

    @Override
    protected CellEditor getCellEditor(Object element) {
      String[] words = LEVELS.stream().map(ChecksPage::word).toArray(String[]::new);
      return new ComboBoxCellEditor(table.getTable(), words, SWT.READ_ONLY);
    }

    @Override
    protected boolean canEdit(Object element) {
      return true;
    }

    @Override
    protected Object getValue(Object element) {
      return LEVELS.indexOf(levels.get((Problem) element));
    }

    @Override
    protected void setValue(Object element, Object value) {
      levels.put((Problem) element, LEVELS.get((Integer) value));
      table.update(element, null);
    }
  }
}
