package org.neurodsl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.neurodsl.pipeline.ModelStore;
import org.neurodsl.pipeline.Tool;
import org.neurodsl.sim.VectorModule;
import org.neurodsl.sim.standalone.ExitCode;
import org.neurodsl.sim.standalone.Terminal;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code neurodsl doctor}: what this program finds on this machine, and what is amiss. */
final class DoctorCommand implements Command {
  private static final long LITTLE_MEMORY_MB = 256;

  @Override
  public CommandSpec spec() {
    return Options.command("doctor", "Shows what the program finds on this machine, and what is amiss.",
        "neurodsl doctor");
  }

  @Override
  public int run(ParseResult options, Invocation invocation) {
    Terminal terminal = invocation.terminal();
    Runtime runtime = Runtime.getRuntime();
    long memory = runtime.maxMemory() >> 20;
    row(terminal, true, "neurodsl", Tool.version());
    row(terminal, true, "Java", Runtime.version() + ", " + System.getProperty("java.home"));
    row(terminal, true, "machine", System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
        + runtime.availableProcessors() + " processors");
    row(terminal, memory >= LITTLE_MEMORY_MB, "memory", memory + " MB at most"
        + (memory >= LITTLE_MEMORY_MB ? "" : "; give more with NEURODSL_VM=-Xmx1g"));
    boolean vectors = VectorModule.isAvailable();
    row(terminal, true, "vectors", vectors ? "used" : "not available; the same results, a little later");
    boolean writable = isWritable(invocation.folder());
    row(terminal, writable, "folder", invocation.folder()
        + (writable ? "" : " may not be written; give run another one with -o"));
    ModelStore store = ModelStore.ofUser(invocation.environment());
    row(terminal, true, "store", store.describe());
    row(terminal, true, "terminal", (terminal.outIsScreen() ? terminal.columns() + " columns" : "none")
        + (terminal.unicode() ? ", Unicode" : ", ASCII only") + (terminal.colours() ? ", colours" : ""));
    row(terminal, true, "display", display(invocation.environment()));
    return memory >= LITTLE_MEMORY_MB && writable ? ExitCode.OK : ExitCode.PROBLEMS;
  }

  private static void row(Terminal terminal, boolean fine, String name, String text) {
    terminal.out().print((fine ? "  " : "! ") + name + " ".repeat(10 - name.length()) + text + "\n");
  }

  private static boolean isWritable(Path folder) {
    try {
      Files.delete(Files.createTempFile(folder, ".neurodsl", ".probe"));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String display(Map<String, String> environment) {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (!system.contains("linux")) {
      return "of the desktop";
    }
    for (String name : new String[] {"WAYLAND_DISPLAY", "DISPLAY"}) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return name + "=" + value;
      }
    }
    return "none; the workbench needs one, commands do not";
  }
}
