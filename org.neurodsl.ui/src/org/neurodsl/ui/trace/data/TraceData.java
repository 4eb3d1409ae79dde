package org.neurodsl.ui.trace.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The signals of one run. They may still grow: whoever appends calls {@link #changed}, and listeners are told. */
public final class TraceData {
  private final String label;
  private final List<Signal> signals;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile boolean finished;

  /**
   * A run.
   *
   * @param label its name for the user
   * @param signals in the order in which they are shown
   */
  public TraceData(String label, List<? extends Signal> signals) {
    this.label = label;
    this.signals = List.copyOf(signals);
  }

  /** The name of the run for the user. */
  public String label() {
    return label;
  }

  /** All signals. */
  public List<Signal> signals() {
    return signals;
  }

  /** The quantities alone. */
  public List<AnalogSignal> analog() {
    return signals.stream().filter(AnalogSignal.class::isInstance).map(AnalogSignal.class::cast).toList();
  }

  /** The events alone. */
  public List<EventSignal> events() {
    return signals.stream().filter(EventSignal.class::isInstance).map(EventSignal.class::cast).toList();
  }

  /** The signal of a name. */
  public Optional<Signal> signal(String name) {
    return signals.stream().filter(signal -> signal.name().equals(name)).findFirst();
  }

  /** From the first to the last sample or event of any signal, ms; empty before there are two times. */
  public Optional<Span> span() {
    double from = Double.POSITIVE_INFINITY;
    double to = Double.NEGATIVE_INFINITY;
    for (Signal signal : signals) {
      long size = signal.size();
      if (size > 0) {
        from = Math.min(from, signal.time(0));
        to = Math.max(to, signal.time(size - 1));
      }
    }
    return from < to ? Optional.of(new Span(from, to)) : Optional.empty();
  }

  /** Whether nothing more will come. */
  public boolean isFinished() {
    return finished;
  }

  /** Says that nothing more will come. */
  public void finish() {
    finished = true;
    changed();
  }

  /** Tells the listeners, in the caller's thread, that there is more. */
  public void changed() {
    listeners.forEach(Runnable::run);
  }

  /** Has a listener told of each change, in the writer's thread; it must be quick. */
  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  /** The listener is told no more. */
  public void unlisten(Runnable listener) {
    listeners.remove(listener);
  }

  /** The same run under another name, sharing nothing but the signals. */
  public TraceData relabelled(String other) {
    return new TraceData(other, new ArrayList<>(signals));
  }
}
