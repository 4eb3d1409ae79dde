package org.neurodsl.sim.run;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.event.TimeGrid;
import org.neurodsl.sim.event.TimeGrid.Moment;

/**
 * The moments at which a run has to stop: edges of the drive, events at fixed times, the end. Between two of them
 * every solver sees a smooth problem.
 */
final class Schedule {

  private final NeuronKernel kernel;
  private final TimeGrid grid;
  private final NavigableSet<Moment> stops = new TreeSet<>();
  private final List<Integer> timedEvents = new ArrayList<>();
  private final Moment end;

  Schedule(NeuronKernel kernel, TimeGrid grid, RunSettings settings) {
    this.kernel = kernel;
    this.grid = grid;
    end = grid.moment(settings.duration());
    settings.stops().forEach(this::add);
    List<KernelInfo.EventInfo> events = kernel.info().events();
    for (int event = 0; event < events.size(); event++) {
      if (events.get(event).timed()) {
        timedEvents.add(event);
        for (int neuron = 0; neuron < kernel.size(); neuron++) {
          add(kernel.eventTime(event, neuron));
        }
      }
    }
    stops.add(end);
  }

  private void add(double time) {
    if (time > 0 && time < Double.POSITIVE_INFINITY) {
      Moment moment = grid.moment(time);
      if (moment.compareTo(end) < 0) {
        stops.add(moment);
      }
    }
  }

  Moment end() {
    return end;
  }

  /** The first stop after a moment. */
  Moment after(Moment moment) {
    return stops.higher(moment);
  }

  /** The events at fixed times that happen to a neuron at a moment, in order of declaration. */
  List<Integer> due(int neuron, Moment moment) {
    if (timedEvents.isEmpty()) {
      return List.of();
    }
    List<Integer> due = new ArrayList<>();
    for (int event : timedEvents) {
      double time = kernel.eventTime(event, neuron);
      if (time >= 0 && time < Double.POSITIVE_INFINITY && grid.moment(time).equals(moment)) {
        due.add(event);
      }
    }
    return due;
  }

  /** Whether anything may be due at all. */
  boolean hasTimedEvents() {
    return !timedEvents.isEmpty();
  }
}
