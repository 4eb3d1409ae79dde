package org.neurodsl.ui.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.dialogs.PreferenceLinkArea;
import org.eclipse.ui.preferences.IWorkbenchPreferenceContainer;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.neurodsl.ui.editor.ModelMinings;

/** The preferences of editor and runs. */
public final class NeuroPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
  private static final int MOST_THREADS = 1024;
  private static final int MOST_RUNS = 1000;
  private static final int MOST_MEMORY = 1_000_000;
  private static final String COLOURS = "org.eclipse.ui.preferencePages.ColorsAndFonts";

  /** A page over the settings of the workspace. */
  public NeuroPreferencePage() {
    super(GRID);
    ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, Settings.NODE);
    store.setDefault(ModelMinings.UNITS, true);
    store.setDefault(ModelMinings.RUN, true);
    store.setDefault(Settings.KEEP, true);
    store.setDefault(Settings.SHOWN, Settings.USUALLY_SHOWN);
    setPreferenceStore(store);
  }

  @Override
  public void init(IWorkbench workbench) {
    // the store needs no workbench
  }

  @Override
  protected void createFieldEditors() {
    Composite area = getFieldEditorParent();
    addField(new BooleanFieldEditor(ModelMinings.UNITS, PreferenceText.get("units"), area));
    addField(new BooleanFieldEditor(ModelMinings.RUN, PreferenceText.get("run"), area));
    addField(new BooleanFieldEditor(Settings.KEEP, PreferenceText.get("keep"), area));
    addField(new BooleanFieldEditor(Settings.WELCOME, PreferenceText.get("welcome"), area));
    number(Settings.THREADS, "threads", MOST_THREADS, area);
    number(Settings.MEMORY, "memory", MOST_MEMORY, area);
    number(Settings.SHOWN, "shown", MOST_RUNS, area);
  }

  private void number(String key, String label, int most, Composite area) {
    IntegerFieldEditor field = new IntegerFieldEditor(key, PreferenceText.get(label), area);
    field.setValidRange(0, most);
    addField(field);
  }

  @Override
  protected Control createContents(Composite parent) {
    Control fields = super.createContents(parent);
    new PreferenceLinkArea(parent, SWT.NONE, COLOURS, PreferenceText.get("colours"),
        (IWorkbenchPreferenceContainer) getContainer(), null);
    return fields;
  }
}
