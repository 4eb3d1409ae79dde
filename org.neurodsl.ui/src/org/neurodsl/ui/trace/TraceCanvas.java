package org.neurodsl.ui.trace;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.neurodsl.ui.draw.Box;
import org.neurodsl.ui.draw.GcSurface;
import org.neurodsl.ui.draw.PlotFonts;
import org.neurodsl.ui.draw.Theme;
import org.neurodsl.ui.trace.control.Modifiers;
import org.neurodsl.ui.trace.control.TraceCommand;
import org.neurodsl.ui.trace.control.TraceController;
import org.neurodsl.ui.trace.control.TraceKeys;
import org.neurodsl.ui.trace.data.TraceData;
import org.neurodsl.ui.trace.model.TraceModel;
import org.neurodsl.ui.trace.paint.Frame;
import org.neurodsl.ui.trace.paint.TracePainter;
import org.neurodsl.ui.trace.paint.TracePicture;

/**
 * Shows traces. Draws when something changed, at most 30 times a second while a run grows, and sleeps otherwise.
 * Commands that need a dialog or a file are passed to a handler.
 */
public final class TraceCanvas extends Canvas {
  /** Key of the widget for tests. */
  public static final String ID = "traces.canvas";

  private static final int FRAME_MS = 33;

  private final TraceModel model = new TraceModel();
  private final TraceController controller = new TraceController(model);
  private final TraceKeys keys = new TraceKeys(controller);
  private final PlotFonts fonts;
  private final AtomicBoolean stale = new AtomicBoolean();
  private final Runnable grown = this::dataChanged;
  private Consumer<TraceCommand> other = command -> { };
  private Runnable changed = () -> { };
  private Theme theme = Theme.LIGHT;
  private boolean paused;
  private boolean spaceHeld;
  private long lastFrame;
  private int frames;
  private long paintNanos;

  /** A canvas in a parent. */
  public TraceCanvas(Composite parent) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
    fonts = new PlotFonts(getDisplay());
    setData("org.neurodsl.id", ID);
    addListener(SWT.Paint, event -> paint(event.gc));
    addListener(SWT.Dispose, event -> release());
    addListener(SWT.Resize, event -> controller.resize(getClientArea().width, getClientArea().height));
    addListener(SWT.FocusIn, event -> redraw());
    addListener(SWT.FocusOut, event -> redraw());
    addListener(SWT.KeyDown, this::key);
    addListener(SWT.KeyUp, event -> spaceHeld = spaceHeld && event.character != ' ');
    addListener(SWT.Traverse, event -> event.doit =
        event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    new TraceMouse(this, controller);
    TraceAccessible.install(this);
  }

  /** What is shown and how. */
  public TraceModel model() {
    return model;
  }

  /** What mouse and keys act on. */
  public TraceController controller() {
    return controller;
  }

  /** Passes commands that need more than this widget to a handler. */
  public void setCommandHandler(Consumer<TraceCommand> handler) {
    other = handler;
  }

  /** Has a listener told whenever a command or gesture may have changed the model. */
  public void setChangeListener(Runnable listener) {
    changed = listener;
  }

  /** Shows runs, the measured one first; see {@link TraceModel#setRuns}. */
  public void setRuns(List<TraceData> runs, double duration) {
    model.runs().forEach(run -> run.unlisten(grown));
    model.setRuns(runs, duration);
    runs.forEach(run -> run.listen(grown));
    refresh();
  }

  /** Uses other colours. */
  public void setTheme(Theme colours) {
    theme = colours;
    redraw();
  }

  /** The colours in use. */
  public Theme theme() {
    return theme;
  }

  /** Whether drawing is paused while the run goes on. */
  public boolean isPaused() {
    return paused;
  }

  /** How many frames were drawn so far. */
  public int frames() {
    return frames;
  }

  /** How long the last frame took to draw, ns. */
  public long paintNanos() {
    return paintNanos;
  }

  /** Carries out a command. */
  public void run(TraceCommand command) {
    if (command == TraceCommand.PAUSE) {
      paused = !paused;
      dataChanged();
    } else if (!keys.run(command)) {
      other.accept(command);
    }
    refresh();
  }

  /** Draws again, because the model changed. */
  public void refresh() {
    changed.run();
    redraw();
    TraceAccessible.announce(this);
  }

  /** Called in the writer's thread. */
  private void dataChanged() {
    if (!paused && !isDisposed() && stale.compareAndSet(false, true)) {
      getDisplay().asyncExec(this::drawSoon);
    }
  }

  private void drawSoon() {
    if (isDisposed()) {
      return;
    }
    long elapsed = (System.nanoTime() - lastFrame) / 1_000_000;
    if (elapsed >= FRAME_MS) {
      drawNow();
    } else {
      getDisplay().timerExec((int) (FRAME_MS - elapsed), this::drawNow);
    }
  }

  private void drawNow() {
    if (!isDisposed()) {
      lastFrame = System.nanoTime();
      stale.set(false);
      model.refresh();
      redraw();
    }
  }

  private void paint(GC gc) {
    long began = System.nanoTime();
    Rectangle area = getClientArea();
    controller.resize(area.width, area.height);
    GcSurface surface = new GcSurface(gc, fonts, pixel());
    Frame frame = new Frame(surface, controller.layout(), model, theme, controller.pointer());
    new TracePainter(frame).paint();
    if (isFocusControl()) {
      surface.fill(new Box(0, 0, area.width, 1), theme.accent(), 1);
    }
    frames++;
    paintNanos = System.nanoTime() - began;
  }

  private double pixel() {
    return 100.0 / Math.max(100, getShell().getMonitor().getZoom());
  }

  /** A picture of all tracks, e.g. at twice the size of the widget. The caller disposes of nothing. */
  public ImageData picture(Point size, double scale) {
    int width = (int) Math.round(size.x * scale);
    int height = (int) Math.round(size.y * scale);
    Image image = new Image(getDisplay(), width, height);
    GC gc = new GC(image);
    Transform transform = new Transform(getDisplay());
    try {
      transform.scale((float) scale, (float) scale);
      gc.setTransform(transform);
      TracePicture.draw(new GcSurface(gc, fonts, 1 / scale), model, new Box(0, 0, size.x, size.y), theme);
      return image.getImageData(100);
    } finally {
      transform.dispose();
      gc.dispose();
      image.dispose();
    }
  }

  private void key(Event event) {
    if (event.character == ' ') {
      spaceHeld = true;
    } else {
      TraceCommand.of(KeyNames.of(event)).ifPresent(this::run);
    }
  }

  Modifiers modifiers(int state) {
    return new Modifiers((state & SWT.MOD1) != 0, (state & SWT.SHIFT) != 0, (state & SWT.ALT) != 0, spaceHeld);
  }

  private void release() {
    model.runs().forEach(run -> run.unlisten(grown));
    fonts.dispose();
  }

  @Override
  public Point computeSize(int wide, int high, boolean flush) {
    return new Point(wide == SWT.DEFAULT ? 800 : wide, high == SWT.DEFAULT ? 400 : high);
  }
}
