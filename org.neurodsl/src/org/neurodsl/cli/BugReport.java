package org.neurodsl.cli;

import java.io.PrintStream;
import org.neurodsl.pipeline.PipelineBug;
import org.neurodsl.pipeline.Tool;
import org.neurodsl.sim.contract.RunCode;

/** What a user sees, and can send to us, when the program itself is at fault. */
final class BugReport {

  private BugReport() {}

  static void write(Throwable bug, PrintStream err) {
    err.print("error " + RunCode.BUG + ": This is a bug of NeuroDSL, not of your model. Please report it with the text "
        + "below and, if you may, the model.\nneurodsl " + Tool.version() + ", Java " + Runtime.version() + ", "
        + System.getProperty("os.name") + " " + System.getProperty("os.arch") + "\n");
    bug.printStackTrace(err);
    if (bug instanceof PipelineBug pipeline && !pipeline.dump().isEmpty()) {
      err.print("--- dump of stage " + pipeline.stage().word() + "\n" + pipeline.dump() + "--- end of dump\n");
    }
    err.flush();
  }
}
