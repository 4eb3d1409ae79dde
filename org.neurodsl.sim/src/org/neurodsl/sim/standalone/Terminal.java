package org.neurodsl.sim.standalone;

import java.io.PrintStream;

/**
 * Where a command writes, and what may be written there.
 *
 * @param out for results
 * @param err for everything else
 * @param outIsScreen whether a person reads {@code out}
 * @param errIsScreen whether a person reads {@code err}
 * @param columns width in characters
 * @param unicode whether more than ASCII is shown right
 * @param colours whether ANSI colours may be used on {@code out}
 */
public record Terminal(
    PrintStream out, PrintStream err, boolean outIsScreen, boolean errIsScreen, int columns, boolean unicode,
    boolean colours) {

  /** A pair of streams that no person watches. */
  public static Terminal plain(PrintStream out, PrintStream err) {
    return new Terminal(out, err, false, false, 80, false, false);
  }

  /** The same with or without colours. */
  public Terminal withColours(boolean wanted) {
    return new Terminal(out, err, outIsScreen, errIsScreen, columns, unicode, wanted);
  }

  /** Sends everything on its way. */
  public void flush() {
    out.flush();
    err.flush();
  }
}
