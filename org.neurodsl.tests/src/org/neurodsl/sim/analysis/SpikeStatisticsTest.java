package org.neurodsl.sim.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SpikeStatisticsTest {
  @Test
  void regularTrainHasTheRateOfItsIntervalWhereverTheWindowCutsIt() {
    double[] times = new double[60];
    for (int i = 0; i < times.length; i++) {
      times[i] = 3 + 15 * i;
    }
    for (double from : new double[] {200, 201.7, 208, 212.9}) {
      assertEquals(1 / 15.0, SpikeStatistics.of(times, from, 800).rate(), 1e-15, "window from " + from);
    }
  }

  @Test
  void trainThatStopsEarlyIsCountedOverTheWindow() {
    double[] times = {10, 20, 30};
    assertEquals(3 / 100.0, SpikeStatistics.of(times, 0, 100).rate());
  }

  @Test
  void trainThatStartsLateIsCountedOverTheWindow() {
    double[] times = {80, 90, 99};
    assertEquals(3 / 100.0, SpikeStatistics.of(times, 0, 100).rate());
  }

  @Test
  void silenceOfExactlyOneAndAHalfIntervalsIsTooLong() {
    assertEquals(2 / 25.0, SpikeStatistics.of(new double[] {15, 25}, 0, 25).rate());
    assertEquals(1 / 10.0, SpikeStatistics.of(new double[] {14.99, 24.99}, 0, 25).rate(), 1e-15);
  }

  @Test
  void spikesOutsideTheWindowDoNotCount() {
    SpikeStatistics statistics = SpikeStatistics.of(new double[] {1, 2, 3, 4, 5}, 2, 4);
    assertEquals(3, statistics.count());
    assertEquals(2, statistics.first());
    assertEquals(4, statistics.last());
  }

  @Test
  void silentNeuronHasRateZeroAndNoLatency() {
    SpikeStatistics statistics = SpikeStatistics.of(new double[0], 0, 10);
    assertEquals(0, statistics.count());
    assertEquals(0.0, statistics.rate());
    assertTrue(Double.isNaN(statistics.first()));
    assertTrue(Double.isNaN(statistics.intervalMean()));
    assertTrue(Double.isNaN(SpikeStatistics.latency(new double[] {3}, 3.5)));
  }

  @Test
  void oneSpikeHasNoInterval() {
    SpikeStatistics statistics = SpikeStatistics.of(new double[] {4}, 0, 10);
    assertEquals(0.1, statistics.rate());
    assertTrue(Double.isNaN(statistics.intervalMean()));
  }

  @Test
  void twoSpikesHaveAMeanIntervalButNoVariation() {
    SpikeStatistics statistics = SpikeStatistics.of(new double[] {4, 7}, 0, 10);
    assertEquals(3, statistics.intervalMean());
    assertTrue(Double.isNaN(statistics.intervalCv()));
  }

  @Test
  void variationOfIntervalsIsPopulationDeviationOverMean() {
    // intervals 1, 3: mean 2, deviation 1
    SpikeStatistics statistics = SpikeStatistics.of(new double[] {0, 1, 4}, 0, 5);
    assertEquals(2, statistics.intervalMean());
    assertEquals(0.5, statistics.intervalCv(), 1e-15);
  }

  @Test
  void latencyCountsFromTheOnset() {
    assertEquals(2.5, SpikeStatistics.latency(new double[] {1, 12.5, 20}, 10));
    assertEquals(0, SpikeStatistics.latency(new double[] {1, 12.5, 20}, 12.5));
  }

  @Test
  void emptyWindowIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> SpikeStatistics.of(new double[] {1}, 5, 5));
  }
}
