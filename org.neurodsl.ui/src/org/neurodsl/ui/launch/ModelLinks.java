package org.neurodsl.ui.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.ui.console.IConsole;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.ui.console.IHyperlink;
import org.eclipse.ui.console.IPatternMatchListenerDelegate;
import org.eclipse.ui.console.PatternMatchEvent;
import org.eclipse.ui.console.TextConsole;

/** Makes {@code model.neuro:12} in the console of a run open that line. */
public final class ModelLinks implements IPatternMatchListenerDelegate {
  private static final Pattern PLACE = Pattern.compile("(.+\\.neuro):(\\d+)");

  private TextConsole console;

  @Override
  public void connect(TextConsole text) {
    console = text;
  }

  @Override
  public void disconnect() {
    console = null;
  }

  @Override
  public void matchFound(PatternMatchEvent event) {
    try {
      Matcher place = PLACE.matcher(console.getDocument().get(event.getOffset(), event.getLength()));
      if (!(console instanceof IConsole run) || !place.matches()) {
        return;
      }
      IProcess process = run.getProcess();
      String model = process == null ? null : process.getAttribute(RunProcess.MODEL);
      Path file = model == null ? Path.of(place.group(1)) : Path.of(model).resolveSibling(place.group(1));
      if (Files.isRegularFile(file)) {
        console.addHyperlink(link(file, Integer.parseInt(place.group(2))), event.getOffset(), event.getLength());
      }
    } catch (BadLocationException | NumberFormatException changed) {
      // the text is no longer there, or the line is none: there is nothing to open
    }
  }

  private static IHyperlink link(Path file, int line) {
    return new IHyperlink() {
      @Override
      public void linkActivated() {
        OpenModels.open(file, line);
      }

      @Override
      public void linkEntered() {
        // shown by the console
      }

      @Override
      public void linkExited() {
        // shown by the console
      }
    };
  }
}
