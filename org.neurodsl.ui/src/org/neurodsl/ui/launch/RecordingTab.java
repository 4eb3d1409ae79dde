package org.neurodsl.ui.launch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.neurodsl.ide.ExperimentRecording;
import org.neurodsl.ide.ExperimentRecording.Choice;
import org.neurodsl.pipeline.Overrides;
import org.neurodsl.sim.standalone.UsageException;
import org.neurodsl.ui.run.ModelCompiler;

/** The page on which is said what is recorded: which signals, of which neurons, how often. */
final class RecordingTab extends RunTab {
  private static final String FEW = "0..9";

  private final List<Row> rows = new ArrayList<>();
  private List<String> wanted = List.of();
  private Button own;
  private CheckboxTableViewer table;
  private Text every;

  /** A signal that can be recorded, and of which neurons. */
  private static final class Row {
    private final Choice choice;
    private String neurons;
    private boolean recorded;

    Row(Choice choice) {
      this.choice = choice;
      neurons = choice.population().isEmpty() || choice.name().equals("spikes") ? "" : FEW;
    }

    String text() {
      return choice.text(neurons);
    }

    /** Takes over what a text asks for, if it is about this signal. */
    void read(String text) {
      String brackets = text.replaceAll("[^\\[]*\\[?([^\\]]*)\\]?.*", "$1");
      if (text.equals(choice.text("")) || text.equals(choice.text(brackets))) {
        recorded = true;
        neurons = text.equals(choice.text("")) ? "" : brackets;
      }
    }
  }

  RecordingTab() {
    super("tab.recording");
  }

  @Override
  void fill(Composite page) {
    own = new Button(page, SWT.CHECK);
    own.setText(LaunchText.get("record.own"));
    own.setLayoutData(wide(3));
    own.addListener(SWT.Selection, event -> {
      enable();
      changed();
    });
    table = CheckboxTableViewer.newCheckList(page, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
    table.getTable().setHeaderVisible(true);
    table.getTable().setLinesVisible(true);
    table.getTable().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1));
    table.setContentProvider(ArrayContentProvider.getInstance());
    column("record.signal", 220);
    column("record.neurons", 140).setEditingSupport(new NeuronsEditing());
    column("record.size", 120);
    table.addCheckStateListener(event -> {
      ((Row) event.getElement()).recorded = event.getChecked();
      changed();
    });
    label(page, "record.every");
    every = new Text(page, SWT.BORDER);
    every.setMessage(LaunchText.get("record.each"));
    every.setLayoutData(wide(2));
    every.addListener(SWT.Modify, event -> changed());
    label(page, "record.hint").setLayoutData(wide(3));
  }

  private TableViewerColumn column(String key, int width) {
    TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
    column.getColumn().setText(LaunchText.get(key));
    column.getColumn().setWidth(width);
    column.setLabelProvider(ColumnLabelProvider.createTextProvider(row -> text(key, (Row) row)));
    return column;
  }

  private static String text(String key, Row row) {
    boolean network = !row.choice.population().isEmpty();
    return switch (key) {
      case "record.signal" -> row.choice.text("");
      case "record.neurons" -> !network ? "" : row.neurons.isEmpty() ? LaunchText.get("record.all") : row.neurons;
      default -> row.choice.size();
    };
  }

  private void enable() {
    table.getTable().setEnabled(own.getSelection());
    every.setEnabled(own.getSelection());
  }

  @Override
  void show(ILaunchConfiguration configuration) throws CoreException {
    wanted = configuration.getAttribute(LaunchAttributes.RECORD, List.of());
    own.setSelection(!wanted.isEmpty());
    every.setText(configuration.getAttribute(LaunchAttributes.EVERY, ""));
    rows.clear();
    table.setInput(rows);
    enable();
    String file = configuration.getAttribute(LaunchAttributes.FILE, "");
    String experiment = configuration.getAttribute(LaunchAttributes.EXPERIMENT, "");
    Job.createSystem("recording", monitor -> {
      Present found = read(file, experiment);
      PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
        if (!table.getTable().isDisposed()) {
          show(found);
        }
      });
    }).schedule();
  }

  /** What the text says, read before it is shown. */
  private record Present(List<Choice> choices, List<String> recorded, String every) {
    static final Present NOTHING = new Present(List.of(), List.of(), "");

    static Present of(ExperimentRecording recording) {
      return new Present(recording.choices(), recording.recorded(), recording.every());
    }
  }

  /** A model that cannot be read now has nothing to choose; its own page and the console say why. */
  private static Present read(String file, String experiment) {
    try {
      ModelCompiler compiler = PlatformUI.getWorkbench().getService(ModelCompiler.class);
      return compiler.recording(LaunchAttributes.file(file), experiment).map(Present::of).orElse(Present.NOTHING);
    } catch (CoreException | IOException e) {
      return Present.NOTHING;
    }
  }

  private void show(Present present) {
    rows.clear();
    present.choices().forEach(each -> rows.add(new Row(each)));
    List<String> recorded = wanted.isEmpty() ? present.recorded() : wanted;
    recorded.forEach(text -> rows.forEach(row -> row.read(text)));
    if (wanted.isEmpty() && !present.equals(Present.NOTHING)) {
      every.setText(present.every());
    }
    table.setInput(rows);
    table.setCheckedElements(rows.stream().filter(row -> row.recorded).toArray());
  }

  @Override
  public void performApply(ILaunchConfigurationWorkingCopy configuration) {
    List<String> texts = rows.isEmpty() ? wanted : rows.stream().filter(row -> row.recorded).map(Row::text).toList();
    configuration.setAttribute(LaunchAttributes.RECORD, own.getSelection() ? texts : List.of());
    configuration.setAttribute(LaunchAttributes.EVERY, own.getSelection() ? every.getText().strip() : "");
  }

  @Override
  String fault() {
    if (!own.getSelection()) {
      return null;
    }
    for (Row row : rows) {
      if (row.recorded && !row.neurons.isEmpty() && !row.neurons.matches("\\s*[0-9]+\\s*(\\.\\.\\s*[0-9]+\\s*)?")) {
        return LaunchText.get("record.neurons.wrong", row.neurons);
      }
    }
    if (!rows.isEmpty() && rows.stream().noneMatch(row -> row.recorded)) {
      return LaunchText.get("record.none");
    }
    try {
      if (!every.getText().isBlank()) {
        Overrides.value(every.getText(), "every", "ms");
      }
    } catch (UsageException wrong) {
      return wrong.getMessage();
    }
    return null;
  }

  private final class NeuronsEditing extends EditingSupport {
    private final TextCellEditor editor;

    NeuronsEditing() {
      super(table);
      editor = new TextCellEditor(table.getTable());
    }

    @Override
    protected CellEditor getCellEditor(Object row) {
      return editor;
    }

    @Override
    protected boolean canEdit(Object row) {
      return !((Row) row).choice.population().isEmpty();
    }

    @Override
    protected Object getValue(Object row) {
      return ((Row) row).neurons;
    }

    @Override
    protected void setValue(Object row, Object value) {
      ((Row) row).neurons = String.valueOf(value).strip();
      table.update(row, null);
      changed();
    }
  }
}
