package org.neurodsl.sim.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What the bar says while a network is wired. */
class WiringPaceTest {

  @Test
  void itSaysWhatIsDoneAndHowLongTheRestWillTake() {
    assertEquals("wiring 25 %  1000 million synapses  30.0 s left",
        new WiringPace(250_000_000, 1_000_000_000, 10).text());
    assertEquals("wiring 50 %  0.4 million synapses  1 min 40 s left", new WiringPace(200_000, 400_000, 100).text());
  }

  @Test
  void atTheBeginningNobodyKnowsHowLongItWillTake() {
    assertEquals("wiring 0 %  20.0 million synapses", new WiringPace(0, 20_000_000, 1).text());
  }

  @Test
  void anExpectedNumberMayBeExceeded() {
    assertEquals("wiring 100 %  2.0 million synapses  0.0 s left", new WiringPace(2_100_000, 2_000_000, 1).text());
  }
}
