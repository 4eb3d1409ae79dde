package org.neurodsl.sim.standalone;

import java.util.List;
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
  private boolean wiring;

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
    progress(part.time(), part.duration(), part.spikes().count());
  }

  @Override
  public void wiring(long wired, long synapses) {
    wiring = true;
    if (isDue()) {
      show(new WiringPace(wired, synapses, seconds()));
    }
  }

  @Override
  public void progress(double time, double duration, long spikes) {
    if (wiring) {
      wiring = false;
      began = System.nanoTime();
    }
    if (isDue()) {
      show(new Pace(time, duration, spikes, seconds()));
    }
  }

  private boolean isDue() {
    return terminal.errIsScreen() && System.nanoTime() - shown >= EVERY;
  }

  private double seconds() {
    return (System.nanoTime() - began) * 1e-9;
  }

  private void show(Progress progress) {
    shown = System.nanoTime();
    visible = true;
    terminal.err().print(ERASE + line(progress));
    terminal.err().flush();
  }

  /** The text of the bar. */
  String line(Progress pace) {
    String words = pace.text();
    int bars = Math.clamp(terminal.columns() - label.length() - words.length() - 3L, 1, BAR);
    int full = (int) (pace.part() * bars);
    boolean unicode = terminal.unicode();
    String bar = (unicode ? "━" : "#").repeat(full) + (unicode ? "╌" : "-").repeat(bars - full);
    String text = label + " " + bar + " " + words;
    return text.length() < terminal.columns() ? text : text.substring(0, terminal.columns() - 1);
  }
}
