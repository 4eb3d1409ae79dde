package org.neurodsl.sim.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.neurodsl.sim.random.CounterRandom;

class PopulationSpikesTest {
  private static final double WINDOW = 20_000;

  /** Independent Poisson processes of 20 Hz. */
  private static double[][] poisson(int neurons) {
    CounterRandom random = new CounterRandom(11, 0);
    double[][] trains = new double[neurons][];
    for (int neuron = 0; neuron < neurons; neuron++) {
      double[] times = new double[2000];
      double time = 0;
      int count = 0;
      while (true) {
        time += 50 * random.exponential(neuron, count);
        if (time > WINDOW) {
          break;
        }
        times[count++] = time;
      }
      trains[neuron] = Arrays.copyOf(times, count);
    }
    return trains;
  }

  @Test
  void aPoissonPopulationIsIrregularAndAsynchronous() {
    PopulationSpikes spikes = new PopulationSpikes(poisson(100), 0, WINDOW);
    // Standard error of the rate: 20 Hz / sqrt(40,000 spikes) = 0.1 Hz.
    assertEquals(0.020, spikes.rate(), 0.0004);
    assertEquals(1, spikes.cv(), 0.03);
    assertEquals(0.1, spikes.synchrony(5), 0.01);
    assertEquals(1, spikes.fano(5), 0.1);
  }

  @Test
  void clocksThatBeatTogetherAreRegularAndSynchronous() {
    double[] clock = new double[100];
    Arrays.setAll(clock, i -> 5 + 10.0 * i);
    double[][] trains = new double[30][];
    Arrays.fill(trains, clock);
    PopulationSpikes spikes = new PopulationSpikes(trains, 0, 1000);
    assertEquals(0.1, spikes.rate());
    assertEquals(3000, spikes.count());
    assertEquals(0, spikes.cv(), 1e-12);
    assertEquals(1, spikes.synchrony(2), 1e-12);
  }

  @Test
  void theSpectrumPeaksAtTheRhythm() {
    double[][] volleys = new double[30][100];
    for (int neuron = 0; neuron < volleys.length; neuron++) {
      for (int i = 0; i < 100; i++) {
        volleys[neuron][i] = 10.0 * i + 0.1 * neuron;
      }
    }
    assertEquals(0.1, new PopulationSpikes(volleys, 0, 1000).spectrum(1).peak(), 0.001);
  }

  @Test
  void onlyTheWindowCountsWithBothEnds() {
    double[][] trains = {{1, 10, 19.5, 20, 21}, {}};
    PopulationSpikes spikes = new PopulationSpikes(trains, 10, 20);
    assertEquals(3, spikes.count());
    assertEquals(3 / 20.0, spikes.rate());
    assertArrayEquals(new double[] {1, 1}, spikes.counts(5), "the spike at the very end lies in no bin");
    assertArrayEquals(new double[] {0.1, 0.1}, spikes.rates(5));
  }

  @Test
  void theSpectrumAddsUpToTheVarianceOfTheRate() {
    PopulationSpikes spikes = new PopulationSpikes(poisson(10), 0, 1024);
    double[] rates = spikes.rates(1);
    double mean = Arrays.stream(rates).average().orElseThrow();
    double variance = Arrays.stream(rates).map(rate -> (rate - mean) * (rate - mean)).average().orElseThrow();
    PopulationSpikes.Spectrum spectrum = spikes.spectrum(1);
    double sum = Arrays.stream(spectrum.power()).sum() * spectrum.frequency()[0];
    assertEquals(variance, sum, 1e-12 * variance + 1e-15);
    assertEquals(512, spectrum.power().length);
    assertEquals(0.5, spectrum.frequency()[511]);
  }

  @Test
  void aSilentOrEmptyPopulationHasNoIrregularity() {
    assertTrue(Double.isNaN(new PopulationSpikes(new double[5][0], 0, 10).cv()));
    assertEquals(0, new PopulationSpikes(new double[5][0], 0, 10).rate());
    assertTrue(Double.isNaN(new PopulationSpikes(new double[0][], 0, 10).rate()));
    assertTrue(Double.isNaN(new PopulationSpikes(new double[5][0], 0, 10).synchrony(1)));
  }

  @Test
  void refusesAnEmptyWindowAndUnsuitableBins() {
    assertThrows(IllegalArgumentException.class, () -> new PopulationSpikes(new double[1][0], 10, 10));
    PopulationSpikes spikes = new PopulationSpikes(new double[1][0], 0, 10);
    assertThrows(IllegalArgumentException.class, () -> spikes.counts(0));
    assertThrows(IllegalArgumentException.class, () -> spikes.counts(8));
    assertThrows(IllegalArgumentException.class, () -> spikes.counts(1e-12));
  }

  @Test
  void aSmoothSpectrumFindsTheRhythmOfIrregularNeurons() {
    Random random = new Random(8);
    double[][] trains = new double[200][];
    for (int neuron = 0; neuron < trains.length; neuron++) {
      // Poisson spikes of 20 Hz whose rate swings by half with 40 Hz
      trains[neuron] = DoubleStream.iterate(0, time -> time + 1).limit(4000)
          .filter(time -> random.nextDouble() < 0.02 * (1 + 0.5 * Math.sin(2 * Math.PI * 0.04 * time))).toArray();
    }
    PopulationSpikes.Spectrum spectrum = new PopulationSpikes(trains, 0, 4000).spectrum(1, 512);
    assertEquals(0.040, spectrum.peak(), 0.001);
    double rhythm = 0.02 * 0.02 * 0.5 * 0.25;
    double chance = 0.02 / 200;
    double band = 0.01 / 0.5;
    assertEquals((rhythm + band * chance) / (rhythm + chance), spectrum.share(0.035, 0.045), 0.05);
    assertEquals(1, spectrum.share(0, 1), 1e-12);
  }

  @Test
  void aSmoothSpectrumHasTheVarianceOfTheRate() {
    Random random = new Random(9);
    double[][] trains = {random.doubles(5000, 0, 20_000).sorted().toArray()};
    PopulationSpikes spikes = new PopulationSpikes(trains, 0, 20_000);
    double[] rates = spikes.rates(1);
    double mean = Arrays.stream(rates).average().orElseThrow();
    double variance = Arrays.stream(rates).map(rate -> (rate - mean) * (rate - mean)).average().orElseThrow();
    PopulationSpikes.Spectrum spectrum = spikes.spectrum(1, 256);
    double power = Arrays.stream(spectrum.power()).sum() * spectrum.frequency()[0];
    assertEquals(variance, power, 0.05 * variance);
  }

  @Test
  void withoutSpikesThereIsNoRhythm() {
    PopulationSpikes.Spectrum spectrum = new PopulationSpikes(new double[3][0], 0, 500).spectrum(1, 64);
    assertTrue(Double.isNaN(spectrum.peak()));
    assertTrue(Double.isNaN(spectrum.share(0, 1)));
  }
}
