package org.neurodsl.sim.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.neurodsl.sim.contract.KernelInfo.EventInfo;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.event.TimeGrid;

/** Events at fixed times of a range of neurons, at the nearest grid points. */
final class TimedEvents {

  private final TreeMap<Long, List<Due>> due = new TreeMap<>();

  private record Due(int neuron, int event) {}

  private TimedEvents() {}

  /** The events, or null where there is none. */
  static TimedEvents of(NeuronKernel kernel, TimeGrid grid, int from, int to) {
    TimedEvents timed = new TimedEvents();
    List<EventInfo> events = kernel.info().events();
    for (int event = 0; event < events.size(); event++) {
      for (int neuron = from; events.get(event).timed() && neuron < to; neuron++) {
        double time = kernel.eventTime(event, neuron);
        if (time >= 0 && time < Double.POSITIVE_INFINITY) {
          timed.due.computeIfAbsent(Math.round(time / grid.h()), key -> new ArrayList<>()).add(new Due(neuron, event));
        }
      }
    }
    timed.due.values().forEach(at -> at.sort(Comparator.comparingInt(Due::neuron).thenComparingInt(Due::event)));
    return timed.due.isEmpty() ? null : timed;
  }

  void at(long point, int from, int to, GridStepEvents events) {
    for (Due each : due.getOrDefault(point, List.of())) {
      if (each.neuron() >= from && each.neuron() < to) {
        events.fire(each.event(), each.neuron(), point);
      }
    }
  }
}
