package org.neurodsl.ui.trace.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.ui.draw.Box;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.data.Span;
import org.neurodsl.ui.trace.data.TraceData;
import org.neurodsl.ui.trace.model.Cursors.Which;
import org.neurodsl.ui.trace.model.TraceModel;
import org.neurodsl.workbench.NoLeaks;

@ExtendWith(NoLeaks.class)
class TraceControllerTest {
  private final TraceModel model = new TraceModel();
  private final TraceController controller = new TraceController(model);
  private final TraceKeys keys = new TraceKeys(controller);

  @BeforeEach
  void showARun() {
    AnalogSignal v = AnalogSignal.regular(new AnalogSignal.Label("V", "mV"), 0, 1);
    for (int i = 0; i <= 1000; i++) {
      v.append(Math.sin(i * 0.05));
    }
    model.setRuns(List.of(new TraceData("run", List.of(v))), 0);
    controller.resize(1000, 500);
  }

  @Test
  void theWheelZoomsAtThePointer() {
    double x = x(250);
    controller.wheel(1, x, 200, Modifiers.NONE);
    assertEquals(250, controller.layout().time(model.window().shown(), x), 1e-9);
    assertTrue(model.window().shown().width() < 900);
  }

  @Test
  void aDragSelectsAndZZoomsToIt() {
    drag(x(200), 200, x(400), 210, Modifiers.NONE);
    assertEquals(200, model.selection().orElseThrow().from(), 1e-9);
    keys.run(TraceCommand.ZOOM_SELECTION);
    assertEquals(400, model.window().shown().to(), 1e-9);
    keys.run(TraceCommand.BACK);
    assertEquals(new Span(0, 1000), model.window().shown());
    controller.press(1, x(100), 200, Modifiers.NONE);
    controller.release();
    assertTrue(model.selection().isEmpty());
  }

  @Test
  void aDragOfTheTimeAxisMayBeginBesideItAndZooms() {
    Box axis = controller.layout().axis();
    drag(x(300), axis.y() + 5, axis.right() + 8, axis.y() + 5, Modifiers.NONE);
    assertEquals(300, model.window().shown().from(), 1e-9);
    assertEquals(1000, model.window().shown().to(), 1e-9);
  }

  @Test
  void aBoxZoomsTimeAndValues() {
    Box plot = controller.layout().fields().get(0).plot();
    Span before = model.range(model.tracks().get(0));
    double middle = plot.y() + 0.5 * plot.height();
    drag(x(100), plot.y() + 1, x(200), middle, new Modifiers(true, false, false, false));
    assertEquals(100, model.window().shown().from(), 1e-9);
    assertEquals(0.5 * (before.from() + before.to()), model.range(model.tracks().get(0)).from(), 1e-9);
  }

  @Test
  void aCursorMovesWithThePointerUntilAClick() {
    controller.move(x(100), 200, Modifiers.NONE);
    keys.run(TraceCommand.CURSOR_A);
    controller.move(x(333.3), 200, new Modifiers(false, true, false, false));
    controller.press(1, x(333.3), 200, Modifiers.NONE);
    controller.release();
    controller.move(x(700), 200, Modifiers.NONE);
    assertEquals(333, model.cursors().time(Which.A), 1e-9);
  }

  @Test
  void theWindowInTheOverviewCanBeDragged() {
    model.window().show(new Span(0, 100));
    Box strip = controller.layout().overview();
    double middle = controller.layout().overviewX(model.window().extent(), 50);
    drag(middle, strip.y() + 5, middle + 0.3 * strip.width(), strip.y() + 5, Modifiers.NONE);
    assertEquals(300, model.window().shown().from(), 1);
    assertEquals(100, model.window().shown().width(), 1e-9);
  }

  @Test
  void everyKeyHasOneMeaning() {
    Set<String> seen = new HashSet<>();
    for (TraceCommand command : TraceCommand.values()) {
      for (String key : command.keys()) {
        assertTrue(seen.add(key), key);
      }
    }
  }

  private double x(double time) {
    return controller.layout().x(model.window().shown(), time);
  }

  private void drag(double x1, double y1, double x2, double y2, Modifiers held) {
    controller.press(1, x1, y1, held);
    controller.move(x2, y2, held);
    controller.release();
  }
}
