package org.neurodsl.ui.trace.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neurodsl.ui.trace.data.AnalogSignal.Label;
import org.neurodsl.workbench.NoLeaks;

@ExtendWith(NoLeaks.class)
class EnvelopeTest {
  private static final Label V = new Label("V", "mV");

  @Test
  void extremesOfAnyRangeAreThoseOfItsSamples() {
    Random random = new Random(7);
    double[] values = random.doubles(70_000, -80, 40).toArray();
    values[31] = Double.NaN;
    AnalogSignal signal = of(values);
    for (int trial = 0; trial < 2000; trial++) {
      int from = random.nextInt(values.length);
      int to = from + random.nextInt(trial % 2 == 0 ? 40 : values.length - from + 1);
      Extremes found = new Extremes();
      signal.extremes(from, to, found);
      Extremes expected = new Extremes();
      for (int i = from; i < Math.min(to, values.length); i++) {
        expected.include(values[i]);
      }
      assertEquals(expected.min(), found.min(), "from " + from + " to " + to);
      assertEquals(expected.max(), found.max(), "from " + from + " to " + to);
    }
  }

  @Test
  void passagesAreThoseFoundSampleBySample() {
    Random random = new Random(3);
    double[] values = new double[30_000];
    double walk = 0;
    for (int i = 0; i < values.length; i++) {
      walk = 0.999 * walk + random.nextGaussian();
      values[i] = walk;
    }
    AnalogSignal signal = of(values);
    long next = signal.nextUpward(20, 0);
    long last = -1;
    int count = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i - 1] < 20 && values[i] >= 20) {
        assertEquals(i, next);
        assertEquals(last, signal.previousUpward(20, i));
        last = i;
        next = signal.nextUpward(20, i + 1);
        count++;
      }
    }
    assertEquals(-1, next);
    assertTrue(count > 20, count + " passages");
  }

  @Test
  void samplesInAFileAreThoseInMemory(@TempDir Path folder) {
    AnalogSignal mapped = AnalogSignal.regular(V, 0, 1, () -> MappedStore.in(folder));
    int size = (1 << 21) + 5;
    for (int i = 0; i < size; i++) {
      mapped.append(i % 1000);
    }
    assertEquals((size - 1) % 1000, mapped.value(size - 1));
    Extremes all = new Extremes();
    mapped.extremes(size - 5, size, all);
    assertEquals((size - 5) % 1000, all.min());
  }

  @Test
  void aReaderSeesOnlyWholeSamplesWhileAnotherThreadWrites() throws InterruptedException {
    AnalogSignal signal = AnalogSignal.regular(V, 0, 1);
    AtomicReference<String> fault = new AtomicReference<>();
    Thread writer = new Thread(() -> {
      for (int i = 1; i <= 1_000_000; i++) {
        signal.append(i);
      }
    });
    writer.start();
    while (writer.isAlive() || signal.size() == 0) {
      long size = signal.size();
      Extremes seen = new Extremes();
      signal.extremes(0, size, seen);
      if (size > 0 && (seen.min() != 1 || seen.max() != size)) {
        fault.set("of " + size + ": " + seen.min() + " to " + seen.max());
      }
    }
    writer.join();
    assertEquals(null, fault.get());
    assertEquals(1_000_000, signal.size());
  }

  @Test
  void valuesBetweenSamplesLieOnTheLine() {
    AnalogSignal signal = AnalogSignal.timed(V);
    signal.append(1, 10);
    signal.append(3, 20);
    signal.append(3, 50);
    assertEquals(15, signal.valueAt(2));
    assertEquals(10, signal.valueAt(1));
    assertEquals(Double.NaN, signal.valueAt(0.5));
    assertEquals(Double.NaN, signal.valueAt(3.1));
  }

  private static AnalogSignal of(double[] values) {
    AnalogSignal signal = AnalogSignal.regular(V, 0, 1);
    signal.append(values, 0, values.length);
    return signal;
  }
}
