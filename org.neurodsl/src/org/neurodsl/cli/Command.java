package org.neurodsl.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A command of {@code neurodsl}. */
interface Command {

  /** Its options and its help. */
  CommandSpec spec();

  /**
   * Does it.
   *
   * @return an {@link org.neurodsl.sim.standalone.ExitCode}
   * @throws IOException where a file can't be read or written; told to the user
   */
  int run(ParseResult options, Invocation invocation) throws IOException;
}
