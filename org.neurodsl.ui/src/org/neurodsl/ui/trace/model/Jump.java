package org.neurodsl.ui.trace.model;

import java.util.OptionalDouble;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.data.EventSignal;
import org.neurodsl.ui.trace.data.TraceData;

/** Finds the next or previous thing of interest from a time. */
public final class Jump {
  private static final double BESIDE = 1e-9;

  private Jump() {}

  /** The next upward passage of a level after a time, or the one before it, ms. */
  public static OptionalDouble passage(AnalogSignal signal, double level, double time, boolean forward) {
    long index = forward ? signal.nextUpward(level, signal.indexAt(time))
        : signal.previousUpward(level, signal.indexAt(time) + 1);
    while (index >= 0) {
      double found = signal.passage(level, index);
      if (forward ? found > time + beside(time) : found < time - beside(time)) {
        return OptionalDouble.of(found);
      }
      index = forward ? signal.nextUpward(level, index + 1) : signal.previousUpward(level, index);
    }
    return OptionalDouble.empty();
  }

  /** The next or previous event of a run, ms. */
  public static OptionalDouble event(TraceData run, double time, boolean forward) {
    double best = Double.NaN;
    for (EventSignal events : run.events()) {
      long index = forward ? events.indexAt(Math.nextUp(time + beside(time))) : events.indexAt(time - beside(time)) - 1;
      if (index >= 0 && index < events.size()) {
        double found = events.time(index);
        boolean nearer = Double.isNaN(best) || (forward ? found < best : found > best);
        best = nearer ? found : best;
      }
    }
    return Double.isNaN(best) ? OptionalDouble.empty() : OptionalDouble.of(best);
  }

  /** The next or previous marker, ms. */
  public static OptionalDouble marker(TraceModel model, double time, boolean forward) {
    var times = model.markers().stream().mapToDouble(Marker::time)
        .filter(each -> forward ? each > time + beside(time) : each < time - beside(time));
    return forward ? times.min() : times.max();
  }

  private static double beside(double time) {
    return BESIDE * Math.max(1, Math.abs(time));
  }
}
