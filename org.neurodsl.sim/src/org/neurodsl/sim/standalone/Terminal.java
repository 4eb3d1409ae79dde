package org.neurodsl.sim.standalone;

import java.io.PrintStream;
import java.util.Optional;

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

  /**
   * Sends everything on its way at the end of a process.
   *
   * @return the exit code, which becomes a failure where results were lost on the way
   */
  public int finish(int code) {
    flush();
    Optional<String> fault = out instanceof ScreenStream stream ? stream.fault() : Optional.empty();
    fault.ifPresent(why -> err.print("error: the output can't be written: " + why + "\n"));
    err.flush();
    return fault.isPresent() && code == ExitCode.OK ? ExitCode.RUN_FAILED : code;
  }

  /** Sends everything on its way. */
  public void flush() {
    out.flush();
    err.flush();
  }
}
