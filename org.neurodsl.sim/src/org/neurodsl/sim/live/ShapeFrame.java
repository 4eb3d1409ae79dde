package org.neurodsl.sim.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.neurodsl.sim.report.NetworkShape;
import org.neurodsl.sim.report.NetworkShape.Links;
import org.neurodsl.sim.report.NetworkShape.Placed;
import org.neurodsl.sim.run.ExperimentPlan.Quantity;

/** The shape of a network as bytes: numbers as they are, texts and arrays behind their length. */
final class ShapeFrame {

  private ShapeFrame() {}

  static ByteBuffer of(NetworkShape shape) {
    ByteBuffer frame = FrameWriter.frame(FrameKind.SHAPE, length(shape));
    frame.putInt(shape.populations().size());
    for (Placed each : shape.populations()) {
      put(frame, each.name());
      frame.putInt(each.size());
      put(frame, each.x());
      put(frame, each.y());
      put(frame, each.z());
    }
    frame.putInt(shape.projections().size());
    for (Links each : shape.projections()) {
      put(frame, each.name());
      frame.putInt(each.from()).putInt(each.to()).putLong(each.size()).putInt(each.stride());
      put(frame, each.shown().unit());
      frame.putInt(each.shown().exponent10()).putDouble(each.shown().offset());
      put(frame, each.sources());
      put(frame, each.targets());
      put(frame, each.weights());
    }
    return frame;
  }

  private static int length(NetworkShape shape) {
    long length = 8;
    for (Placed each : shape.populations()) {
      length += 4 + bytes(each.name()).length + 4 + 3 * (4 + 8L * each.x().length);
    }
    for (Links each : shape.projections()) {
      length += 4 + bytes(each.name()).length + 20 + 4 + bytes(each.shown().unit()).length + 12
          + 12 + 16L * each.sources().length;
    }
    return Math.toIntExact(length);
  }

  static NetworkShape read(ByteBuffer frame) {
    List<Placed> populations = new ArrayList<>();
    for (int rest = frame.getInt(); rest > 0; rest--) {
      populations.add(new Placed(text(frame), frame.getInt(), doubles(frame), doubles(frame), doubles(frame)));
    }
    List<Links> projections = new ArrayList<>();
    for (int rest = frame.getInt(); rest > 0; rest--) {
      projections.add(new Links(text(frame), frame.getInt(), frame.getInt(), frame.getLong(), frame.getInt(),
          new Quantity(text(frame), frame.getInt(), frame.getDouble()), ints(frame), ints(frame), doubles(frame)));
    }
    return new NetworkShape(populations, projections);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void put(ByteBuffer frame, String text) {
    frame.putInt(bytes(text).length).put(bytes(text));
  }

  private static void put(ByteBuffer frame, double[] values) {
    frame.putInt(values.length).asDoubleBuffer().put(values);
    frame.position(frame.position() + 8 * values.length);
  }

  private static void put(ByteBuffer frame, int[] values) {
    frame.putInt(values.length).asIntBuffer().put(values);
    frame.position(frame.position() + 4 * values.length);
  }

  private static String text(ByteBuffer frame) {
    byte[] text = new byte[frame.getInt()];
    frame.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private static double[] doubles(ByteBuffer frame) {
    double[] values = new double[frame.getInt()];
    frame.asDoubleBuffer().get(values);
    frame.position(frame.position() + 8 * values.length);
    return values;
  }

  private static int[] ints(ByteBuffer frame) {
    int[] values = new int[frame.getInt()];
    frame.asIntBuffer().get(values);
    frame.position(frame.position() + 4 * values.length);
    return values;
  }
}
