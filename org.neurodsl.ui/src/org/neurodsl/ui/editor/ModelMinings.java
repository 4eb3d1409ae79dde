package org.neurodsl.ui.editor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineEndCodeMining;
import org.eclipse.jface.text.codemining.LineHeaderCodeMining;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.neurodsl.ide.Snapshot;
import org.neurodsl.ide.look.Hint;
import org.neurodsl.ui.launch.RunHandler;
import org.neurodsl.ui.live.LiveDocument;
import org.neurodsl.ui.live.LiveDocuments;

/**
 * Above each experiment an offer to run it, and at the ends of lines the units that the text does not say
 * and the sizes of networks. They can be switched off by the preferences {@link #UNITS} and {@link #RUN}.
 */
public final class ModelMinings extends AbstractCodeMiningProvider {
  /** Preference: whether inferred units are shown. */
  public static final String UNITS = "editor.units";

  /** Preference: whether experiments offer to be run. */
  public static final String RUN = "editor.run";

  private static final String PLUGIN = "org.neurodsl.ui";
  private static final long LONGEST_WAIT_MILLIS = 2_000;

  @Override
  public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(
      ITextViewer viewer, IProgressMonitor monitor) {
    IDocument document = viewer.getDocument();
    Optional<LiveDocument> live = document == null ? Optional.empty() : LiveDocuments.get().of(document);
    return CompletableFuture.supplyAsync(() -> {
      Optional<Snapshot> snapshot = live.flatMap(ModelMinings::await);
      if (snapshot.isEmpty()) {
        live.ifPresent(late -> new AgainWhenKnown(viewer, late).begin());
      }
      return snapshot.map(known -> minings(document, known)).orElse(List.of());
    });
  }

  /** Where the check takes long, as the first one after a start may, the platform is told to ask again behind it. */
  private record AgainWhenKnown(ITextViewer viewer, LiveDocument live) implements Consumer<Snapshot> {
    void begin() {
      live.listen(this);
      live.current().ifPresent(this);
    }

    @Override
    public void accept(Snapshot snapshot) {
      live.unlisten(this);
      Control text = viewer.getTextWidget();
      if (text != null && !text.isDisposed() && viewer instanceof ISourceViewerExtension5 shown) {
        text.getDisplay().asyncExec(() -> {
          if (!text.isDisposed()) {
            shown.updateCodeMinings();
          }
        });
      }
    }
  }

  private static Optional<Snapshot> await(LiveDocument live) {
    try {
      return live.await(LONGEST_WAIT_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private List<ICodeMining> minings(IDocument document, Snapshot snapshot) {
    List<ICodeMining> minings = new ArrayList<>();
    try {
      if (isOn(RUN)) {
        for (Hint hint : snapshot.read(Hint::experiments)) {
          minings.add(new RunLens(document, hint, snapshot.file(), this));
        }
      }
      if (isOn(UNITS)) {
        for (Map.Entry<Integer, String> line : units(document, snapshot).entrySet()) {
          minings.add(new UnitHint(document, line.getKey(), line.getValue(), this));
        }
      }
    } catch (BadLocationException changed) {
      return List.of();
    }
    return minings;
  }

  private static boolean isOn(String preference) {
    return InstanceScope.INSTANCE.getNode(PLUGIN).getBoolean(preference, true);
  }

  /** The hints of one line stand behind each other. */
  private static Map<Integer, String> units(IDocument document, Snapshot snapshot) throws BadLocationException {
    Map<Integer, String> lines = new LinkedHashMap<>();
    List<Hint> hints = new ArrayList<>(snapshot.read(Hint::units));
    hints.addAll(snapshot.read(Hint::sizes));
    for (Hint hint : hints) {
      lines.merge(document.getLineOfOffset(hint.offset()), hint.text(), (first, next) -> first + ", " + next);
    }
    return lines;
  }

  /** Units at the end of a line. */
  private static final class UnitHint extends LineEndCodeMining {
    UnitHint(IDocument document, int line, String text, ICodeMiningProvider provider) throws BadLocationException {
      super(document, line, provider);
      setLabel("  " + text);
    }

    @Override
    public boolean isResolved() {
      return true;
    }
  }

  /** The offer to run an experiment. */
  private static final class RunLens extends LineHeaderCodeMining {
    RunLens(IDocument document, Hint hint, Path file, ICodeMiningProvider provider) throws BadLocationException {
      super(document.getLineOfOffset(hint.offset()), document, provider, event -> run(file, hint.text()));
      setLabel(EditorText.get("lens.run"));
    }

    @Override
    public boolean isResolved() {
      return true;
    }

    private static void run(Path file, String experiment) {
      var workbench = PlatformUI.getWorkbench();
      Command command = workbench.getService(ICommandService.class).getCommand(RunHandler.COMMAND);
      Map<String, String> parameters = new HashMap<>();
      parameters.put(RunHandler.FILE, file.toString());
      parameters.put(RunHandler.EXPERIMENT, experiment);
      try {
        workbench.getService(IHandlerService.class)
            .executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
      } catch (CommandException e) {
        ILog.of(ModelMinings.class).error(experiment + " can't be run", e);
      }
    }
  }
}
