package org.neurodsl.ui.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.neurodsl.ui.draw.Theme;
import org.neurodsl.ui.plot.PhasePlot;
import org.neurodsl.ui.plot.PlotCanvas;
import org.neurodsl.ui.trace.control.Modifiers;
import org.neurodsl.ui.trace.control.TraceCommand;
import org.neurodsl.ui.trace.data.Span;
import org.neurodsl.ui.trace.data.TraceData;
import org.neurodsl.ui.trace.model.Comparison;
import org.neurodsl.ui.trace.model.Cursors.Which;
import org.neurodsl.ui.trace.paint.TracePicture;

/** Takes pictures of the traces canvas in its main situations; they are looked at, not compared. */
public final class TraceGallery {
  private final Path folder;
  private final Shell shell;
  private final TraceCanvas canvas;

  private TraceGallery(Path folder, Shell shell) {
    this.folder = folder;
    this.shell = shell;
    canvas = new TraceCanvas(shell);
  }

  /** Writes the pictures into the folder given. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Display display = new Display();
    Shell shell = new Shell(display);
    shell.setLayout(new FillLayout());
    TraceGallery gallery = new TraceGallery(folder, shell);
    shell.setSize(1280, 720);
    shell.open();
    gallery.take();
    gallery.phasePlane();
    display.dispose();
  }

  private void take() throws IOException {
    TraceData run = HodgkinHuxleyTraces.of("squid axon, 10 µA/cm²", 500, 10);
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      String suffix = theme.isDark() ? "-dark" : "-light";
      canvas.setTheme(theme);
      canvas.setRuns(List.of(run), 0);
      canvas.run(TraceCommand.FIT);
      shoot("all" + suffix);
      canvas.model().window().show(new Span(110, 190));
      canvas.model().cursors().put(Which.A, 132.35);
      canvas.model().cursors().put(Which.B, 146.1);
      canvas.model().mark(120, "onset");
      shoot("cursors" + suffix);
      canvas.run(TraceCommand.CLEAR_CURSORS);
      canvas.run(TraceCommand.OVERLAY);
      canvas.model().select(new Span(120, 180));
      shoot("overlay-selection" + suffix);
      canvas.run(TraceCommand.OVERLAY);
      TraceData other = HodgkinHuxleyTraces.of("squid axon, 10.3 µA/cm²", 500, 10.3);
      canvas.run(TraceCommand.CLEAR_CURSORS);
      canvas.run(TraceCommand.CLEAR_MARKERS);
      canvas.setRuns(List.of(run, other), 0);
      canvas.model().setComparison(Comparison.of(run, other, new Comparison.Tolerance(2, 0.02)));
      shoot("compare" + suffix);
      canvas.model().setRuns(List.of(run), 0);
      canvas.model().window().show(new Span(130, 134));
      canvas.run(TraceCommand.DOTS);
      canvas.run(TraceCommand.FIT_VALUES);
      canvas.controller().move(600, 200, Modifiers.NONE);
      shoot("near" + suffix);
      canvas.run(TraceCommand.DOTS);
      canvas.run(TraceCommand.FIT);
    }
    canvas.setTheme(Theme.LIGHT);
    Files.writeString(folder.resolve("all.svg"), TracePicture.svg(canvas.model(), 1000, 600, Theme.LIGHT));
    save(canvas.picture(shell.getSize(), 2), "export-double");
  }

  private void phasePlane() {
    TraceData run = HodgkinHuxleyTraces.of("squid axon", 100, 10);
    canvas.dispose();
    PlotCanvas plot = new PlotCanvas(shell, "phaseplane");
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      plot.show(new PhasePlot(run.analog().get(0), run.analog().get(3)), theme);
      shell.setSize(900, 701 + (theme.isDark() ? 1 : 0));
      shell.layout();
      shoot(plot, "phase" + (theme.isDark() ? "-dark" : "-light"));
    }
  }

  private void shoot(String name) {
    shoot(canvas, name);
  }

  private void shoot(Control canvas, String name) {
    canvas.redraw();
    canvas.update();
    for (int i = 0; i < 50; i++) {
      shell.getDisplay().readAndDispatch();
    }
    save(pixels(canvas), name);
  }

  static ImageData pixels(Control control) {
    GC gc = new GC(control);
    Image image = new Image(control.getDisplay(), control.getSize().x, control.getSize().y);
    gc.copyArea(image, 0, 0);
    gc.dispose();
    ImageData data = image.getImageData(control.getMonitor().getZoom());
    image.dispose();
    return data;
  }

  private void save(ImageData data, String name) {
    ImageLoader loader = new ImageLoader();
    loader.data = new ImageData[] {data};
    loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
  }
}
