package org.neurodsl.types;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Values are shown in the user's own units. */
class DisplayUnitsTest {

  private static final TypedModel MODEL = TypedModel.of("""
      language 1.0
      neuron N {
        param E = -0.06 V, C = 200 pF, g = 10 nS, plain = 3
        input I : nA = 0
        state V = E, s : mV = steady
        dV/dt = (E - V)*g/C
        ds/dt = -s*g/C
        let tau = C/g, sum = I + 1 pA
        spike when V crosses 0 mV upward { V = E }
      }
      experiment e of N {
        sweep I from 0 to 10 uA step 1 pA
        run 1 s
        measure f = rate(spikes), top = max(V), begin = onset(f)
      }
      """);

  private static String unit(String name) {
    return new DisplayUnits(MODEL.types()).of(MODEL.variable(name)).text();
  }

  @Test
  void theUnitOfTheLiteralIsKept() {
    assertEquals("V", unit("E"));
  }

  @Test
  void theDeclaredUnitIsKept() {
    assertEquals("nA", unit("I"));
    assertEquals("mV", unit("s"));
  }

  @Test
  void aValueTakesTheUnitOfWhatItComesFrom() {
    assertEquals("V", unit("V"));
    assertEquals("V", unit("top"));
    assertEquals("nA", unit("sum"));
    assertEquals("uA", unit("begin"));
  }

  @Test
  void otherwiseTheUnitIsTheCustomaryOne() {
    assertEquals("ms", unit("tau"));
    assertEquals("Hz", unit("f"));
    assertEquals("1", unit("plain"));
  }
}
