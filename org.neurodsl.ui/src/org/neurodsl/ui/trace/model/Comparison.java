package org.neurodsl.ui.trace.model;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.data.Signal;
import org.neurodsl.ui.trace.data.Span;
import org.neurodsl.ui.trace.data.TraceData;

/**
 * How one run differs from another, signal by signal.
 *
 * @param results in the order of the signals of the first run that the second has too
 */
public record Comparison(List<Result> results) {
  private static final int MOST_SPANS = 10_000;

  /** Copies the list. */
  public Comparison {
    results = List.copyOf(results);
  }

  /**
   * What may differ: |a - b| &lt;= absolute + relative |a|.
   *
   * @param absolute in the unit of the signal
   * @param relative a share
   */
  public record Tolerance(double absolute, double relative) {
    boolean allows(double reference, double other) {
      return Math.abs(reference - other) <= absolute + relative * Math.abs(reference)
          || Double.isNaN(reference) && Double.isNaN(other);
    }
  }

  /**
   * One signal.
   *
   * @param name its name
   * @param unit its unit
   * @param largest largest difference, in its unit
   * @param at where that is, ms; NaN without common samples
   * @param exceeded where the tolerance is exceeded
   */
  public record Result(String name, String unit, double largest, double at, List<Span> exceeded) {
    /** Copies the list. */
    public Result {
      exceeded = List.copyOf(exceeded);
    }

    /** Whether the tolerance holds everywhere. */
    public boolean ok() {
      return exceeded.isEmpty();
    }
  }

  /** Whether every signal is inside the tolerance. */
  public boolean ok() {
    return results.stream().allMatch(Result::ok);
  }

  /** The stretches in which one of the named signals exceeds the tolerance. */
  public List<Span> exceeded(Track track) {
    return results.stream().filter(result -> track.has(result.name())).flatMap(r -> r.exceeded().stream()).toList();
  }

  /** Compares at the sample times of the first run; the second is read between its samples. */
  public static Comparison of(TraceData reference, TraceData other, Tolerance tolerance) {
    List<Result> results = new ArrayList<>();
    for (AnalogSignal signal : reference.analog()) {
      Signal counterpart = other.signal(signal.name()).orElse(null);
      if (counterpart instanceof AnalogSignal analog && analog.unit().equals(signal.unit())) {
        results.add(compare(signal, analog, tolerance));
      }
    }
    return new Comparison(results);
  }

  private static Result compare(AnalogSignal reference, AnalogSignal other, Tolerance tolerance) {
    List<Span> exceeded = new ArrayList<>();
    double largest = 0;
    double at = Double.NaN;
    double began = Double.NaN;
    double before = Double.NaN;
    long size = Math.min(reference.size(), reference.indexAt(other.size() == 0 ? 0 : other.time(other.size() - 1)) + 1);
    for (long i = 0; i < size; i++) {
      double time = reference.time(i);
      double found = other.valueAt(time);
      double difference = Math.abs(reference.value(i) - found);
      if (difference > largest || Double.isNaN(at) && difference == 0) {
        largest = difference;
        at = time;
      }
      boolean allowed = tolerance.allows(reference.value(i), found);
      if (!allowed && Double.isNaN(began)) {
        began = Double.isNaN(before) ? time : before;
      }
      if (!Double.isNaN(began) && (allowed || i == size - 1)) {
        close(exceeded, began, time);
        began = Double.NaN;
      }
      before = time;
    }
    return new Result(reference.name(), reference.unit(), largest, at, exceeded);
  }

  private static void close(List<Span> exceeded, double from, double to) {
    int count = exceeded.size();
    boolean full = count >= MOST_SPANS;
    if (full && count > 0) {
      exceeded.set(count - 1, new Span(exceeded.get(count - 1).from(), to));
    } else if (from < to) {
      exceeded.add(new Span(from, to));
    }
  }
}
