package org.neurodsl.ui.trace.data;

/**
 * A quantity sampled over time, at a fixed interval or at times of its own. Between two samples it is the straight line
 * that joins them. Times of their own must not descend; the same time twice is a jump.
 */
public final class AnalogSignal implements Signal {
  private final String name;
  private final String unit;
  private final double start;
  private final double step;
  private final NumberStore times;
  private final NumberStore values;
  private final Envelope envelope;
  private final Integrals integrals = new Integrals();
  private double lastTime;
  private double lastValue;
  private long written;
  private volatile long size;

  private AnalogSignal(Label label, double start, double step, boolean ownTimes, NumberStore.Factory stores) {
    name = label.name();
    unit = label.unit();
    this.start = start;
    this.step = step;
    times = ownTimes ? stores.create() : null;
    values = stores.create();
    envelope = new Envelope(values, stores);
  }

  /** What a signal is called and measured in. */
  public record Label(String name, String unit) {}

  /** A signal in memory with a sample each {@code step} ms from {@code start} ms on. */
  public static AnalogSignal regular(Label label, double start, double step) {
    return regular(label, start, step, HeapStore::new);
  }

  /** The same with its samples elsewhere. */
  public static AnalogSignal regular(Label label, double start, double step, NumberStore.Factory stores) {
    if (!(step > 0)) {
      throw new IllegalArgumentException("samples of " + label.name() + " need an interval above 0, not " + step);
    }
    return new AnalogSignal(label, start, step, false, stores);
  }

  /** A signal in memory whose samples come with their times. */
  public static AnalogSignal timed(Label label) {
    return new AnalogSignal(label, 0, 0, true, HeapStore::new);
  }

  /** Adds a sample at the next regular time. For the one writer. */
  public void append(double value) {
    write(nextTime(), value);
    size = written;
  }

  /** Adds samples at the next regular times and publishes them together. For the one writer. */
  public void append(double[] more, int from, int to) {
    for (int i = from; i < to; i++) {
      write(nextTime(), more[i]);
    }
    size = written;
  }

  /** Adds a sample with its own time. For the one writer. */
  public void append(double time, double value) {
    if (times == null || written > 0 && time < lastTime) {
      throw new IllegalArgumentException(
          name + " cannot take a sample at " + time + " ms: " + (times == null ? "it is regular" : "time went back"));
    }
    times.append(time);
    write(time, value);
    size = written;
  }

  private double nextTime() {
    if (times != null) {
      throw new IllegalStateException("the samples of " + name + " need their times");
    }
    return start + written * step;
  }

  private void write(double time, double value) {
    envelope.append(value);
    integrals.append(time - lastTime, lastValue, value);
    lastTime = time;
    lastValue = value;
    written++;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String unit() {
    return unit;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public double time(long index) {
    return times == null ? start + index * step : times.get(index);
  }

  /** The value of a sample. */
  public double value(long index) {
    return values.get(index);
  }

  @Override
  public long indexAt(double time) {
    long known = size;
    if (times == null) {
      double place = Math.ceil((time - start) / step - 1e-9);
      return (long) Math.clamp(place, 0.0, (double) known);
    }
    return TimeSearch.firstAtOrAfter(times, known, time);
  }

  /** The value at a time, between two samples; NaN outside what was recorded. */
  public double valueAt(double time) {
    long known = size;
    long after = Math.min(indexAt(time), known);
    if (known == 0 || after == known || after == 0 && time < time(0) - 1e-9 * Math.max(step, 1e-9)) {
      return Double.NaN;
    }
    double right = time(after);
    if (after == 0 || right <= time) {
      return value(after);
    }
    double left = time(after - 1);
    double share = right > left ? (time - left) / (right - left) : 1;
    return value(after - 1) + share * (value(after) - value(after - 1));
  }

  /** Extremes of the samples {@code from} to {@code to - 1}. */
  public void extremes(long from, long to, Extremes into) {
    envelope.extremes(Math.max(0, from), Math.min(to, size), into);
  }

  /** The first sample from a place on that is at or above a level while the one before is below; -1 for none. */
  public long nextUpward(double level, long from) {
    return envelope.nextUpward(level, from, size);
  }

  /** The last such sample before a place; -1 for none. */
  public long previousUpward(double level, long before) {
    return envelope.previousUpward(level, Math.min(before, size));
  }

  /** When the line to a sample passes a level, ms. */
  public double passage(double level, long index) {
    double before = value(index - 1);
    double share = (level - before) / (value(index) - before);
    return time(index - 1) + share * (time(index) - time(index - 1));
  }

  /** Integrals of the signal and of its square over the samples {@code from} to {@code to}, both of them included. */
  double[] integrals(long from, long to) {
    return integrals.between(this, from, to);
  }
}
