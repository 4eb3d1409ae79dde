package org.neurodsl.ui.trace;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.data.HeapStore;
import org.neurodsl.ui.trace.data.MappedStore;
import org.neurodsl.ui.trace.data.NumberStore;
import org.neurodsl.ui.trace.data.Span;
import org.neurodsl.ui.trace.data.TraceData;
import org.neurodsl.ui.trace.model.TimeWindow;

/**
 * Measures how long frames take over long runs, and whether a growing run is drawn in time. Arguments: samples for each
 * signal, signals, folder for the samples.
 */
public final class TraceBenchmark {
  private static final double STEP = 0.01;
  private static final int FRAMES = 300;
  private static final int PERIOD = 2003;

  private final Display display;
  private final TraceCanvas canvas;
  private final List<Double> processor = new ArrayList<>();

  private TraceBenchmark(Display display, Shell shell) {
    this.display = display;
    canvas = new TraceCanvas(shell);
  }

  /** Prints the times. */
  public static void main(String[] arguments) {
    long samples = arguments.length > 0 ? Long.parseLong(arguments[0]) : 10_000_000;
    int signals = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
    NumberStore.Factory stores =
        arguments.length > 2 ? () -> MappedStore.in(Path.of(arguments[2])) : HeapStore::new;
    Display display = new Display();
    Shell shell = new Shell(display);
    shell.setLayout(new FillLayout());
    TraceBenchmark benchmark = new TraceBenchmark(display, shell);
    shell.setSize(1600, 900);
    shell.open();
    long began = System.nanoTime();
    TraceData run = synthetic(samples, signals, stores);
    print("%d signals of %,d samples built in %.1f s, heap %d MB%n", signals, samples, seconds(began), heap());
    benchmark.browse(run);
    benchmark.live(8, 50_000);
    display.dispose();
  }

  private static TraceData synthetic(long samples, int count, NumberStore.Factory stores) {
    double[] spike = new double[PERIOD];
    for (int i = 0; i < PERIOD; i++) {
      spike[i] = -65 + 100 * Math.exp(-Math.pow((i - 300) / 40.0, 2)) + 8.0 * i / PERIOD;
    }
    List<AnalogSignal> signals = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      AnalogSignal signal =
          AnalogSignal.regular(new AnalogSignal.Label("V[" + index + "]", "mV"), 0, STEP, stores);
      double[] block = new double[1 << 16];
      long random = index + 1;
      for (long done = 0; done < samples; done += block.length) {
        for (int i = 0; i < block.length; i++) {
          random ^= random << 13;
          random ^= random >>> 7;
          random ^= random << 17;
          block[i] = spike[(int) ((done + i + 300L * index) % PERIOD)] + (random >> 44) * 1e-6;
        }
        signal.append(block, 0, (int) Math.min(block.length, samples - done));
      }
      signals.add(signal);
    }
    TraceData data = new TraceData("synthetic", signals);
    data.finish();
    return data;
  }

  private void browse(TraceData run) {
    canvas.setRuns(List.of(run), 0);
    frame();
    frame();
    TimeWindow window = canvas.model().window();
    Span all = window.extent();
    double[] zoom = new double[FRAMES];
    double factor = Math.pow(0.2 / all.width(), 1.0 / FRAMES);
    double centre = all.from() + 0.37 * all.width();
    long began = System.nanoTime();
    for (int i = 0; i < FRAMES; i++) {
      window.zoom(factor, centre);
      zoom[i] = frame();
    }
    report("zoom in, whole run to 0.2 ms", zoom, began);
    for (double width : new double[] {all.width(), 0.1 * all.width(), 0.001 * all.width(), 2000, 100, 5}) {
      window.show(new Span(centre - 0.5 * width, centre + 0.5 * width));
      double[] pan = new double[FRAMES];
      long start = System.nanoTime();
      for (int i = 0; i < FRAMES; i++) {
        window.scroll(0.013 * width * (i < FRAMES / 2 ? 1 : -1));
        pan[i] = frame();
      }
      report(String.format(Locale.ROOT, "pan, window of %,.0f ms", width), pan, start);
    }
  }

  /** Draws one frame and waits until it was drawn; the time of drawing, ms. */
  private double frame() {
    int before = canvas.frames();
    long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    canvas.redraw();
    while (canvas.frames() == before) {
      if (!display.readAndDispatch()) {
        display.sleep();
      }
    }
    processor.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) * 1e-6);
    return canvas.paintNanos() * 1e-6;
  }

  private void live(int signals, int perSecond) {
    List<AnalogSignal> growing = new ArrayList<>();
    for (int i = 0; i < signals; i++) {
      growing.add(AnalogSignal.regular(new AnalogSignal.Label("V[" + i + "]", "mV"), 0, 1000.0 / perSecond));
    }
    TraceData run = new TraceData("live", growing);
    canvas.setRuns(List.of(run), 10_000);
    Thread writer = new Thread(() -> write(run, growing, perSecond), "writer");
    int before = canvas.frames();
    long began = System.nanoTime();
    writer.start();
    double longest = 0;
    while (!run.isFinished()) {
      long turn = System.nanoTime();
      if (display.readAndDispatch()) {
        longest = Math.max(longest, (System.nanoTime() - turn) * 1e-6);
      } else {
        display.sleep();
      }
    }
    double seconds = seconds(began);
    int drawn = canvas.frames() - before;
    print("live: %d signals at %,d samples/s for %.1f s: %d frames, %.1f a second, "
        + "%d missed of %.0f, longest turn %.1f ms%n",
        signals, perSecond, seconds, drawn, drawn / seconds,
        Math.max(0, (int) (30 * seconds) - drawn), 30 * seconds, longest);
  }

  private static void write(TraceData run, List<AnalogSignal> signals, int perSecond) {
    long began = System.nanoTime();
    int total = 10 * perSecond;
    for (int done = 0; done < total; ) {
      int due = (int) Math.min(total, seconds(began) * perSecond);
      for (; done < due; done++) {
        for (int i = 0; i < signals.size(); i++) {
          signals.get(i).append(-65 + 100 * Math.pow(Math.sin(done * 0.003 + i), 20));
        }
      }
      run.changed();
      try {
        Thread.sleep(2);
      } catch (InterruptedException e) {
        return;
      }
    }
    run.finish();
  }

  private void report(String what, double[] millis, long began) {
    double wall = seconds(began) * 1000 / millis.length;
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    // On a busy machine the clock tells of the other programs; the processor time is that of the frame alone.
    double[] own = processor.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    print("%-32s median %5.1f ms, 99 %% %5.1f ms, longest %5.1f ms; on screen each %5.1f ms; "
            + "processor median %4.1f ms, 99 %% %4.1f ms%n",
        what, sorted[sorted.length / 2], sorted[sorted.length * 99 / 100], sorted[sorted.length - 1], wall,
        own[own.length / 2], own[own.length * 99 / 100]);
    processor.clear();
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) * 1e-9;
  }

  private static long heap() {
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }

  private static void print(String format, Object... values) {
    System.out.print(String.format(Locale.ROOT, format, values));
  }
}
