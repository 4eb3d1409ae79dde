package org.neurodsl.ui.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.live.LiveMessage;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.ui.run.LiveRun;
import org.neurodsl.ui.trace.data.EventSignal;
import org.neurodsl.workbench.NoLeaks;

/** A run that goes on all night does not fill the memory of the workbench. */
@ExtendWith(NoLeaks.class)
class LongRunTest {
  private static final int PARTS = 4_000;
  private static final int PART = 10_000;
  private static final int NEURONS = 1_000;
  private static final double INTERVAL = 0.001;

  /** What the run sends, into no view. */
  private static final class Feed extends LiveFeed {
    private LiveRun run;

    Feed() {
      super(null, null);
    }

    @Override
    protected void begun(LiveRun fresh) {
      run = fresh;
    }

    @Override
    public void ended(int code) {
      // it does not
    }

    @Override
    protected void heard(LiveMessage message) {
      // nobody listens
    }
  }

  @Test
  void fortyMillionSpikesNeedTheMemoryOfTen() {
    Feed feed = new Feed();
    feed.message(new LiveMessage.Header(plan(), info(), List.of(), List.of(),
        List.of(new LiveMessage.Population("E", NEURONS))));
    long before = used();
    int[] neurons = IntStream.range(0, PART).map(each -> each % NEURONS).toArray();
    for (int part = 0; part < PARTS; part++) {
      double[] times = new double[PART];
      for (int i = 0; i < PART; i++) {
        times[i] = INTERVAL * ((double) part * PART + i);
      }
      feed.message(new LiveMessage.Spikes(0, times, neurons));
    }
    long megabytes = (used() - before) >> 20;
    assertTrue(megabytes < 250, megabytes + " MB for spikes that are 640 MB");
    EventSignal spikes = feed.run.traces().events().get(0);
    assertEquals((long) PARTS * PART, spikes.size());
    for (long index = 7; index < spikes.size(); index += 999_983) {
      assertEquals(INTERVAL * index, spikes.time(index));
      assertEquals(index % NEURONS, spikes.row(index));
      assertEquals(index, spikes.indexAt(INTERVAL * index));
    }
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static ExperimentPlan plan() {
    return new ExperimentPlan("night", "Net", Double.MAX_VALUE, 0, 0.1, "auto", 0, 1, Map.of(), null, List.of(),
        List.of(), 0, true, List.of(), List.of(), false, List.of());
  }

  private static KernelInfo info() {
    return new KernelInfo(
        "Net", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(List.of()), false);
  }
}
