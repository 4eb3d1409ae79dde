package org.neurodsl.sim.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurodsl.sim.network.NetworkPlan.Draw;
import org.neurodsl.sim.network.NetworkPlan.Slice;
import org.neurodsl.sim.network.NetworkPlan.SpikeSource;
import org.neurodsl.sim.random.CounterRandom;

/** Poisson spikes have the mean, the variance and the probabilities of the distribution, and no memory. */
class PoissonSpikesTest {

  private static final int NEURONS = 1000;
  private static final int POINTS = 400;

  private static int[][] counts(Draw rate, NetworkFunctions functions) {
    PoissonSpikes.Setting setting = new PoissonSpikes.Setting(new CounterRandom(3, 4), functions, 1);
    OutsideSpikes spikes =
        PoissonSpikes.of(rate, setting, new PoissonSpikes.Reach(0, NEURONS, new Slice(0, 0, NEURONS), 0));
    int[][] counts = new int[POINTS][NEURONS];
    for (int point = 1; point <= POINTS; point++) {
      int[] now = counts[point - 1];
      spikes.at(point, 0, NEURONS, (neuron, number) -> now[neuron] += number);
    }
    return counts;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.01, 0.3, 2, 17, 90})
  void countsHaveMeanVarianceAndNoMemory(double mean) {
    int[][] counts = counts(Draw.constant(mean), NetworkFunctions.NONE);
    double number = (double) POINTS * NEURONS;
    double sum = 0;
    double squares = 0;
    double neighbours = 0;
    double successors = 0;
    for (int point = 0; point < POINTS; point++) {
      for (int neuron = 0; neuron < NEURONS; neuron++) {
        double deviation = counts[point][neuron] - mean;
        sum += deviation;
        squares += deviation * deviation;
        neighbours += neuron > 0 ? deviation * (counts[point][neuron - 1] - mean) : 0;
        successors += point > 0 ? deviation * (counts[point - 1][neuron] - mean) : 0;
      }
    }
    assertEquals(0, sum / number, 4 * Math.sqrt(mean / number), "mean");
    assertEquals(mean, squares / number, 4 * Math.sqrt((mean + 2 * mean * mean) / number), "variance");
    assertEquals(0, neighbours / number, 4 * mean / Math.sqrt(number), "neighbours");
    assertEquals(0, successors / number, 4 * mean / Math.sqrt(number), "successive steps");
  }

  @Test
  void eachCountHasItsProbability() {
    int[] histogram = new int[12];
    for (int[] now : counts(Draw.constant(2), NetworkFunctions.NONE)) {
      for (int count : now) {
        histogram[Math.min(11, count)]++;
      }
    }
    double probability = Math.exp(-2);
    double chiSquare = 0;
    for (int count = 0; count < 10; count++) {
      double expected = probability * POINTS * NEURONS;
      chiSquare += (histogram[count] - expected) * (histogram[count] - expected) / expected;
      probability *= 2.0 / (count + 1);
    }
    assertTrue(chiSquare < 30, "chi square " + chiSquare);
  }

  @Test
  void aRateMayFollowTime() {
    NetworkFunctions functions = (function, time) -> time < 200 ? 0.1 : 0.5;
    int[][] counts = counts(Draw.of(Draw.Kind.FUNCTION, 0, 0), functions);
    double early = java.util.Arrays.stream(counts, 0, 200).flatMapToInt(java.util.Arrays::stream).sum();
    double late = java.util.Arrays.stream(counts, 200, 400).flatMapToInt(java.util.Arrays::stream).sum();
    assertEquals(0.1 * 200 * NEURONS, early, 4 * Math.sqrt(early));
    assertEquals(0.5 * 200 * NEURONS, late, 4 * Math.sqrt(late));
  }

  @Test
  void aRateOfZeroIsSilent() {
    for (int[] now : counts(Draw.constant(0), NetworkFunctions.NONE)) {
      assertEquals(0, java.util.Arrays.stream(now).sum());
    }
  }

  @Test
  void listedSpikesComeAtTheNearestGridPoint() {
    ListedSpikes spikes = new ListedSpikes(SpikeSource.listed(List.of(1.04, 1.06, 2.0), List.of(0, 1, 0)), 5, 0.1);
    java.util.List<String> seen = new java.util.ArrayList<>();
    for (int now = 0; now < 30; now++) {
      int point = now;
      spikes.at(point, 0, 10, (neuron, number) -> seen.add(point + ":" + neuron + "*" + number));
    }
    assertEquals(List.of("10:5*1", "11:6*1", "20:5*1"), seen);
  }
}
