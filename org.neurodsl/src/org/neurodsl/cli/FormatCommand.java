package org.neurodsl.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code neurodsl fmt}. */
final class FormatCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command("fmt", "Stub.");
  }

  @Override
  public int run(ParseResult options, Invocation invocation) throws IOException {
    return 70;
  }
}
