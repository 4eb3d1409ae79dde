package org.neurodsl.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code neurodsl generate}. */
final class GenerateCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command("generate", "Stub.");
  }

  @Override
  public int run(ParseResult options, Invocation invocation) throws IOException {
    return 70;
  }
}
