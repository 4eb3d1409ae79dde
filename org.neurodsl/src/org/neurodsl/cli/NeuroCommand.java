package org.neurodsl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.neurodsl.pipeline.Tool;
import org.neurodsl.problem.NameSuggestion;
import org.neurodsl.sim.standalone.ExitCode;
import org.neurodsl.sim.standalone.Screens;
import org.neurodsl.sim.standalone.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: finds the command, reads its options, turns every way to fail into a sentence and an exit code. */
public final class NeuroCommand {

  private final Invocation invocation;

  NeuroCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  /** Runs a command of this process. */
  public static void main(String[] arguments) {
    Invocation invocation =
        new Invocation(Screens.ofThisProcess(System.getenv()), Path.of("").toAbsolutePath(), System.getenv());
    int code = new NeuroCommand(invocation).run(arguments);
    System.exit(invocation.terminal().finish(code));
  }

  /** Runs a command and gives its exit code. */
  int run(String... arguments) {
    try {
      return dispatch(arguments);
    } catch (UsageException e) {
      return fail(e.getMessage(), ExitCode.USAGE);
    } catch (IOException e) {
      return fail(FileFaults.sentence(e), ExitCode.USAGE);
    } catch (OutOfMemoryError e) {
      return fail("The memory of " + (Runtime.getRuntime().maxMemory() >> 20) + " MB is used up; record fewer signals, "
          + "or give more with NEURODSL_VM=-Xmx8g.", ExitCode.RUN_FAILED);
    } catch (RuntimeException | Error e) {
      BugReport.write(e, invocation.terminal().err());
      return ExitCode.BUG;
    }
  }

  private int dispatch(String... arguments) throws IOException {
    String first = arguments.length == 0 ? "--help" : arguments[0];
    switch (first) {
      case "-h", "--help", "help" -> {
        boolean ofCommand = arguments.length > 1 && Commands.names().contains(arguments[1]);
        invocation.terminal().out().print(ofCommand ? help(Commands.named(arguments[1])) : Overview.text());
        return ExitCode.OK;
      }
      case "-V", "--version" -> {
        invocation.terminal().out().print("neurodsl " + Tool.version() + ", Java " + Runtime.version() + "\n");
        return ExitCode.OK;
      }
      default -> {
        if (!Commands.names().contains(first)) {
          throw new UsageException(unknown(first));
        }
        return command(Commands.named(first), Arrays.copyOfRange(arguments, 1, arguments.length));
      }
    }
  }

  private int command(Command command, String... arguments) throws IOException {
    CommandLine line = new CommandLine(command.spec());
    ParseResult options;
    try {
      options = line.parseArgs(arguments);
    } catch (ParameterException e) {
      throw new UsageException(sentence(e) + " (" + line.getCommandName() + " --help lists the options)");
    }
    if (options.isUsageHelpRequested()) {
      invocation.terminal().out().print(help(command));
      return ExitCode.OK;
    }
    count(command, options, line.getCommandName());
    String colour =
        command.spec().findOption("--color") == null
            ? "auto"
            : Options.word(options, "--color", "auto", "auto", "always", "never");
    return command.run(options, invocation.coloured(colour));
  }

  /** There are as many arguments as the command takes. Told last, because a misspelt option may be the reason. */
  private static void count(Command command, ParseResult options, String name) {
    for (PositionalParamSpec each : command.spec().positionalParameters()) {
      int given = Options.arguments(options).size();
      if (given < each.arity().min()) {
        throw new UsageException(each.paramLabel() + " is missing; write " + name + " " + each.paramLabel() + ".");
      }
      if (given > each.arity().max()) {
        throw new UsageException("'" + Options.arguments(options).get(each.arity().max()) + "' is one "
            + each.paramLabel() + " too many; " + name + " takes " + each.arity().max() + ".");
      }
    }
  }

  private static String help(Command command) {
    return new CommandLine(command.spec()).getUsageMessage(Ansi.OFF).replace(System.lineSeparator(), "\n");
  }

  private String sentence(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      String found = unmatched.getUnmatched().get(0);
      if (found.startsWith("-") && Files.exists(invocation.path(found))) {
        return "'" + found + "' looks like an option; for the file write ./" + found + ".";
      }
      List<String> known =
          e.getCommandLine().getCommandSpec().options().stream().map(OptionSpec::longestName).toList();
      String near = NameSuggestion.clause(found, known);
      return "'" + found + "' is not known here" + (near.isEmpty() ? "." : "; did you mean " + near + "?");
    }
    String message = e.getMessage().strip();
    return message.endsWith(".") ? message : message + ".";
  }

  private String unknown(String word) {
    if (word.endsWith(".neuro") && Files.exists(invocation.path(word))) {
      return "'" + word + "' is no command; to run the file, write neurodsl run " + word;
    }
    String near = NameSuggestion.clause(word, Commands.names());
    return "'" + word + "' is no command; "
        + (near.isEmpty() ? "neurodsl --help lists the commands." : "did you mean " + near + "?");
  }

  private int fail(String sentence, int code) {
    invocation.terminal().err().print("error: " + sentence + "\n");
    return code;
  }
}
