package org.neurodsl.sim.standalone;

import java.util.List;
import java.util.Locale;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.result.RunDescription.Quantity;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.run.RunPart;

/** A bar on the terminal that says how far a run is, how fast it goes and how long it will take. */
public final class RunProgress extends SessionControl {
  private static final long FIRST_AFTER = 300_000_000;
  private static final long EVERY = 100_000_000;
  private static final int BAR = 24;
  private static final String ERASE = "\r\u001b[K";

  private final Terminal terminal;
  private String label = "";
  private long began;
  private long shown;
  private boolean visible;

  /** A bar on {@code err}, drawn only where that is a screen. */
  public RunProgress(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  protected void begin(ExperimentPlan plan, KernelInfo info, List<Quantity> parameters) {
    label = plan.name();
    began = System.nanoTime();
    shown = began + FIRST_AFTER - EVERY;
  }

  @Override
  protected void end(ExperimentOutcome outcome) {
    if (visible) {
      terminal.err().print(ERASE);
      terminal.err().flush();
      visible = false;
    }
  }

  @Override
  public void advanced(RunPart part) {
    if (!terminal.errIsScreen()) {
      return;
    }
    long now = System.nanoTime();
    if (now - shown >= EVERY) {
      shown = now;
      visible = true;
      terminal.err().print(ERASE + line(part.time(), part.duration(), part.spikes().count(), (now - began) * 1e-9));
      terminal.err().flush();
    }
  }

  /** The text of the bar. */
  String line(double time, double duration, long spikes, double seconds) {
    double part = Math.clamp(time / duration, 0, 1);
    int full = (int) (part * BAR);
    boolean unicode = terminal.unicode();
    String bar = (unicode ? "━" : "#").repeat(full) + (unicode ? "╌" : "-").repeat(BAR - full);
    double rate = time / 1000 / seconds;
    double left = part > 0 ? seconds * (1 - part) / part : Double.NaN;
    String text =
        label + " " + bar + " " + (int) (100 * part) + " %  " + format("%.3g", rate) + " x real time  " + spikes
            + (spikes == 1 ? " spike" : " spikes") + (Double.isNaN(left) ? "" : "  " + remaining(left) + " left");
    return text.length() < terminal.columns() ? text : text.substring(0, terminal.columns() - 1);
  }

  private static String remaining(double seconds) {
    if (seconds < 60) {
      return format("%.1f s", seconds);
    }
    return seconds < 3600
        ? format("%d min %02d s", (long) seconds / 60, (long) seconds % 60)
        : format("%d h %02d min", (long) seconds / 3600, (long) seconds / 60 % 60);
  }

  private static String format(String pattern, Object... parts) {
    return String.format(Locale.ROOT, pattern, parts);
  }
}
