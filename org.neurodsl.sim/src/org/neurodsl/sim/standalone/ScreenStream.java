package org.neurodsl.sim.standalone;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A standard stream in UTF-8 that remembers why it could not be written, which a {@link PrintStream} forgets. */
final class ScreenStream extends PrintStream {
  private static final int BUFFER = 1 << 14;

  private final Watched watched;

  ScreenStream(FileDescriptor descriptor) {
    this(new Watched(new FileOutputStream(descriptor)));
  }

  private ScreenStream(Watched watched) {
    super(new BufferedOutputStream(watched, BUFFER), false, StandardCharsets.UTF_8);
    this.watched = watched;
  }

  /** Why something was lost; empty also where the reader of a pipe went away, as {@code head} does. */
  Optional<String> fault() {
    return Optional.ofNullable(watched.fault).filter(text -> !text.contains("Broken pipe"));
  }

  private static final class Watched extends FilterOutputStream {
    private String fault;

    Watched(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        fault = String.valueOf(e.getMessage());
        throw e;
      }
    }
  }
}
