package org.neurodsl.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.neurodsl.pipeline.ModelStore;
import org.neurodsl.sim.standalone.Terminal;

/**
 * Usual commands one after the other in one process: from them the JVM learns what to keep ready in its start-up
 * cache. The second run finds the model in the store, so that both ways are learnt. There is no sweep, because the JVM
 * makes no cache of a process that has made the Vector module ready.
 */
final class Training {

  private Training() {}

  /** Trains with the folder of the examples and a folder that may be written. */
  public static void main(String[] arguments) {
    String model = Path.of(arguments[0]).resolve("hodgkin-huxley.neuro").toString();
    Path work = Path.of(arguments[1]);
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(nowhere, nowhere, true, false, 80, true, true);
    Map<String, String> environment = Map.of(ModelStore.VARIABLE, work.resolve("store").toString());
    NeuroCommand command = new NeuroCommand(new Invocation(terminal, work, environment));
    String runs = work.resolve("runs").toString();
    command.run("check", model);
    command.run("run", model, "-o", runs);
    command.run("run", model, "-o", runs, "--format", "json");
    command.run("units", "10 nS * 5 mV");
  }
}
