package org.neurodsl.sim.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurodsl.sim.report.NetworkShape;
import org.neurodsl.sim.run.ExperimentPlan.Quantity;

class ShapeFrameTest {

  @Test
  void aShapeComesOutAsItWentIn() {
    NetworkShape shape = new NetworkShape(
        List.of(
            new NetworkShape.Placed("Größe", 2, new double[] {1, 2}, new double[] {3, 4}, new double[] {5, 6}),
            new NetworkShape.Placed("I", 7, new double[0], new double[0], new double[0])),
        List.of(new NetworkShape.Links("E -> I", 0, 1, 5_000_000_000L, 3, new Quantity("nS", 1, 0.5),
            new int[] {0, 1, 1}, new int[] {6, 5, 4}, new double[] {0.25, Double.NaN, -1})));
    ByteBuffer frame = ShapeFrame.of(shape);
    assertFalse(frame.hasRemaining(), "the frame is as long as it says");
    frame.position(FrameWriter.HEAD);
    NetworkShape read = ShapeFrame.read(frame);
    assertFalse(frame.hasRemaining());
    assertEquals("Größe", read.populations().get(0).name());
    assertEquals(7, read.populations().get(1).size());
    assertArrayEquals(new double[] {5, 6}, read.populations().get(0).z());
    NetworkShape.Links links = read.projections().getFirst();
    assertEquals("E -> I", links.name());
    assertEquals(5_000_000_000L, links.size());
    assertEquals(3, links.stride());
    assertEquals(1, links.to());
    assertEquals(new Quantity("nS", 1, 0.5), links.shown());
    assertArrayEquals(new int[] {0, 1, 1}, links.sources());
    assertArrayEquals(new int[] {6, 5, 4}, links.targets());
    assertArrayEquals(new double[] {0.25, Double.NaN, -1}, links.weights());
  }
}
