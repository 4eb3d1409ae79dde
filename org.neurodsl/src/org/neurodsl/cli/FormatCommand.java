package org.neurodsl.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.neurodsl.NeuroLanguage;
import org.neurodsl.sim.standalone.ExitCode;
import org.neurodsl.sim.standalone.UsageException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code neurodsl fmt}: lays models out in the one usual way. */
final class FormatCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command(
            "fmt",
            "Lays models out in the usual way: spaces and line ends only. Without an option one file is shown laid "
                + "out.",
            "neurodsl fmt my.neuro                   shows it laid out",
            "neurodsl fmt --write .                  lays out all models below this folder",
            "neurodsl fmt --check .                  ends with 1 where one is not laid out")
        .addOption(Options.flag("Name the files that are not laid out, change nothing.", "--check"))
        .addOption(Options.flag("Show the lines that would change.", "--diff"))
        .addOption(Options.flag("Change the files.", "-w", "--write"))
        .addPositional(Options.arguments("FILE|DIR", "1..*", "Models, or folders of models."));
  }

  @Override
  public int run(ParseResult options, Invocation invocation) throws IOException {
    boolean check = options.hasMatchedOption("--check");
    boolean diff = options.hasMatchedOption("--diff");
    boolean write = options.hasMatchedOption("--write");
    List<Path> files = ModelFiles.of(Options.arguments(options), invocation);
    if (!check && !diff && !write && files.size() != 1) {
      throw new UsageException("Say by --write, --check or --diff what to do with " + files.size() + " files.");
    }
    NeuroLanguage language = NeuroLanguage.create();
    boolean differs = false;
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        throw new FileSystemException(file.toString(), null, "it is a folder");
      }
      String text = Files.readString(file);
      String layout = language.format(text);
      boolean changed = !layout.equals(text);
      differs |= changed;
      tell(file, text, layout, options, invocation);
      if (write && changed) {
        replace(file, layout);
      }
    }
    return differs && (check || diff) ? ExitCode.PROBLEMS : ExitCode.OK;
  }

  private static void tell(Path file, String text, String layout, ParseResult options, Invocation invocation) {
    boolean changed = !layout.equals(text);
    if (options.hasMatchedOption("--diff")) {
      invocation.terminal().out().print(changed ? LineDifference.of(invocation.shown(file), text, layout) : "");
    } else if (options.hasMatchedOption("--check") || options.hasMatchedOption("--write")) {
      invocation.terminal().out().print(changed ? invocation.shown(file) + "\n" : "");
    } else {
      invocation.terminal().out().print(layout);
    }
  }

  /** Writes beside the file first, so that it is never half written. */
  private static void replace(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      Files.copy(file, fresh, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
      Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
