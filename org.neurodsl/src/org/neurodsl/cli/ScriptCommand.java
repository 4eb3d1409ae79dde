package org.neurodsl.cli;

import org.neurodsl.sim.standalone.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A command that the start script does itself; here it has its help only. */
record ScriptCommand(String name, String description) implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command(name, description, "neurodsl " + name);
  }

  @Override
  public int run(ParseResult options, Invocation invocation) {
    invocation.terminal().err().print(
        "error: '" + name + "' is done by the start script; call ./neurodsl " + name + " in the project's folder.\n");
    return ExitCode.USAGE;
  }
}
