package org.neurodsl.sim.result;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** Leaves out the byte order mark that some programs put at the start of a text. */
final class WithoutMark extends PushbackReader {
  private static final int MARK = '\uFEFF';
  private boolean started;

  WithoutMark(Reader text) {
    super(text, 1);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (!started) {
      started = true;
      int first = super.read();
      if (first >= 0 && first != MARK) {
        unread(first);
      }
    }
    return super.read(buffer, offset, length);
  }
}
