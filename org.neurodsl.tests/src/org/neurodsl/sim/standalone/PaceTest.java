package org.neurodsl.sim.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the Progress view and the bar of the command line say of a run. */
class PaceTest {

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "250; 1000; 1; 0.5; 25 %  0.500 x real time  1 spike  1.5 s left",
      "1000; 1000; 12; 2; 100 %  0.500 x real time  12 spikes  0.0 s left",
      "100; 20000; 0; 1; 0 %  0.100 x real time  0 spikes  3 min 19 s left",
      "1; 10000; 0; 1; 0 %  0.00100 x real time  0 spikes  2 h 46 min left",
      "0; 1000; 0; 3; 0 %  0.00 x real time  0 spikes",
  })
  void rateAndTheTimeThatIsLeft(double time, double duration, long spikes, double seconds, String text) {
    assertEquals(text, new Pace(time, duration, spikes, seconds).text());
  }
}
