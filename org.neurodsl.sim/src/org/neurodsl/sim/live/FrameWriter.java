package org.neurodsl.sim.live;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Writes messages as frames: a byte for the kind, the length of the rest as a big-endian int, the rest. For several
 * threads; a frame is written as one and flushed.
 */
final class FrameWriter {
  static final int HEAD = 5;

  private final OutputStream out;
  private final Gson json = FrameKind.json();

  FrameWriter(OutputStream out) {
    this.out = out;
  }

  void write(LiveCommand command) throws IOException {
    switch (command) {
      case LiveCommand.Run run -> text(FrameKind.RUN, json.toJson(run));
      case LiveCommand.Pause pause -> send(frame(FrameKind.PAUSE, 0));
      case LiveCommand.Resume resume -> send(frame(FrameKind.RESUME, 0));
      case LiveCommand.Step step -> send(frame(FrameKind.STEP, 0));
      case LiveCommand.Stop stop -> send(frame(FrameKind.STOP, 0));
    }
  }

  void write(LiveMessage message) throws IOException {
    switch (message) {
      case LiveMessage.Header header -> text(FrameKind.HEADER, json.toJson(header));
      case LiveMessage.Samples samples -> samples(samples);
      case LiveMessage.Spikes spikes -> spikes(spikes);
      case LiveMessage.Shape shape -> send(ShapeFrame.of(shape.shape()));
      case LiveMessage.Progress progress ->
          send(frame(FrameKind.PROGRESS, 24).putDouble(progress.time()).putDouble(progress.duration())
              .putLong(progress.spikes()));
      case LiveMessage.Held held -> send(frame(FrameKind.HELD, 1).put((byte) (held.held() ? 1 : 0)));
      case LiveMessage.Text text -> text(text.error() ? FrameKind.ERROR : FrameKind.TEXT, text.text());
      case LiveMessage.Outcome outcome -> text(FrameKind.OUTCOME, json.toJson(outcome.outcome()));
      case LiveMessage.Over over -> text(FrameKind.OVER, json.toJson(over));
    }
  }

  private void samples(LiveMessage.Samples samples) throws IOException {
    int neurons = samples.values().length;
    int count = samples.count();
    ByteBuffer frame = frame(FrameKind.SAMPLES, Math.addExact(12, Math.multiplyExact(8 * count, neurons)));
    frame.putInt(samples.traces()).putInt(neurons).putInt(count);
    for (double[] trace : samples.values()) {
      frame.asDoubleBuffer().put(trace);
      frame.position(frame.position() + 8 * count);
    }
    send(frame);
  }

  private void spikes(LiveMessage.Spikes spikes) throws IOException {
    int count = spikes.times().length;
    ByteBuffer frame = frame(FrameKind.SPIKES, Math.addExact(8, Math.multiplyExact(12, count)));
    frame.putInt(spikes.population()).putInt(count);
    frame.asDoubleBuffer().put(spikes.times());
    frame.position(frame.position() + 8 * count);
    frame.asIntBuffer().put(spikes.neurons());
    send(frame);
  }

  private void text(FrameKind kind, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    send(frame(kind, bytes.length).put(bytes));
  }

  static ByteBuffer frame(FrameKind kind, int length) {
    return ByteBuffer.allocate(Math.addExact(HEAD, length)).put((byte) kind.ordinal()).putInt(length);
  }

  private synchronized void send(ByteBuffer frame) throws IOException {
    out.write(frame.array());
    out.flush();
  }
}
