package org.neurodsl.ui.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.FileDialog;
import org.neurodsl.ui.draw.Theme;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.data.TraceCsv;
import org.neurodsl.ui.trace.model.TraceModel;
import org.neurodsl.ui.trace.paint.TracePicture;

/** Writes what a canvas shows to a file, or takes it to the clipboard. */
public final class TraceExport {
  private static final double PNG_SCALE = 2;

  private final TraceCanvas canvas;

  /** Exports what a canvas shows. */
  public TraceExport(TraceCanvas canvas) {
    this.canvas = canvas;
  }

  /** Asks for a file; its ending decides on the format. */
  void ask() {
    FileDialog dialog = new FileDialog(canvas.getShell(), SWT.SAVE);
    dialog.setText(TraceText.get("export.title"));
    dialog.setFilterExtensions(new String[] {"*.svg", "*.png", "*.csv"});
    dialog.setFileName("traces.svg");
    dialog.setOverwrite(true);
    String chosen = dialog.open();
    if (chosen != null) {
      try {
        write(Path.of(chosen));
      } catch (IOException | UncheckedIOException e) {
        MessageDialog.openError(canvas.getShell(), TraceText.get("export.title"),
            MessageFormat.format(TraceText.get("export.failed"), e.getMessage()));
      }
    }
  }

  /** Writes a file: a picture on white as SVG or PNG, or the visible samples as CSV. */
  public void write(Path file) throws IOException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".png")) {
      ImageLoader loader = new ImageLoader();
      loader.data = new ImageData[] {canvas.picture(canvas.getSize(), PNG_SCALE)};
      loader.save(file.toString(), SWT.IMAGE_PNG);
    } else if (name.endsWith(".csv")) {
      try (Writer out = Files.newBufferedWriter(file)) {
        data(out);
      }
    } else {
      Files.writeString(file, TracePicture.svg(canvas.model(), canvas.getSize().x, canvas.getSize().y, Theme.LIGHT));
    }
  }

  private void data(Appendable out) throws IOException {
    TraceModel model = canvas.model();
    var visible = model.tracks().stream().flatMap(track -> track.signals().stream())
        .filter(AnalogSignal.class::isInstance).map(AnalogSignal.class::cast).toList();
    TraceCsv.write(visible, model.selection().orElse(model.window().shown()), out);
  }

  /** Takes a picture to the clipboard. */
  void copyPicture() {
    put(canvas.picture(canvas.getSize(), PNG_SCALE), ImageTransfer.getInstance());
  }

  /** Takes the visible samples to the clipboard. */
  void copyData() {
    StringBuilder text = new StringBuilder();
    try {
      data(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    put(text.toString(), TextTransfer.getInstance());
  }

  private void put(Object data, Transfer kind) {
    Clipboard clipboard = new Clipboard(canvas.getDisplay());
    clipboard.setContents(new Object[] {data}, new Transfer[] {kind});
    clipboard.dispose();
  }
}
