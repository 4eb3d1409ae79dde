package org.neurodsl.sim.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpikeLogTest {

  private record Spike(double time, int neuron) {}

  @Test
  void mergingManyLogsGivesTheOrderOfTimeThenNeuron() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      SpikeLog[] logs = new SpikeLog[random.nextInt(6)];
      List<Spike> all = new ArrayList<>();
      for (int log = 0; log < logs.length; log++) {
        logs[log] = new SpikeLog();
        for (int spike = random.nextInt(80); spike > 0; spike--) {
          Spike each = new Spike(0.5 * random.nextInt(40), random.nextInt(9));
          logs[log].spike(each.neuron(), each.time());
          all.add(each);
        }
      }
      SpikeLog merged = new SpikeLog();
      merged.merge(logs);
      all.sort(Comparator.comparingDouble(Spike::time).thenComparingInt(Spike::neuron));
      assertEquals(all, spikes(merged));
    }
  }

  @Test
  void mergingLeavesWhatStoodThereBeforeInFront() {
    SpikeLog log = new SpikeLog();
    log.spike(3, 9);
    SpikeLog later = new SpikeLog();
    later.spike(1, 2);
    later.spike(0, 1);
    log.merge(new SpikeLog[] {later});
    assertEquals(List.of(new Spike(9, 3), new Spike(1, 0), new Spike(2, 1)), spikes(log));
    assertEquals(0, later.count());
  }

  @Test
  void timesByNeuronAreThoseOfEachNeuron() {
    SpikeLog log = new SpikeLog();
    log.spike(1, 1);
    log.spike(0, 2);
    log.spike(1, 3);
    double[][] trains = log.timesByNeuron(3);
    assertArrayEquals(new double[] {2}, trains[0]);
    assertArrayEquals(new double[] {1, 3}, trains[1]);
    assertArrayEquals(new double[0], trains[2]);
    assertArrayEquals(trains[1], log.timesOf(1));
  }

  private static List<Spike> spikes(SpikeLog log) {
    List<Spike> spikes = new ArrayList<>();
    for (int index = 0; index < log.count(); index++) {
      spikes.add(new Spike(log.time(index), log.neuron(index)));
    }
    return spikes;
  }
}
