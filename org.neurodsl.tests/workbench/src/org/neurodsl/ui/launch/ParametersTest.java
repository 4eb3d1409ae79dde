package org.neurodsl.ui.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.ui.live.Workbench;
import org.neurodsl.ui.parameters.ParametersView;
import org.neurodsl.ui.run.RunSession;
import org.neurodsl.workbench.NoLeaks;

@ExtendWith(NoLeaks.class)
class ParametersTest {
  private static final String MODEL = """
      language 1.0
      neuron LIF {
        param C = 200 pF in [50 pF, 400 pF], g_L = 10 nS, E_L = -60 mV, V_th = -50 mV
        input I : pA = 0
        state V = E_L
        C * dV/dt = g_L*(E_L - V) + I
        spike when V crosses V_th upward { V = E_L }
      }
      experiment trace of LIF {
        I = 300 pA
        record V, spikes
        run 500 ms
      }
      """;

  private RunningWorkbench workbench;
  private ParametersView view;

  @AfterEach
  void leaveNothing() throws Exception {
    Workbench.page().hideView(view);
    workbench.delete();
  }

  @Test
  void anotherValueRunsAtOnceAndIsWrittenBackAsAnEditThatCanBeUndone() throws Exception {
    workbench = new RunningWorkbench(MODEL);
    view = RunningWorkbench.view(ParametersView.ID, ParametersView.class);
    RunSession first = workbench.run("trace");
    Workbench.await("its end", () -> first.outcome().isPresent());
    Widgets.slide("slider.C", 0);
    RunSession second = next(first);
    assertEquals("50 pF", Widgets.find("parameter.C", Text.class).getText());
    long spikes = first.traces().events().get(0).size();
    assertTrue(second.traces().events().get(0).size() > 3 * spikes, "a quarter of the capacitance fires faster");
    Widgets.type("parameter.g_L", "0.02 uS");
    RunSession third = next(second);
    assertTrue(third.traces().label().contains("g_L = 20 nS"), third.traces().label());
    assertEquals(2, RunningWorkbench.sessions().all().size(), "a try takes the place of the one before");
    press("Write to Model");
    ITextEditor editor = OpenModels.open(workbench.model.getLocation().toPath(), 0).orElseThrow();
    IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
    assertEquals(MODEL.replace("C = 200 pF", "C = 50 pF").replace("g_L = 10 nS", "g_L = 20 nS"), document.get());
    editor.getAdapter(ITextOperationTarget.class).doOperation(ITextOperationTarget.UNDO);
    assertEquals(MODEL, document.get());
  }

  private static RunSession next(RunSession before) {
    Workbench.await("the next run", () -> RunningWorkbench.sessions().current().orElseThrow() != before);
    RunSession next = RunningWorkbench.sessions().current().orElseThrow();
    Workbench.await("its end", () -> next.outcome().isPresent());
    return next;
  }

  private void press(String label) {
    for (IContributionItem item : view.getViewSite().getActionBars().getToolBarManager().getItems()) {
      if (item instanceof ActionContributionItem action && action.getAction().getText().equals(label)) {
        action.getAction().run();
        return;
      }
    }
    throw new AssertionError("no action " + label);
  }
}
