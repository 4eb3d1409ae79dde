package org.neurodsl.sim.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "0|100|5|0 20 40 60 80 100",
    "-75.2|40.5|7|-60 -40 -20 0 20 40",
    "0|1|5|0 0.2 0.4 0.6 0.8 1.0",
    "0.05|0.3|5|0.05 0.10 0.15 0.20 0.25 0.30",
    "-1e-9|2e-9|3|-1e-9 0 1e-9 2e-9",
    "0|3e6|3|0 1e6 2e6 3e6",
    "999999|1000001|2|999999 1e6 1.000001e6",
  })
  void ticksAreRoundAndShort(double low, double high, int most, String expected) {
    assertEquals(List.of(expected.split(" ")), Ticks.between(low, high, most).labels());
  }

  @Test
  void valuesAreExactlyWhatTheLabelsSay() {
    Ticks ticks = Ticks.between(0, 1, 10);
    for (int i = 0; i < ticks.values().size(); i++) {
      assertEquals(Double.parseDouble(ticks.labels().get(i)), ticks.values().get(i));
    }
  }

  @Test
  void anyRangeGetsAFewTicksInside() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 2000; i++) {
      double low = random.nextGaussian() * Math.pow(10, random.nextInt(-12, 13));
      double high = low + Math.max(Math.abs(low) * 1e-6, Math.pow(10, random.nextInt(-12, 13)));
      Ticks ticks = Ticks.between(low, high, 6);
      String range = low + " to " + high;
      assertTrue(ticks.values().size() >= 2 && ticks.values().size() <= 8, range + ": " + ticks);
      assertTrue(ticks.values().stream().allMatch(v -> v >= low - (high - low) * 1e-5), range);
      assertEquals(ticks.labels().size(), ticks.labels().stream().distinct().count(), range + ": " + ticks);
    }
  }

  @Test
  void minusIsLongInPrint() {
    assertEquals(List.of("−1", "0", "1"), Ticks.between(-1, 1, 2).prettyLabels());
  }
}
