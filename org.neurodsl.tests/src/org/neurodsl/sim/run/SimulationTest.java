package org.neurodsl.sim.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.record.RecordPlan;
import org.neurodsl.sim.record.SignalWindow;

class SimulationTest {

  private static RunData run(HandMadeLif kernel, RunSettings settings) {
    return new Simulation(kernel, settings, new RunControl()).run();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.7, 0.5, 0.3, 0.25, 0.2, 0.1, 0.0625, 0.05, 0.03125, 0.02, 0.01, 0.005, 0.003})
  void spikeTimesFollowTheFormulaAtEveryStep(double step) {
    HandMadeLif kernel = new HandMadeLif(20);
    double[] times = run(kernel, RunSettings.of(200, step)).spikes().timesOf(0);
    double first = kernel.interval(20) - 2;
    for (int index = 0; index < times.length; index++) {
      assertEquals(1, times[index] / (first + index * kernel.interval(20)), 1e-12);
    }
    assertEquals(12, times.length);
  }

  @Test
  void adaptiveMethodFindsTheSameSpikes() {
    HandMadeLif kernel = new HandMadeLif(20);
    RunSettings settings = new RunSettings(200, 0.1, 1e-10, 1, 1, List.of(), RecordPlan.SPIKES, 1 << 20);
    double[] times = run(kernel, settings).spikes().timesOf(0);
    assertEquals(12, times.length);
    assertEquals(kernel.interval(20) - 2 + 11 * kernel.interval(20), times[11], 1e-7);
  }

  @Test
  void equalNeuronsFireTogether() {
    double[] drive = new double[1000];
    java.util.Arrays.fill(drive, 20);
    RunData data = run(new HandMadeLif(drive), RunSettings.of(100, 0.1));
    assertEquals(6 * 1000, data.spikes().count());
    assertEquals(0, data.spikes().neuron(0));
    assertEquals(999, data.spikes().neuron(999));
    assertEquals(data.spikes().time(0), data.spikes().time(999));
  }

  @Test
  void resultDoesNotDependOnThreads() {
    double[] drive = new double[300];
    for (int index = 0; index < drive.length; index++) {
      drive[index] = 14 + 0.05 * index;
    }
    RecordPlan record = new RecordPlan(List.of(0), 7, List.of(new SignalWindow(0, 100, 900)));
    RunData one = run(new HandMadeLif(drive), new RunSettings(100, 0.1, 0, 1, 1, List.of(33.33), record, 1 << 30));
    for (int threads : new int[] {2, 3, 4}) {
      RunData many =
          run(new HandMadeLif(drive), new RunSettings(100, 0.1, 0, 1, threads, List.of(33.33), record, 1 << 30));
      assertEquals(one.spikes().count(), many.spikes().count());
      for (int index = 0; index < one.spikes().count(); index++) {
        assertEquals(one.spikes().time(index), many.spikes().time(index));
        assertEquals(one.spikes().neuron(index), many.spikes().neuron(index));
      }
      for (int neuron = 0; neuron < drive.length; neuron++) {
        assertArrayEquals(one.traces()[0][neuron], many.traces()[0][neuron]);
        assertEquals(one.aggregates().get(0).mean(neuron), many.aggregates().get(0).mean(neuron));
      }
    }
  }

  @Test
  void stopsOffTheGridChangeNothing() {
    double[] plain = run(new HandMadeLif(20), RunSettings.of(100, 0.1)).spikes().timesOf(0);
    RunSettings cut = new RunSettings(100, 0.1, 0, 1, 1, List.of(10.03, 10.07, 50.0001), RecordPlan.SPIKES, 1 << 20);
    assertArrayEquals(plain, run(new HandMadeLif(20), cut).spikes().timesOf(0), 1e-10);
  }

  @Test
  void kickAcrossTheThresholdFiresAtOnce() {
    HandMadeLif kernel = new HandMadeLif(10);
    kernel.kickTime = 30.05;
    kernel.kick = 8;
    double[] times = run(kernel, RunSettings.of(60, 0.1)).spikes().timesOf(0);
    assertArrayEquals(new double[] {30.05}, times, 1e-12);
  }

  @Test
  void kickDuringTheRefractoryTimeDoesNotMoveWhatIsHeld() {
    double[] plain = run(new HandMadeLif(20), RunSettings.of(60, 0.1)).spikes().timesOf(0);
    HandMadeLif kicked = new HandMadeLif(20);
    kicked.kickTime = 15;
    kicked.kick = 8;
    assertArrayEquals(plain, run(kicked, RunSettings.of(60, 0.1)).spikes().timesOf(0), 1e-12);
  }

  @Test
  void samplesAreTakenAfterWhatHappensAtTheirTime() {
    HandMadeLif kernel = new HandMadeLif(10);
    kernel.kickTime = 1;
    kernel.kick = 3;
    RecordPlan record = new RecordPlan(List.of(0), 1, List.of());
    RunData data = run(kernel, RunSettings.of(2, 0.5).recording(record));
    double[] trace = data.traces()[0][0];
    assertEquals(5, data.samples());
    assertEquals(10 * (1 - Math.exp(-0.1)) + 3, trace[2], 1e-12);
    assertEquals(0, trace[0]);
    assertEquals(10 + (trace[2] - 10) * Math.exp(-0.1), trace[4], 1e-12);
  }

  @Test
  void windowAggregatesSeeTheirWindowAlone() {
    RecordPlan record = new RecordPlan(List.of(), 1, List.of(new SignalWindow(0, 2, 4)));
    RunData data = run(new HandMadeLif(10), RunSettings.of(10, 1).recording(record));
    double first = 10 * (1 - Math.exp(-0.2));
    double middle = 10 * (1 - Math.exp(-0.3));
    double last = 10 * (1 - Math.exp(-0.4));
    assertEquals(first, data.aggregates().get(0).least(0), 1e-12);
    assertEquals(last, data.aggregates().get(0).greatest(0), 1e-12);
    assertEquals((first / 2 + middle + last / 2) / 2, data.aggregates().get(0).mean(0), 1e-12);
  }

  @Test
  void valueThatIsNotFiniteStopsTheRunAndKeepsWhatWasRecorded() {
    HandMadeLif kernel = new HandMadeLif(10, Double.NaN);
    kernel.kickTime = 5;
    RecordPlan record = new RecordPlan(List.of(0), 1, List.of());
    RunData data = run(kernel, RunSettings.of(10, 1).recording(record));
    assertEquals(RunData.State.FAILED, data.state());
    SimulationFailure failure = data.failure().orElseThrow();
    assertEquals(1, failure.neuron());
    assertEquals("V", failure.variable());
    assertEquals("lif.neuro", failure.file());
    assertTrue(failure.getMessage().startsWith("V of LIF[1] became not a number at 1 ms"), failure.getMessage());
    assertEquals(1, data.samples());
  }

  @Test
  void neuronThatFiresWithoutTimePassingIsStopped() {
    HandMadeLif kernel = new HandMadeLif(1e20);
    kernel.refractory = -1;
    RunData data = run(kernel, RunSettings.of(10, 1));
    assertEquals(RunData.State.FAILED, data.state());
    assertTrue(data.failure().orElseThrow().getMessage().contains("again and again"));
  }

  @Test
  void runThatNeedsTooMuchMemoryIsRefusedBeforeItBegins() {
    RecordPlan record = new RecordPlan(List.of(0), 1, List.of());
    RunSettings settings = new RunSettings(1e6, 0.01, 0, 1, 1, List.of(), record, 1 << 20);
    HandMadeLif kernel = new HandMadeLif(10);
    SimulationFailure refused = assertThrows(SimulationFailure.class, () -> run(kernel, settings));
    assertTrue(refused.getMessage().startsWith("The run would need 762 MB, more than the 1 MB"), refused.getMessage());
  }

  @Test
  void cancelledRunKeepsWhatItHas() {
    RunControl control =
        new RunControl() {
          @Override
          public void advanced(RunPart part) {
            if (part.time() > 0) {
              cancel();
            }
          }
        };
    RecordPlan record = new RecordPlan(List.of(0), 1, List.of());
    RunData data = new Simulation(new HandMadeLif(20), RunSettings.of(10_000, 0.01).recording(record), control).run();
    assertEquals(RunData.State.CANCELLED, data.state());
    assertTrue(data.endTime() > 0 && data.endTime() < 10_000);
    assertEquals(data.steps(), data.samples());
  }
}
