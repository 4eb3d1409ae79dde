package org.neurodsl.ui.trace.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.ui.draw.Box;
import org.neurodsl.ui.draw.Strips;
import org.neurodsl.ui.draw.Surface;
import org.neurodsl.ui.trace.data.EventSignal;
import org.neurodsl.ui.trace.data.Span;
import org.neurodsl.workbench.NoLeaks;

@ExtendWith(NoLeaks.class)
class EventPainterTest {
  private int drawn;

  /** Each column of each row that has an event gets one tick, however many there are. */
  @Test
  void aNeuronThatFiresRarelyIsSeenBesideOneThatFiresAlways() {
    EventSignal events = new EventSignal("spikes", 2);
    for (int i = 0; i < 1_000_000; i++) {
      events.append(i * 0.001, 0);
      if (i % 100_000 == 50_500) {
        events.append(i * 0.001, 1);
      }
    }
    Surface surface = (Surface) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Surface.class},
        (proxy, method, values) -> {
          if (method.getName().equals("strips")) {
            drawn = ((Strips) values[0]).count();
          }
          return method.getReturnType() == double.class ? 1.0 : null;
        });
    new EventPainter(surface, new Box(0, 0, 500, 100), new Span(0, 1000)).draw(events, 0);
    assertEquals(500 + 10, drawn);
    EventSignal alone = new EventSignal("spikes", 1);
    for (int i = 0; i < 1_000_000; i++) {
      alone.append(i * 0.001, 0);
    }
    new EventPainter(surface, new Box(0, 0, 500, 100), new Span(0, 1000)).draw(alone, 0);
    assertEquals(500, drawn);
  }
}
