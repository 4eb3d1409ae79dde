package org.neurodsl.ui.trace.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.data.EventSignal;
import org.neurodsl.ui.trace.data.Span;
import org.neurodsl.ui.trace.data.TraceData;
import org.neurodsl.ui.trace.model.TimeWindow.Mode;
import org.neurodsl.workbench.NoLeaks;

@ExtendWith(NoLeaks.class)
class TraceModelTest {
  @Test
  void backAndForwardGoThroughTheHistoryAndManyTurnsOfTheWheelAreOneStep() {
    TimeWindow window = new TimeWindow();
    window.grow(new Span(0, 100), 100);
    window.show(new Span(20, 60));
    window.zoom(0.5, 40);
    window.zoom(0.5, 40);
    assertEquals(new Span(35, 45), window.shown());
    window.back();
    assertEquals(new Span(20, 60), window.shown());
    window.back();
    assertEquals(Mode.FIT, window.mode());
    window.forward();
    window.forward();
    assertEquals(new Span(35, 45), window.shown());
  }

  @Test
  void theWindowFollowsTheNewestSampleUntilTheUserLooksElsewhere() {
    TimeWindow window = new TimeWindow();
    window.grow(new Span(0, 100), 10);
    assertEquals(new Span(0, 100), window.shown());
    window.show(new Span(0, 10));
    window.follow(true);
    window.grow(new Span(0, 100), 50);
    assertEquals(new Span(40, 50), window.shown());
    window.zoom(0.5, 40);
    assertEquals(new Span(45, 50), window.shown());
    assertEquals(Mode.FOLLOW, window.mode());
    window.scroll(-20);
    assertEquals(Mode.FREE, window.mode());
  }

  @Test
  void signalsOfOneUnitShareATrackWhenOverlaid() {
    TraceModel model = model(signal("m", "", 0.1), signal("V", "mV", -65), signal("h", "", 0.6));
    assertEquals(3, model.tracks().size());
    model.setOverlaid(true);
    assertEquals(List.of("[]", "[mV]"), model.tracks().stream().map(Track::key).toList());
    model.setHidden("V", true);
    assertEquals(1, model.tracks().size());
  }

  @Test
  void theRangeHasRoundEndsBeyondTheData() {
    AnalogSignal v = signal("V", "mV", -65);
    v.append(41.3);
    TraceModel model = model(v);
    Span range = model.range(model.tracks().get(0));
    assertEquals(new Span(-70, 50), range);
  }

  @Test
  void aSetUpComesBackFromItsText() {
    TraceModel model = model(signal("V", "mV", -65), signal("m", "", 0.1));
    model.move("m", -1);
    model.setHidden("V", true);
    model.setLevel("V", -20);
    model.mark(12.5, "onset");
    model.setRange(model.tracks().get(0), new Span(0, 1));
    TraceSetup setup = TraceSetup.fromJson(model.setup().toJson()).orElseThrow();
    assertEquals(model.setup(), setup);
    TraceModel other = model(signal("V", "mV", -65), signal("m", "", 0.1));
    other.apply(setup);
    assertTrue(other.isHidden("V"));
    assertEquals("m", other.signals().get(0).name());
    assertTrue(TraceSetup.fromJson("{ broken").isEmpty());
    assertTrue(TraceSetup.fromJson("{}").isPresent());
  }

  @Test
  void aComparisonNamesWhereAndHowMuchRunsDiffer() {
    AnalogSignal a = signal("V", "mV", 0);
    AnalogSignal b = signal("V", "mV", 0);
    for (int i = 1; i <= 10; i++) {
      a.append(i);
      b.append(i == 5 ? 7 : i);
    }
    Comparison same = Comparison.of(data(a), data(a), new Comparison.Tolerance(0, 0));
    assertTrue(same.ok());
    Comparison other = Comparison.of(data(a), data(b), new Comparison.Tolerance(0.5, 0));
    assertFalse(other.ok());
    assertEquals(2, other.results().get(0).largest());
    assertEquals(5, other.results().get(0).at());
    assertEquals(List.of(new Span(4, 6)), other.results().get(0).exceeded());
  }

  @Test
  void jumpsGoFromEventToEventAndFromPassageToPassage() {
    AnalogSignal v = AnalogSignal.regular(new AnalogSignal.Label("V", "mV"), 0, 1);
    for (int i = 0; i < 100; i++) {
      v.append(i % 20 == 10 ? 1 : 0);
    }
    assertEquals(9.5, Jump.passage(v, 0.5, 0, true).getAsDouble(), 1e-12);
    assertEquals(29.5, Jump.passage(v, 0.5, 9.5, true).getAsDouble(), 1e-12);
    assertEquals(9.5, Jump.passage(v, 0.5, 29.5, false).getAsDouble(), 1e-12);
    assertTrue(Jump.passage(v, 0.5, 9.5, false).isEmpty());
    EventSignal spikes = new EventSignal("spikes", 1);
    spikes.append(3, 0);
    spikes.append(8, 0);
    TraceData run = new TraceData("run", List.of(spikes));
    assertEquals(8, Jump.event(run, 3, true).getAsDouble());
    assertEquals(3, Jump.event(run, 8, false).getAsDouble());
    assertTrue(Jump.event(run, 8, true).isEmpty());
  }

  private static AnalogSignal signal(String name, String unit, double first) {
    AnalogSignal signal = AnalogSignal.regular(new AnalogSignal.Label(name, unit), 0, 1);
    signal.append(first);
    return signal;
  }

  private static TraceData data(AnalogSignal signal) {
    return new TraceData("run", List.of(signal));
  }

  private static TraceModel model(AnalogSignal... signals) {
    TraceModel model = new TraceModel();
    model.setRuns(List.of(new TraceData("run", List.of(signals))), 0);
    return model;
  }
}
