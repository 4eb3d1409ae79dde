package org.neurodsl.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.neurodsl.pipeline.ModelStore;
import org.neurodsl.sim.standalone.Terminal;

/** Runs commands inside the tests as a shell does in a folder. */
final class Shell {
  /** A model that runs quickly. */
  static final String MODEL =
      """
      language 1.0

      neuron Leaky {
        param C = 200 pF, g_L = 10 nS
        param E_L = -60 mV, V_th = -50 mV
        input I : pA = 0
        state V = E_L
        C * dV/dt = g_L*(E_L - V) + I
        spike when V crosses V_th upward { V = E_L }
      }

      experiment trace of Leaky {
        I = step(200 pA, from 10 ms to 90 ms)
        record V, spikes
        run 100 ms
        expect count(spikes) is 5
      }

      experiment quiet of Leaky {
        record V
        run 10 ms
        measure top = max(V)
        expect top is -60 mV within 0.001 mV
      }
      """;

  /** What a command left. */
  record Outcome(int code, String out, String err) {}

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  Shell(Path folder) {
    this.folder = folder;
    environment.put(ModelStore.VARIABLE, "");
  }

  /** Sets a variable of the environment. */
  Shell with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Writes a file. */
  Shell file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Runs a command. */
  Outcome run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = Terminal.plain(
        new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    int code = new NeuroCommand(new Invocation(terminal, folder, environment)).run(arguments);
    terminal.flush();
    return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The one result folder below a folder. */
  Path result(String runs) throws IOException {
    try (Stream<Path> folders = Files.list(folder.resolve(runs))) {
      return folders.reduce((one, other) -> {
        throw new AssertionError("several results: " + one + ", " + other);
      }).orElseThrow();
    }
  }
}
