package org.neurodsl.ui.launch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.neurodsl.pipeline.Overrides;
import org.neurodsl.sim.result.RunDescription.Quantity;
import org.neurodsl.sim.standalone.RunParameters;
import org.neurodsl.sim.standalone.UsageException;
import org.neurodsl.sim.text.NumberText;
import org.neurodsl.ui.run.CompiledRun;
import org.neurodsl.ui.run.ModelCompiler;
import org.neurodsl.ui.run.RunRequest;

/** The page on which parameters get other values, with their units. */
final class ParametersTab extends RunTab {
  private final Map<String, String> changes = new TreeMap<>();
  private List<Quantity> parameters = List.of();
  private TableViewer table;

  ParametersTab() {
    super("tab.parameters");
  }

  @Override
  void fill(Composite page) {
    table = new TableViewer(page, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
    table.getTable().setHeaderVisible(true);
    table.getTable().setLinesVisible(true);
    table.getTable().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1));
    table.setContentProvider(ArrayContentProvider.getInstance());
    column("parameter", 160);
    column("value.model", 180);
    column("value.run", 180).setEditingSupport(new ValueEditing());
    label(page, "value.hint").setLayoutData(wide(3));
  }

  private TableViewerColumn column(String key, int width) {
    TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
    column.getColumn().setText(LaunchText.get(key));
    column.getColumn().setWidth(width);
    column.setLabelProvider(ColumnLabelProvider.createTextProvider(row -> text(key, (Quantity) row)));
    return column;
  }

  private String text(String key, Quantity row) {
    return switch (key) {
      case "parameter" -> row.name();
      case "value.model" -> NumberText.of(row.value(), 7, row.unit());
      default -> changes.getOrDefault(row.name(), "");
    };
  }

  @Override
  void show(ILaunchConfiguration configuration) throws CoreException {
    changes.clear();
    for (String each : configuration.getAttribute(LaunchAttributes.SETTINGS, List.of())) {
      int equals = each.indexOf('=');
      if (equals > 0) {
        changes.put(each.substring(0, equals).strip(), each.substring(equals + 1).strip());
      }
    }
    parameters = List.of();
    table.setInput(parameters);
    String file = configuration.getAttribute(LaunchAttributes.FILE, "");
    String experiment = configuration.getAttribute(LaunchAttributes.EXPERIMENT, "");
    Job.createSystem("parameters", monitor -> {
      List<Quantity> found = read(file, experiment);
      PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
        if (!table.getTable().isDisposed()) {
          parameters = found;
          table.setInput(found);
          if (fault() != null) {
            changed();
          }
        }
      });
    }).schedule();
  }

  /** A model that cannot be compiled now has no parameters to show; its own page and the console say why. */
  private static List<Quantity> read(String file, String experiment) {
    try {
      ModelCompiler compiler = PlatformUI.getWorkbench().getService(ModelCompiler.class);
      return compiler.compile(RunRequest.of(LaunchAttributes.file(file), experiment)).run()
          .map(ParametersTab::values).orElse(List.of());
    } catch (CoreException | IOException | UsageException e) {
      return List.of();
    }
  }

  private static List<Quantity> values(CompiledRun compiled) {
    return RunParameters.of(compiled.kernels(), compiled.experiment().plan());
  }

  @Override
  public void performApply(ILaunchConfigurationWorkingCopy configuration) {
    List<String> settings = new ArrayList<>();
    changes.forEach((name, value) -> settings.add(name + "=" + value));
    configuration.setAttribute(LaunchAttributes.SETTINGS, settings);
  }

  @Override
  String fault() {
    for (Quantity each : parameters) {
      String change = changes.get(each.name());
      try {
        if (change != null) {
          Overrides.value(change, each.name(), each.unit());
        }
      } catch (UsageException wrong) {
        return wrong.getMessage();
      }
    }
    return null;
  }

  private final class ValueEditing extends EditingSupport {
    private final TextCellEditor editor;

    ValueEditing() {
      super(table);
      editor = new TextCellEditor(table.getTable());
    }

    @Override
    protected CellEditor getCellEditor(Object row) {
      return editor;
    }

    @Override
    protected boolean canEdit(Object row) {
      return true;
    }

    @Override
    protected Object getValue(Object row) {
      return text("value.run", (Quantity) row);
    }

    @Override
    protected void setValue(Object row, Object value) {
      String text = String.valueOf(value).strip();
      if (text.isEmpty()) {
        changes.remove(((Quantity) row).name());
      } else {
        changes.put(((Quantity) row).name(), text);
      }
      table.update(row, null);
      changed();
    }
  }
}
