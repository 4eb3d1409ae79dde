package org.neurodsl.sim.live;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads what a {@link FrameWriter} wrote. For one thread. */
final class FrameReader {
  private static final int MOST_BYTES = 1 << 30;

  private final DataInputStream in;
  private final Gson json = FrameKind.json();

  FrameReader(InputStream in) {
    this.in = new DataInputStream(in);
  }

  /** The next command; empty at the end of the stream. */
  Optional<LiveCommand> command() throws IOException {
    return frame().map(frame -> switch (frame.kind) {
      case RUN -> json.fromJson(frame.text(), LiveCommand.Run.class);
      case PAUSE -> new LiveCommand.Pause();
      case RESUME -> new LiveCommand.Resume();
      case STEP -> new LiveCommand.Step();
      case STOP -> new LiveCommand.Stop();
      default -> throw new IllegalStateException(frame.kind + " is no command");
    });
  }

  /** The next message; empty at the end of the stream. */
  Optional<LiveMessage> message() throws IOException {
    try {
      return frame().map(this::message);
    } catch (JsonParseException | BufferUnderflowException | NegativeArraySizeException | IllegalStateException e) {
      throw new IOException("The running process sent what is no message", e);
    }
  }

  private LiveMessage message(Frame frame) {
    ByteBuffer bytes = frame.bytes;
    return switch (frame.kind) {
      case HEADER -> json.fromJson(frame.text(), LiveMessage.Header.class);
      case SAMPLES -> samples(bytes);
      case SPIKES -> spikes(bytes);
      case SHAPE -> new LiveMessage.Shape(ShapeFrame.read(bytes));
      case PROGRESS -> new LiveMessage.Progress(bytes.getDouble(), bytes.getDouble(), bytes.getLong());
      case HELD -> new LiveMessage.Held(bytes.get() != 0);
      case TEXT, ERROR -> new LiveMessage.Text(frame.kind == FrameKind.ERROR, frame.text());
      case OUTCOME -> new LiveMessage.Outcome(json.fromJson(frame.text(), LiveOutcome.class));
      case OVER -> json.fromJson(frame.text(), LiveMessage.Over.class);
      default -> throw new IllegalStateException(frame.kind + " is no message");
    };
  }

  private static LiveMessage samples(ByteBuffer bytes) {
    int traces = bytes.getInt();
    double[][] values = new double[bytes.getInt()][];
    int count = bytes.getInt();
    for (int neuron = 0; neuron < values.length; neuron++) {
      values[neuron] = new double[count];
      bytes.asDoubleBuffer().get(values[neuron]);
      bytes.position(bytes.position() + 8 * count);
    }
    return new LiveMessage.Samples(traces, values);
  }

  private static LiveMessage spikes(ByteBuffer bytes) {
    int population = bytes.getInt();
    double[] times = new double[bytes.getInt()];
    int[] neurons = new int[times.length];
    bytes.asDoubleBuffer().get(times);
    bytes.position(bytes.position() + 8 * times.length);
    bytes.asIntBuffer().get(neurons);
    return new LiveMessage.Spikes(population, times, neurons);
  }

  private Optional<Frame> frame() throws IOException {
    int kind = in.read();
    if (kind < 0) {
      return Optional.empty();
    }
    int length = in.readInt();
    if (kind >= FrameKind.values().length || length < 0 || length > MOST_BYTES) {
      throw new IOException("The other process sent what is no frame");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("The other process ended inside a frame");
    }
    return Optional.of(new Frame(FrameKind.values()[kind], ByteBuffer.wrap(bytes)));
  }

  private record Frame(FrameKind kind, ByteBuffer bytes) {
    String text() {
      return new String(bytes.array(), StandardCharsets.UTF_8);
    }
  }
}
