package org.neurodsl.ui.trace.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.ui.trace.data.AnalogSignal.Label;
import org.neurodsl.workbench.NoLeaks;

@ExtendWith(NoLeaks.class)
class MeasuresTest {
  private static final Label V = new Label("V", "mV");

  @Test
  void aRampHasItsMeanAndIntegral() {
    AnalogSignal ramp = AnalogSignal.regular(V, 0, 0.5);
    for (int i = 0; i <= 20_000; i++) {
      ramp.append(0.5 * i);
    }
    Measures measures = Measures.of(ramp, new Span(100.25, 9000.75), null, 1e9).orElseThrow();
    assertEquals(0.5 * (100.25 + 9000.75), measures.mean(), 1e-9);
    assertEquals(100.25, measures.min(), 1e-12);
    assertEquals(9000.75, measures.max(), 1e-12);
    assertEquals(0.5 * (9000.75 * 9000.75 - 100.25 * 100.25), measures.integral(), 1e-4);
    double square = (Math.pow(9000.75, 3) - Math.pow(100.25, 3)) / 3 / (9000.75 - 100.25);
    assertEquals(Math.sqrt(square), measures.rms(), 1e-8);
    assertEquals(0, measures.spikes().count());
  }

  @Test
  void passagesOfTheLevelCountAsSpikes() {
    AnalogSignal sine = AnalogSignal.regular(V, 0, 0.1);
    for (int i = 0; i <= 10_000; i++) {
      sine.append(Math.sin(2 * Math.PI * (0.1 * i - 5) / 20));
    }
    Measures measures = Measures.of(sine, new Span(0, 1000), null, 0).orElseThrow();
    assertEquals(50, measures.spikes().count());
    assertEquals(0.05, measures.spikes().rate(), 1e-9);
    assertEquals(0, measures.spikes().intervalCv(), 1e-9);
    assertArrayEquals(new double[] {5, 25}, Measures.passages(sine, new Span(0, 30), 0), 1e-9);
  }

  @Test
  void aStretchBesideTheRunHasNoMeasures() {
    AnalogSignal signal = AnalogSignal.regular(V, 0, 1);
    signal.append(1);
    signal.append(2);
    assertTrue(Measures.of(signal, new Span(5, 6), null, 0).isEmpty());
    assertEquals(1.5, Measures.of(signal, new Span(-5, 6), null, 0).orElseThrow().mean());
    assertEquals(1.5, Measures.of(signal, new Span(0.4, 0.6), null, 0).orElseThrow().mean(), 1e-12);
  }

  @Test
  void aTableHasAHeaderWithUnitsAndTheRowsOfTheStretch() throws IOException {
    AnalogSignal v = AnalogSignal.regular(V, 0, 1);
    AnalogSignal x = AnalogSignal.timed(new Label("x,y", ""));
    for (int i = 0; i < 5; i++) {
      v.append(-i);
    }
    x.append(2, 7);
    x.append(4, 9);
    StringBuilder text = new StringBuilder();
    TraceCsv.write(List.of(v, x), new Span(1, 3), text);
    assertEquals("t [ms],V [mV],\"x,y\"\n1.0,-1.0,\n2.0,-2.0,7.0\n3.0,-3.0,8.0\n", text.toString());
  }
}
